// Code generated from getAccessToken.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		deployToken, err := dockerhub.NewAccessToken(ctx, "deploy-token", &dockerhub.AccessTokenArgs{
			Label: pulumi.String("deploy"),
			Scopes: dockerhub.AccessTokenScopeArray{
				dockerhub.AccessTokenScopeRepoRead,
			},
		})
		if err != nil {
			return err
		}
		details := dockerhub.LookupAccessTokenOutput(ctx, dockerhub.LookupAccessTokenOutputArgs{
			Uuid: deployToken.Uuid,
		}, nil)
		ctx.Export("origin", details.CreatorIp())
		return nil
	})
}
