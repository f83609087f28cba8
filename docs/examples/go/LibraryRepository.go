// Code generated from LibraryRepository.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		_, err := dockerhub.NewLibraryRepository(ctx, "example", &dockerhub.LibraryRepositoryArgs{
			Description:     pulumi.String("An official image"),
			FullDescription: pulumi.String("# example\n\nWhat the image is for, and how to run it.\n"),
		})
		if err != nil {
			return err
		}
		return nil
	})
}
