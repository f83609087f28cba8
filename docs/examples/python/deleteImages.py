# Code generated from deleteImages.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

trial = dockerhub.delete_images_output(namespace="acme",
    manifests=[{
        "repository": "web",
        "digest": "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    }])
pulumi.export("deletable", trial.metrics.manifest_deletes)
