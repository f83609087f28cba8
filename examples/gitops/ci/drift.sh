#!/usr/bin/env bash
# Fails when Docker Hub is not what the last `pulumi up` left. Shows the difference, writes it into drift.md together with
# what nobody declared, changes nothing, and saves nothing. Changes of the program that are not deployed are no drift. Run it
# with `npm run drift`, which finds the command of this project's packages.
set -euo pipefail
cd "$(dirname "$0")/.."

status=0
pulumi-dockerhub drift --stack "$PULUMI_STACK" --undeclared --format markdown --output drift.md || status=$?
if [[ -f drift.md ]]; then cat drift.md; fi
# 4: nothing differs, but something is declared nowhere. The report says what.
if [[ $status -eq 4 ]]; then exit 0; fi
exit "$status"
