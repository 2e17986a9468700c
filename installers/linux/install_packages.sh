#!/usr/bin/env bash
# Installs the packages of packages.txt that are missing, with apt-get, as root or with sudo.
# Does nothing, quickly, when all are there.
set -euo pipefail

list="$(dirname "${BASH_SOURCE[0]}")/packages.txt"
mapfile -t wanted < <(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$list" | awk '{print $1}')

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "This system has no apt-get. Install the equivalents of these packages yourself, then build" >&2
    echo "with 'cmake --preset release && cmake --build --preset release': ${wanted[*]}" >&2
    exit 1
fi

installed="$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null || true)"
missing=()
for package in "${wanted[@]}"; do
    grep -qx "installed $package" <<<"$installed" || missing+=("$package")
done
((${#missing[@]})) || exit 0

as_root=()
if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing and installing them needs root (or sudo): ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi

echo "Installing ${#missing[@]} missing packages: ${missing[*]}" >&2
install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive
    apt-get install --yes --quiet --no-install-recommends -o DPkg::Lock::Timeout=300 "${missing[@]}")
"${as_root[@]}" apt-get update --quiet >&2 || echo "apt-get update failed; trying the lists that are there." >&2
"${install[@]}" >&2
