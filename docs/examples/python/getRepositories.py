# Code generated from getRepositories.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

listed = dockerhub.get_repositories_output(namespace="acme",
    ordering=dockerhub.RepositoryOrdering.NAME)
pulumi.export("firstRepository", listed.repositories[0].name)
