# Code generated from OrgAccessToken.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

deployer = dockerhub.OrgAccessToken("deployer",
    organization="acme",
    label="deployer of the clusters",
    resources=[
        {
            "path": "acme/*",
            "scopes": [dockerhub.OrgAccessTokenScope.SCOPE_IMAGE_PULL],
        },
        {
            "path": "acme",
            "scopes": [dockerhub.OrgAccessTokenScope.SCOPE_REPOSITORY_LIST],
        },
    ])
pulumi.export("deployToken", deployer.token)
