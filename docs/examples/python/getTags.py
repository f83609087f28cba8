# Code generated from getTags.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

newest = dockerhub.get_tags_output(namespace="acme",
    repository="web",
    limit=10)
pulumi.export("newestTag", newest.tags[0].name)
