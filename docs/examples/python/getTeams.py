# Code generated from getTeams.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

existing = dockerhub.get_teams_output(organization="acme")
pulumi.export("firstTeam", existing.teams[0].name)
