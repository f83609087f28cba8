// Code generated from OrgMember.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		contractor, err := dockerhub.NewOrgMember(ctx, "contractor", &dockerhub.OrgMemberArgs{
			Organization: pulumi.String("acme"),
			Member:       pulumi.String("contractor@example.com"),
			Role:         dockerhub.OrgRoleMember,
		})
		if err != nil {
			return err
		}
		ctx.Export("invitation", contractor.Status)
		return nil
	})
}
