// Code generated from getAccessTokens.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		mine := dockerhub.GetAccessTokensOutput(ctx, dockerhub.GetAccessTokensOutputArgs{}, nil)
		ctx.Export("firstLabel", mine.ApplyT(func(mine dockerhub.GetAccessTokensResult) (string, error) {
			return mine.AccessTokens[0].Label, nil
		}).(pulumi.StringOutput))
		return nil
	})
}
