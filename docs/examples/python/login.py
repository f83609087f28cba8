# Code generated from login.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

session = dockerhub.login_output()
pulumi.export("bearer", session.token)
