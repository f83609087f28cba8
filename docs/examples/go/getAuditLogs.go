// Code generated from getAuditLogs.yaml by tools/examples. DO NOT EDIT.

package main

import (
	"github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		log := dockerhub.GetAuditLogsOutput(ctx, dockerhub.GetAuditLogsOutputArgs{
			Account: pulumi.String("acme"),
			Action:  pulumi.String("repo.create"),
			From:    pulumi.String("2024-01-01T00:00:00Z"),
			Limit:   pulumi.Int(100),
		}, nil)
		ctx.Export("newestRepository", log.ApplyT(func(log dockerhub.GetAuditLogsResult) (string, error) {
			return log.Events[0].Name, nil
		}).(pulumi.StringOutput))
		return nil
	})
}
