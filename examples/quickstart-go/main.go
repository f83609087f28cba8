package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		conf := config.New(ctx, "")
		bot, err := dockerhub.NewProvider(ctx, "bot", &dockerhub.ProviderArgs{
			Username: pulumi.String(conf.Require("username")),
			Password: conf.RequireSecret("password"),
		})
		if err != nil {
			return err
		}
		api, err := dockerhub.NewRepository(ctx, "api", &dockerhub.RepositoryArgs{
			Namespace:   pulumi.String("acme"),
			Description: pulumi.String("The API server"),
			IsPrivate:   pulumi.Bool(true),
		}, pulumi.Provider(bot))
		if err != nil {
			return err
		}
		ci, err := dockerhub.NewAccessToken(ctx, "ci", &dockerhub.AccessTokenArgs{
			Label:  pulumi.Sprintf("ci for %s", api.Name),
			Scopes: dockerhub.AccessTokenScopeArray{dockerhub.AccessTokenScopeRepoRead},
		}, pulumi.Provider(bot))
		if err != nil {
			return err
		}
		web := dockerhub.GetTagOutput(ctx, dockerhub.GetTagOutputArgs{
			Namespace:  pulumi.String("acme"),
			Repository: pulumi.String("web"),
			Tag:        pulumi.String("latest"),
		}, pulumi.Provider(bot))
		ctx.Export("repository", api.ID())
		ctx.Export("token", ci.Token)
		ctx.Export("digest", web.Digest())
		return nil
	})
}
