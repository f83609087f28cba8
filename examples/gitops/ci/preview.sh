#!/usr/bin/env bash
# Writes into preview.md what merging would do, for a comment on the pull request. It looks at Docker Hub first, so what was
# changed there in the meantime is in it, too. Fails as the preview fails, after writing. Run it with `npm run preview`,
# which finds the command of this project's packages.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -f preview.md
pulumi-dockerhub preview-comment --stack "$PULUMI_STACK" --output preview.md
