// Code generated from getOrganization.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		acmeDetails := dockerhub.GetOrganizationOutput(ctx, dockerhub.GetOrganizationOutputArgs{
			Organization: pulumi.String("acme"),
		}, nil)
		ctx.Export("since", acmeDetails.JoinedAt())
		return nil
	})
}
