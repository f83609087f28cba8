# Code generated from getImages.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

unused = dockerhub.get_images_output(namespace="acme",
    repository="web",
    status=dockerhub.ImageStatus.INACTIVE,
    currently_tagged=False)
pulumi.export("unusedDigest", unused.images[0].digest)
