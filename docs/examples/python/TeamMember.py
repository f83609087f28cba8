# Code generated from TeamMember.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

release_team = dockerhub.Team("release-team",
    organization="acme",
    name="releases")
ci_bot_releases = dockerhub.TeamMember("ci-bot-releases",
    organization="acme",
    team=release_team.name,
    username="ci-bot")
