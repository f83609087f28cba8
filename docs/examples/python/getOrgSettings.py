# Code generated from getOrgSettings.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

settings = dockerhub.get_org_settings_output(organization="acme")
pulumi.export("areImagesRestricted", settings.restricted_images.enabled)
