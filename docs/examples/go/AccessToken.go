// Code generated from AccessToken.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		ci, err := dockerhub.NewAccessToken(ctx, "ci", &dockerhub.AccessTokenArgs{
			Label: pulumi.String("CI of the API server"),
			Scopes: dockerhub.AccessTokenScopeArray{
				dockerhub.AccessTokenScopeRepoRead,
				dockerhub.AccessTokenScopeRepoWrite,
			},
			ExpiresAt: pulumi.String("2035-01-31T00:00:00Z"),
		})
		if err != nil {
			return err
		}
		ctx.Export("token", ci.Token)
		return nil
	})
}
