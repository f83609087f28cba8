#!/usr/bin/env bash
# Puts the text of the environment variable COMMENT on the pull request, in place of the one of an earlier preview.
# Usage: ci/comment.sh PULL_REQUEST
set -euo pipefail

comments="repos/$GITHUB_REPOSITORY/issues/$1/comments"
earlier=$(gh api --paginate "$comments" --jq '.[]
  | select(.user.login == "github-actions[bot]" and (.body | startswith("<!-- pulumi preview -->"))) | .url')

if [[ -n "$earlier" ]]; then
  endpoint=$(tail -n 1 <<<"$earlier")
  method=PATCH
else
  endpoint=$comments
  method=POST
fi
printf '%s' "$COMMENT" | gh api --silent --method "$method" "$endpoint" --field body=@-
