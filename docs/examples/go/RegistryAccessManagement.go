// Code generated from RegistryAccessManagement.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		_, err := dockerhub.NewRegistryAccessManagement(ctx, "acme-registries", &dockerhub.RegistryAccessManagementArgs{
			Organization:       pulumi.String("acme"),
			Enabled:            pulumi.Bool(true),
			IsDockerHubAllowed: pulumi.Bool(true),
			Registries: dockerhub.CustomRegistryArray{
				&dockerhub.CustomRegistryArgs{
					Address:      pulumi.String("registry.example.com"),
					FriendlyName: pulumi.String("Our own"),
					IsAllowed:    pulumi.Bool(true),
				},
			},
		})
		if err != nil {
			return err
		}
		return nil
	})
}
