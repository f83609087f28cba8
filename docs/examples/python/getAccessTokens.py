# Code generated from getAccessTokens.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

mine = dockerhub.get_access_tokens_output()
pulumi.export("firstLabel", mine.access_tokens[0].label)
