// Code generated from NamespaceSettings.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		_, err := dockerhub.NewNamespaceSettings(ctx, "acme-namespace", &dockerhub.NamespaceSettingsArgs{
			Organization:                pulumi.String("acme"),
			DisablePublicRepositories:   pulumi.Bool(false),
			DisablePushMemberNamespaces: pulumi.Bool(true),
			RepositoryAllowlistEnabled:  pulumi.Bool(true),
		})
		if err != nil {
			return err
		}
		return nil
	})
}
