# Code generated from ImageAccessAllowlist.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

acme_images = dockerhub.ImageAccessAllowlist("acme-images",
    organization="acme",
    repositories=[
        "library/debian",
        "library/node",
    ])
