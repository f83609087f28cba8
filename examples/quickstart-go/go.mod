module dockerhub-quickstart

go 1.25.11

require (
	github.com/pulumi-dockerhub/pulumi-dockerhub/sdk/go/dockerhub v0.1.0
	github.com/pulumi/pulumi/sdk/v3 v3.259.0
)
