#!/usr/bin/env bash
# Publishes the Go SDK: commits it as sdk/go/dockerhub on a commit of its own beside the release, and tags that. Go finds a module
# of a folder by a tag that begins with the folder.
# Usage: tools/release/tagGoModule.sh FOLDER v1.2.3
set -euo pipefail
module=sdk/go/dockerhub
mkdir -p "$module"
cp -R "$1"/. "$module"
git add --force "$module"
git -c user.name=release -c user.email=release@example.com commit --quiet --message "Go SDK $2"
git tag "$module/$2"
git push --quiet origin "$module/$2"
