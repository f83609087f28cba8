// Code generated from getRepository.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		busybox := dockerhub.LookupRepositoryOutput(ctx, dockerhub.LookupRepositoryOutputArgs{
			Namespace: pulumi.String("library"),
			Name:      pulumi.String("busybox"),
		}, nil)
		ctx.Export("pulls", busybox.PullCount())
		return nil
	})
}
