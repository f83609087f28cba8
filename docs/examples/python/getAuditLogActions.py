# Code generated from getAuditLogActions.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

loggable = dockerhub.get_audit_log_actions_output(account="acme")
pulumi.export("firstAction", loggable.actions[0].name)
