// Code generated from ImageAccessAllowlist.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		_, err := dockerhub.NewImageAccessAllowlist(ctx, "acme-images", &dockerhub.ImageAccessAllowlistArgs{
			Organization: pulumi.String("acme"),
			Repositories: pulumi.StringArray{
				pulumi.String("library/debian"),
				pulumi.String("library/node"),
			},
		})
		if err != nil {
			return err
		}
		return nil
	})
}
