// Code generated from login.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		session := dockerhub.LoginOutput(ctx, dockerhub.LoginOutputArgs{}, nil)
		ctx.Export("bearer", session.Token())
		return nil
	})
}
