// Code generated from getCategories.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		known := dockerhub.GetCategoriesOutput(ctx, dockerhub.GetCategoriesOutputArgs{}, nil)
		ctx.Export("firstCategory", known.ApplyT(func(known dockerhub.GetCategoriesResult) (string, error) {
			return known.Categories[0].Slug, nil
		}).(pulumi.StringOutput))
		return nil
	})
}
