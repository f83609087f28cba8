// Code generated from getImages.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		unused := dockerhub.GetImagesOutput(ctx, dockerhub.GetImagesOutputArgs{
			Namespace:       pulumi.String("acme"),
			Repository:      pulumi.String("web"),
			Status:          dockerhub.ImageStatusInactive,
			CurrentlyTagged: pulumi.Bool(false),
		}, nil)
		ctx.Export("unusedDigest", unused.ApplyT(func(unused dockerhub.GetImagesResult) (string, error) {
			return unused.Images[0].Digest, nil
		}).(pulumi.StringOutput))
		return nil
	})
}
