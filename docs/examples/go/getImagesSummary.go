// Code generated from getImagesSummary.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		summary := dockerhub.GetImagesSummaryOutput(ctx, dockerhub.GetImagesSummaryOutputArgs{
			Namespace:  pulumi.String("acme"),
			Repository: pulumi.String("web"),
		}, nil)
		ctx.Export("inactiveImages", summary.Inactive())
		return nil
	})
}
