# Code generated from Collaborator.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

tools = dockerhub.Repository("tools", namespace="docker-admin")
helper = dockerhub.Collaborator("helper",
    namespace="docker-admin",
    repository=tools.name,
    user="outsider")
pulumi.export("collaborator", helper.id)
