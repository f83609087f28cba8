# Code generated from getOrgMembers.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

people = dockerhub.get_org_members_output(organization="acme")
pulumi.export("firstMember", people.members[0].username)
