# Code generated from OrgMember.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

contractor = dockerhub.OrgMember("contractor",
    organization="acme",
    member="contractor@example.com",
    role=dockerhub.OrgRole.MEMBER)
pulumi.export("invitation", contractor.status)
