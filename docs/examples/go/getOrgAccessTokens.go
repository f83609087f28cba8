// Code generated from getOrgAccessTokens.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		machines := dockerhub.GetOrgAccessTokensOutput(ctx, dockerhub.GetOrgAccessTokensOutputArgs{
			Organization: pulumi.String("acme"),
		}, nil)
		ctx.Export("firstMachine", machines.ApplyT(func(machines dockerhub.GetOrgAccessTokensResult) (string, error) {
			return machines.AccessTokens[0].Label, nil
		}).(pulumi.StringOutput))
		return nil
	})
}
