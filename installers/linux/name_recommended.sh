#!/usr/bin/env bash
# Names the packages of recommended.txt that are missing. Installs nothing.
set -euo pipefail

command -v dpkg-query >/dev/null || exit 0
here="$(dirname "${BASH_SOURCE[0]}")"
mapfile -t missing < <(bash "$here/missing_packages.sh" "$here/recommended.txt")
((${#missing[@]})) || exit 0
echo "Letters beyond Latin may be shown as boxes. To see them: apt-get install ${missing[*]}" >&2
