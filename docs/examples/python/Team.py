# Code generated from Team.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

platform_team = dockerhub.Team("platform-team",
    organization="acme",
    name="platform",
    description="Who runs the clusters")
pulumi.export("number", platform_team.team_id)
