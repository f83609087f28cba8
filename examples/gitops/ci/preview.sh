#!/usr/bin/env bash
# Writes into preview.md what merging would do, for a comment on the pull request. It looks at Docker Hub first
# (--refresh), so what was changed there in the meantime is in it, too. Fails as the preview fails, after writing.
set -euo pipefail
cd "$(dirname "$0")/.."

# GitHub takes 65,536 characters.
limit=60000
output=$(mktemp)
trap 'rm -f "$output"' EXIT
rm -f preview.md

status=0
pulumi preview --stack "$PULUMI_STACK" --refresh --diff --non-interactive --color never \
  --suppress-progress >"$output" 2>&1 || status=$?

# Pulumi shows what it knows to be secret as [secret]. This is for a password that the program itself prints.
if [[ -n "${DOCKER_PASSWORD:-}" ]] && grep -qFf <(printf '%s\n' "$DOCKER_PASSWORD") "$output"; then
  echo "The preview contains DOCKER_PASSWORD: it is not shown." >&2
  exit 1
fi
cat "$output"

if [[ $status -eq 0 ]]; then title="Preview of \`$PULUMI_STACK\`"; else title="The preview of \`$PULUMI_STACK\` failed"; fi
{
  echo "<!-- pulumi preview -->"
  echo "### $title"
  echo
  # Longer than any fence in a repository's overview.
  echo '``````````diff'
  # In a diff, only what stands at the beginning of a line has a color.
  head -c "$limit" "$output" | sed -E 's/^( +)([-+~])/\2\1/; s/^~/!/'
  echo
  echo '``````````'
  if [[ $(wc -c <"$output") -gt $limit ]]; then echo "Cut off here; the job's log has all of it."; fi
} >preview.md
exit "$status"
