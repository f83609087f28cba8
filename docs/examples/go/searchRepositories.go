// Code generated from searchRepositories.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		found := dockerhub.SearchRepositoriesOutput(ctx, dockerhub.SearchRepositoriesOutputArgs{
			Query: pulumi.String("busybox"),
			Limit: pulumi.Int(10),
		}, nil)
		ctx.Export("bestMatch", found.ApplyT(func(found dockerhub.SearchRepositoriesResult) (string, error) {
			return found.Repositories[0].Name, nil
		}).(pulumi.StringOutput))
		return nil
	})
}
