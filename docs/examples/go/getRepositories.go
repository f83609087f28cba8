// Code generated from getRepositories.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		listed := dockerhub.GetRepositoriesOutput(ctx, dockerhub.GetRepositoriesOutputArgs{
			Namespace: pulumi.String("acme"),
			Ordering:  dockerhub.RepositoryOrderingName,
		}, nil)
		ctx.Export("firstRepository", listed.ApplyT(func(listed dockerhub.GetRepositoriesResult) (string, error) {
			return listed.Repositories[0].Name, nil
		}).(pulumi.StringOutput))
		return nil
	})
}
