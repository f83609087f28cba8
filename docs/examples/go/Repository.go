// Code generated from Repository.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"os"

	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func readFileOrPanic(path string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		panic(err.Error())
	}
	return string(data)
}

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		api, err := dockerhub.NewRepository(ctx, "api", &dockerhub.RepositoryArgs{
			Namespace:       pulumi.String("acme"),
			Description:     pulumi.String("The API server"),
			FullDescription: pulumi.String(readFileOrPanic("overview.md")),
			IsPrivate:       pulumi.Bool(true),
			ImmutableTags: &dockerhub.ImmutableTagsArgs{
				Enabled: pulumi.Bool(true),
				Rules: pulumi.StringArray{
					pulumi.String("v.*"),
				},
			},
			Categories: dockerhub.CategorySlugArray{
				dockerhub.CategorySlugDeveloperTools,
			},
		})
		if err != nil {
			return err
		}
		ctx.Export("repository", api.ID())
		return nil
	})
}
