// Code generated from Collaborator.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		tools, err := dockerhub.NewRepository(ctx, "tools", &dockerhub.RepositoryArgs{
			Namespace: pulumi.String("docker-admin"),
		})
		if err != nil {
			return err
		}
		helper, err := dockerhub.NewCollaborator(ctx, "helper", &dockerhub.CollaboratorArgs{
			Namespace:  pulumi.String("docker-admin"),
			Repository: tools.Name,
			User:       pulumi.String("outsider"),
		})
		if err != nil {
			return err
		}
		ctx.Export("collaborator", helper.ID())
		return nil
	})
}
