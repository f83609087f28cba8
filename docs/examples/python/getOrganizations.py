# Code generated from getOrganizations.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

own = dockerhub.get_organizations_output()
pulumi.export("firstOrganization", own.organizations[0].name)
