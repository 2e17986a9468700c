#!/usr/bin/env bash
# Prints the packages of a list (a name per line, then why) that are not installed, a name per line.
set -euo pipefail

mapfile -t wanted < <(sed -e 's/#.*//' "$1" | awk 'NF {print $1}')
installed="$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null || true)"
for package in "${wanted[@]}"; do
    grep -qx "installed $package" <<<"$installed" || echo "$package"
done
