# Code generated from getAuditLogs.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

log = dockerhub.get_audit_logs_output(account="acme",
    action="repo.create",
    from_="2024-01-01T00:00:00Z",
    limit=100)
pulumi.export("newestRepository", log.events[0].name)
