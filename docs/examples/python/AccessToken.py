# Code generated from AccessToken.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

ci = dockerhub.AccessToken("ci",
    label="CI of the API server",
    scopes=[
        dockerhub.AccessTokenScope.REPO_READ,
        dockerhub.AccessTokenScope.REPO_WRITE,
    ],
    expires_at="2035-01-31T00:00:00Z")
pulumi.export("token", ci.token)
