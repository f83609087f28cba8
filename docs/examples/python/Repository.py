# Code generated from Repository.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

api = dockerhub.Repository("api",
    namespace="acme",
    description="The API server",
    full_description=(lambda path: open(path).read())("overview.md"),
    is_private=True,
    immutable_tags={
        "enabled": True,
        "rules": ["v.*"],
    },
    categories=[dockerhub.CategorySlug.DEVELOPER_TOOLS])
pulumi.export("repository", api.id)
