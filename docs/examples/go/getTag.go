// Code generated from getTag.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		base := dockerhub.GetTagOutput(ctx, dockerhub.GetTagOutputArgs{
			Namespace:  pulumi.String("library"),
			Repository: pulumi.String("busybox"),
			Tag:        pulumi.String("1.36"),
		}, nil)
		ctx.Export("pinnedDigest", base.Digest())
		return nil
	})
}
