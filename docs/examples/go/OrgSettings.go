// Code generated from OrgSettings.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		_, err := dockerhub.NewOrgSettings(ctx, "acme", &dockerhub.OrgSettingsArgs{
			Organization: pulumi.String("acme"),
			RestrictedImages: &dockerhub.RestrictedImagesArgs{
				Enabled:                 pulumi.Bool(true),
				AllowOfficialImages:     pulumi.Bool(true),
				AllowVerifiedPublishers: pulumi.Bool(false),
			},
		})
		if err != nil {
			return err
		}
		return nil
	})
}
