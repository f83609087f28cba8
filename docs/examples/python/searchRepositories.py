# Code generated from searchRepositories.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

found = dockerhub.search_repositories_output(query="busybox",
    limit=10)
pulumi.export("bestMatch", found.repositories[0].name)
