# Code generated from NamespaceSettings.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

acme_namespace = dockerhub.NamespaceSettings("acme-namespace",
    organization="acme",
    disable_public_repositories=False,
    disable_push_member_namespaces=True,
    repository_allowlist_enabled=True)
