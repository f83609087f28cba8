// Code generated from getTags.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		newest := dockerhub.GetTagsOutput(ctx, dockerhub.GetTagsOutputArgs{
			Namespace:  pulumi.String("acme"),
			Repository: pulumi.String("web"),
			Limit:      pulumi.Int(10),
		}, nil)
		ctx.Export("newestTag", newest.ApplyT(func(newest dockerhub.GetTagsResult) (string, error) {
			return newest.Tags[0].Name, nil
		}).(pulumi.StringOutput))
		return nil
	})
}
