// Code generated from ImageDeletion.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		withdrawn, err := dockerhub.NewImageDeletion(ctx, "withdrawn", &dockerhub.ImageDeletionArgs{
			Namespace: pulumi.String("acme"),
			Manifests: dockerhub.ImageManifestArray{
				&dockerhub.ImageManifestArgs{
					Repository: pulumi.String("web"),
					Digest:     pulumi.String("sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1"),
				},
			},
			DryRun: pulumi.Bool(false),
		})
		if err != nil {
			return err
		}
		ctx.Export("metrics", withdrawn.Metrics)
		return nil
	})
}
