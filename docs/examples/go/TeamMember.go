// Code generated from TeamMember.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		releaseTeam, err := dockerhub.NewTeam(ctx, "release-team", &dockerhub.TeamArgs{
			Organization: pulumi.String("acme"),
			Name:         pulumi.String("releases"),
		})
		if err != nil {
			return err
		}
		_, err = dockerhub.NewTeamMember(ctx, "ci-bot-releases", &dockerhub.TeamMemberArgs{
			Organization: pulumi.String("acme"),
			Team:         releaseTeam.Name,
			Username:     pulumi.String("ci-bot"),
		})
		if err != nil {
			return err
		}
		return nil
	})
}
