# Code generated from getOrganization.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

acme_details = dockerhub.get_organization_output(organization="acme")
pulumi.export("since", acme_details.joined_at)
