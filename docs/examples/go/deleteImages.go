// Code generated from deleteImages.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		trial := dockerhub.DeleteImagesOutput(ctx, dockerhub.DeleteImagesOutputArgs{
			Namespace: pulumi.String("acme"),
			Manifests: dockerhub.ImageManifestArray{
				&dockerhub.ImageManifestArgs{
					Repository: pulumi.String("web"),
					Digest:     pulumi.String("sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
				},
			},
		}, nil)
		ctx.Export("deletable", trial.ApplyT(func(trial dockerhub.DeleteImagesResult) (*int, error) {
			return &trial.Metrics.ManifestDeletes, nil
		}).(pulumi.IntPtrOutput))
		return nil
	})
}
