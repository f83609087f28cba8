// Code generated from TeamMembers.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		onCallTeam, err := dockerhub.NewTeam(ctx, "on-call-team", &dockerhub.TeamArgs{
			Organization: pulumi.String("acme"),
			Name:         pulumi.String("on-call"),
		})
		if err != nil {
			return err
		}
		_, err = dockerhub.NewTeamMembers(ctx, "on-call-members", &dockerhub.TeamMembersArgs{
			Organization: pulumi.String("acme"),
			Team:         onCallTeam.Name,
			Members: pulumi.StringArray{
				pulumi.String("ci-bot"),
				pulumi.String("docker-admin"),
			},
		})
		if err != nil {
			return err
		}
		return nil
	})
}
