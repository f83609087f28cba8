# Code generated from RegistryAccessManagement.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

acme_registries = dockerhub.RegistryAccessManagement("acme-registries",
    organization="acme",
    enabled=True,
    is_docker_hub_allowed=True,
    registries=[{
        "address": "registry.example.com",
        "friendly_name": "Our own",
        "is_allowed": True,
    }])
