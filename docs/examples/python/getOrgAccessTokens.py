# Code generated from getOrgAccessTokens.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

machines = dockerhub.get_org_access_tokens_output(organization="acme")
pulumi.export("firstMachine", machines.access_tokens[0].label)
