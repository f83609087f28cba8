#!/usr/bin/env bash
# Makes Docker Hub what the program says. What was changed there in the meantime is put right, too (--refresh).
set -euo pipefail
cd "$(dirname "$0")/.."
pulumi up --stack "$PULUMI_STACK" --refresh --yes --skip-preview --diff --non-interactive --color never \
  --suppress-progress
