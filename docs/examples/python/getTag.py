# Code generated from getTag.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

base = dockerhub.get_tag_output(namespace="library",
    repository="busybox",
    tag="1.36")
pulumi.export("pinnedDigest", base.digest)
