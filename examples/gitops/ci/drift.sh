#!/usr/bin/env bash
# Fails when Docker Hub is not what the program says, and shows the difference. Changes nothing, and saves nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
pulumi preview --stack "$PULUMI_STACK" --refresh --expect-no-changes --diff --non-interactive --color never \
  --suppress-progress
