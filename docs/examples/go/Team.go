// Code generated from Team.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		platformTeam, err := dockerhub.NewTeam(ctx, "platform-team", &dockerhub.TeamArgs{
			Organization: pulumi.String("acme"),
			Name:         pulumi.String("platform"),
			Description:  pulumi.String("Who runs the clusters"),
		})
		if err != nil {
			return err
		}
		ctx.Export("number", platformTeam.TeamId)
		return nil
	})
}
