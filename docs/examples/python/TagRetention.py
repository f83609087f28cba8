# Code generated from TagRetention.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

web_retention = dockerhub.TagRetention("web-retention",
    namespace="acme",
    repository="web",
    keep_newest=50,
    keep_patterns=[
        "latest",
        "v*",
    ],
    older_than="30d",
    dry_run=False)
