// Code generated from RepositoryTeamPermission.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		webTeam, err := dockerhub.NewTeam(ctx, "web-team", &dockerhub.TeamArgs{
			Organization: pulumi.String("acme"),
			Name:         pulumi.String("web-developers"),
		})
		if err != nil {
			return err
		}
		_, err = dockerhub.NewRepositoryTeamPermission(ctx, "web-developers-web", &dockerhub.RepositoryTeamPermissionArgs{
			Namespace:  pulumi.String("acme"),
			Repository: pulumi.String("web"),
			Team:       webTeam.Name,
			Permission: dockerhub.TeamPermissionWrite,
		})
		if err != nil {
			return err
		}
		return nil
	})
}
