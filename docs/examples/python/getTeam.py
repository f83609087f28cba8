# Code generated from getTeam.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

audit_team = dockerhub.Team("audit-team",
    organization="acme",
    name="auditors")
auditors = dockerhub.get_team_output(organization="acme",
    name=audit_team.name)
pulumi.export("auditorNames", auditors.members)
