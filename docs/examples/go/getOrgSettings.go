// Code generated from getOrgSettings.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		settings := dockerhub.LookupOrgSettingsOutput(ctx, dockerhub.LookupOrgSettingsOutputArgs{
			Organization: pulumi.String("acme"),
		}, nil)
		ctx.Export("areImagesRestricted", settings.ApplyT(func(settings dockerhub.LookupOrgSettingsResult) (bool, error) {
			return settings.RestrictedImages.Enabled, nil
		}).(pulumi.BoolOutput))
		return nil
	})
}
