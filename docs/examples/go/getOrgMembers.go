// Code generated from getOrgMembers.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		people := dockerhub.GetOrgMembersOutput(ctx, dockerhub.GetOrgMembersOutputArgs{
			Organization: pulumi.String("acme"),
		}, nil)
		ctx.Export("firstMember", people.ApplyT(func(people dockerhub.GetOrgMembersResult) (string, error) {
			return people.Members[0].Username, nil
		}).(pulumi.StringOutput))
		return nil
	})
}
