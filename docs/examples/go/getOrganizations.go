// Code generated from getOrganizations.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		own := dockerhub.GetOrganizationsOutput(ctx, dockerhub.GetOrganizationsOutputArgs{}, nil)
		ctx.Export("firstOrganization", own.ApplyT(func(own dockerhub.GetOrganizationsResult) (string, error) {
			return own.Organizations[0].Name, nil
		}).(pulumi.StringOutput))
		return nil
	})
}
