# Code generated from Webhook.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

site = dockerhub.Repository("site", namespace="acme")
deploy = dockerhub.Webhook("deploy",
    namespace="acme",
    repository=site.name,
    url="https://ci.example.com/hooks/deploy")
pulumi.export("webhook", deploy.id)
