# Code generated from getCurrentUser.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

user = dockerhub.get_current_user_output()
pulumi.export("deployedBy", user.username)
