#!/usr/bin/env bash
# Makes the pictures that README shows: the real window with the built-in model, on no display.
#   bash tests/ui/take_pictures.sh [PROGRAM]      (default: build/release/bin/cabochon)
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
program="${1:-$root/build/release/bin/cabochon}"
export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
for theme in light dark; do
    for page in welcome conversation; do
        "$program" --screenshot "$root/resources/screenshots/$page-$theme.png" --size 1100x760 \
            --theme "$theme" --page "$page"
    done
done
