# Code generated from TeamMembers.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

on_call_team = dockerhub.Team("on-call-team",
    organization="acme",
    name="on-call")
on_call_members = dockerhub.TeamMembers("on-call-members",
    organization="acme",
    team=on_call_team.name,
    members=[
        "ci-bot",
        "docker-admin",
    ])
