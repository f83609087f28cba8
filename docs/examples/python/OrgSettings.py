# Code generated from OrgSettings.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

acme = dockerhub.OrgSettings("acme",
    organization="acme",
    restricted_images={
        "enabled": True,
        "allow_official_images": True,
        "allow_verified_publishers": False,
    })
