// Code generated from getAuditLogActions.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		loggable := dockerhub.GetAuditLogActionsOutput(ctx, dockerhub.GetAuditLogActionsOutputArgs{
			Account: pulumi.String("acme"),
		}, nil)
		ctx.Export("firstAction", loggable.ApplyT(func(loggable dockerhub.GetAuditLogActionsResult) (string, error) {
			return loggable.Actions[0].Name, nil
		}).(pulumi.StringOutput))
		return nil
	})
}
