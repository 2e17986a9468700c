#!/usr/bin/env bash
# Installs the packages of packages.txt that are missing, with apt-get, as root or with sudo.
# Does nothing, quickly, when all are there.
set -euo pipefail

here="$(dirname "${BASH_SOURCE[0]}")"

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "This system has no apt-get. Install the equivalents of these packages yourself, then build" >&2
    echo "with 'cmake --preset release && cmake --build --preset release':" >&2
    cat "$here/packages.txt" >&2
    exit 1
fi

mapfile -t missing < <(bash "$here/missing_packages.sh" "$here/packages.txt")
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
