#!/usr/bin/env bash
# Names the packages of recommended.txt that are missing. Installs nothing.
set -euo pipefail

command -v dpkg-query >/dev/null || exit 0
list="$(dirname "${BASH_SOURCE[0]}")/recommended.txt"
missing=()
while read -r package reason; do
    [[ -z "$package" || "$package" == "#"* ]] && continue
    status="$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)"
    [[ "$status" == installed ]] || missing+=("$package")
done <"$list"
((${#missing[@]})) || exit 0
echo "Letters beyond Latin may be shown as boxes. To see them: apt-get install ${missing[*]}" >&2
