// Code generated from getCurrentUser.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		user := dockerhub.GetCurrentUserOutput(ctx, dockerhub.GetCurrentUserOutputArgs{}, nil)
		ctx.Export("deployedBy", user.Username())
		return nil
	})
}
