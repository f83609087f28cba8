# Code generated from getAccessToken.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

deploy_token = dockerhub.AccessToken("deploy-token",
    label="deploy",
    scopes=[dockerhub.AccessTokenScope.REPO_READ])
details = dockerhub.get_access_token_output(uuid=deploy_token.uuid)
pulumi.export("origin", details.creator_ip)
