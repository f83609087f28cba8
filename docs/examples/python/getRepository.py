# Code generated from getRepository.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

busybox = dockerhub.get_repository_output(namespace="library",
    name="busybox")
pulumi.export("pulls", busybox.pull_count)
