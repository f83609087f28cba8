// Code generated from TagRetention.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		_, err := dockerhub.NewTagRetention(ctx, "web-retention", &dockerhub.TagRetentionArgs{
			Namespace:  pulumi.String("acme"),
			Repository: pulumi.String("web"),
			KeepNewest: pulumi.Int(50),
			KeepPatterns: pulumi.StringArray{
				pulumi.String("latest"),
				pulumi.String("v*"),
			},
			OlderThan: pulumi.String("30d"),
			DryRun:    pulumi.Bool(false),
		})
		if err != nil {
			return err
		}
		return nil
	})
}
