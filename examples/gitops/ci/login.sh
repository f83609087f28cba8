#!/usr/bin/env bash
# Logs in to where the stack's state is: to PULUMI_BACKEND_URL if that is set, such as s3://bucket; otherwise to Pulumi
# Cloud, with the token by which the CI system says who this job is, so that no access token has to be stored.
set -euo pipefail

if [[ -n "${PULUMI_BACKEND_URL:-}" ]]; then
  exec pulumi login --non-interactive
fi

if [[ -n "${ACTIONS_ID_TOKEN_REQUEST_URL:-}" ]]; then
  PULUMI_ID_TOKEN=$(node --input-type=module --eval '
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token, PULUMI_ORGANIZATION } = process.env;
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${url}&audience=urn:pulumi:org:${PULUMI_ORGANIZATION}`, { headers });
    if (!answer.ok) throw new Error(`GitHub gave no ID token: ${answer.status}`);
    process.stdout.write((await answer.json()).value);
  ')
fi

# In GitLab, `id_tokens` of .gitlab-ci.yml sets PULUMI_ID_TOKEN.
token=$(mktemp)
trap 'rm -f "$token"' EXIT
printf '%s' "${PULUMI_ID_TOKEN:?has no value: the job may not ask for an ID token}" >"$token"
pulumi login --non-interactive --oidc-org "$PULUMI_ORGANIZATION" --oidc-token "file://$token"
