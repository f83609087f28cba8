// Code generated from getTeam.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		auditTeam, err := dockerhub.NewTeam(ctx, "audit-team", &dockerhub.TeamArgs{
			Organization: pulumi.String("acme"),
			Name:         pulumi.String("auditors"),
		})
		if err != nil {
			return err
		}
		auditors := dockerhub.LookupTeamOutput(ctx, dockerhub.LookupTeamOutputArgs{
			Organization: pulumi.String("acme"),
			Name:         auditTeam.Name,
		}, nil)
		ctx.Export("auditorNames", auditors.Members())
		return nil
	})
}
