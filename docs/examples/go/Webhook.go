// Code generated from Webhook.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		site, err := dockerhub.NewRepository(ctx, "site", &dockerhub.RepositoryArgs{
			Namespace: pulumi.String("acme"),
		})
		if err != nil {
			return err
		}
		deploy, err := dockerhub.NewWebhook(ctx, "deploy", &dockerhub.WebhookArgs{
			Namespace:  pulumi.String("acme"),
			Repository: site.Name,
			Url:        pulumi.String("https://ci.example.com/hooks/deploy"),
		})
		if err != nil {
			return err
		}
		ctx.Export("webhook", deploy.ID())
		return nil
	})
}
