# Code generated from ImageDeletion.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

withdrawn = dockerhub.ImageDeletion("withdrawn",
    namespace="acme",
    manifests=[{
        "repository": "web",
        "digest": "sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1",
    }],
    dry_run=False)
pulumi.export("metrics", withdrawn.metrics)
