// Code generated from getImageTags.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		image := dockerhub.GetImageTagsOutput(ctx, dockerhub.GetImageTagsOutputArgs{
			Namespace:  pulumi.String("acme"),
			Repository: pulumi.String("web"),
			Digest:     pulumi.String("sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
		}, nil)
		ctx.Export("firstTag", image.ApplyT(func(image dockerhub.GetImageTagsResult) (string, error) {
			return image.Tags[0].Tag, nil
		}).(pulumi.StringOutput))
		return nil
	})
}
