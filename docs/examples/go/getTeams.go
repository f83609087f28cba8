// Code generated from getTeams.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		existing := dockerhub.GetTeamsOutput(ctx, dockerhub.GetTeamsOutputArgs{
			Organization: pulumi.String("acme"),
		}, nil)
		ctx.Export("firstTeam", existing.ApplyT(func(existing dockerhub.GetTeamsResult) (string, error) {
			return existing.Teams[0].Name, nil
		}).(pulumi.StringOutput))
		return nil
	})
}
