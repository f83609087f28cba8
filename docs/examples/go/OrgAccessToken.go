// Code generated from OrgAccessToken.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		deployer, err := dockerhub.NewOrgAccessToken(ctx, "deployer", &dockerhub.OrgAccessTokenArgs{
			Organization: pulumi.String("acme"),
			Label:        pulumi.String("deployer of the clusters"),
			Resources: dockerhub.OrgAccessTokenResourceArray{
				&dockerhub.OrgAccessTokenResourceArgs{
					Path: pulumi.String("acme/*"),
					Scopes: dockerhub.OrgAccessTokenScopeArray{
						dockerhub.OrgAccessTokenScopeScopeImagePull,
					},
				},
				&dockerhub.OrgAccessTokenResourceArgs{
					Path: pulumi.String("acme"),
					Scopes: dockerhub.OrgAccessTokenScopeArray{
						dockerhub.OrgAccessTokenScopeScopeRepositoryList,
					},
				},
			},
		})
		if err != nil {
			return err
		}
		ctx.Export("deployToken", deployer.Token)
		return nil
	})
}
