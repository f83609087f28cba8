#!/usr/bin/env bash
# Publishes the Go SDK. Go finds the module of a folder by a tag that begins with the folder, so this commits the SDK beside the
# release, on no branch, and tags that.
# Usage: tools/release/tagGoModule.sh FOLDER v1.2.3
set -euo pipefail
module=sdk/go/dockerhub
if ! grep -q "^module .*/$module\$" "$1/go.mod"; then
  echo "$1/go.mod is not that of a module $module." >&2
  exit 1
fi
git checkout --quiet --detach
mkdir -p "$module"
cp -R "$1"/. "$module"
git add --force "$module"
git -c user.name=release -c user.email=release@example.com commit --quiet --message "Go SDK $2"
git tag "$module/$2"
git push --quiet origin "$module/$2"
