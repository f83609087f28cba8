# Code generated from RepositoryTeamPermission.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

web_team = dockerhub.Team("web-team",
    organization="acme",
    name="web-developers")
web_developers_web = dockerhub.RepositoryTeamPermission("web-developers-web",
    namespace="acme",
    repository="web",
    team=web_team.name,
    permission=dockerhub.TeamPermission.WRITE)
