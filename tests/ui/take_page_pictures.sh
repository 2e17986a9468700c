#!/usr/bin/env bash
# Makes pictures of every page to look at: over the scripted engine, on no display, light and dark, in
# a small and a large window, in each language asked for.
#   bash tests/ui/take_page_pictures.sh FOLDER [LANGUAGE ...]      (default: en ar)
# CABOCHON_PREVIEW names another program than build/release/tests/cabochon_preview.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
preview="${CABOCHON_PREVIEW:-$root/build/release/tests/cabochon_preview}"
folder="${1:?a folder for the pictures is missing}"
shift
languages=("${@:-en ar}")
mkdir -p "$folder"
export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software

# Name of the picture, state, and what is pressed then.
pages=(
    "welcome|welcome|" "opening|opening|" "broken|broken|" "reading|reading|" "thinking|thinking|"
    "done|done|" "stopped|stopped|" "failed|failed|" "branches|branches|" "formulas|formulas|"
    "directions|directions|PgUp PgUp PgUp" "keys|welcome|F1" "palette|done|Ctrl+K"
    "attachments|attachments|Ctrl+L Shift+Backtab Home" "pages|pages|Ctrl+L Shift+Backtab"
    "unusable|unusable|Ctrl+L" "withfiles|withfiles|PgUp PgUp PgUp" "looking|looking|"
    "recording|recording|" "recorded|recorded|" "unheard|unheard|" "cutting|cutting|Ctrl+L Shift+Backtab Home"
    "asking|asking|Ctrl+L" "closer|asking|Ctrl+L Shift+Backtab" "crop|asking|Ctrl+L Shift+Backtab C Right"
    "found|found|" "held|held|" "schema|held|Ctrl+J" "noschema|welcome|Ctrl+J" "rows|rows|Ctrl+Shift+J Down" "norows|welcome|Ctrl+Shift+J"
    "offer|offer|" "offering|arriving|" "offered|offered|" "models|models|Ctrl+Shift+M" "arriving|arriving|Ctrl+Shift+M"
    "here|here|Ctrl+Shift+M" "searching|searching|Ctrl+Shift+M"
    "consent|consent|" "tools|consent|Ctrl+Shift+O" "form|form|" "parallel|parallel|" "question|question|" "calls|calls|"
    "results|results|" "steplimit|steplimit|"
    "settings|welcome|Ctrl+," "files|welcome|Ctrl+O" "devices|done|Alt+D"
)
for language in ${languages[*]}; do
    for theme in light dark; do
        for size in 900x600 1600x1000; do
            for page in "${pages[@]}"; do
                IFS='|' read -r name state keys <<< "$page"
                "$preview" --language "$language" --theme "$theme" --size "$size" --state "$state" \
                    --press "$keys" --screenshot "$folder/$name-$language-$theme-$size.png" > /dev/null
            done
        done
    done
done
