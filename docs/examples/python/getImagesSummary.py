# Code generated from getImagesSummary.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

summary = dockerhub.get_images_summary_output(namespace="acme",
    repository="web")
pulumi.export("inactiveImages", summary.inactive)
