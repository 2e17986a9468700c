#!/usr/bin/env bash
# Kills conversions at random moments and starts them again until one ends: the file must be the one that
# an undisturbed conversion writes, and most of the work must not have been done twice.
#   bash tests/benchmarks/kill_convert.sh CLI MODEL.gguf [FILES] [SECONDS] [FOLDER]
# CLI: cabochon-cli. FILES: files to write so (20). SECONDS: no attempt lives longer (4); a third of
# it is the mean. FOLDER: where to write (/tmp). tests/benchmarks/make_gemma4_gguf.py makes models.
set -euo pipefail

cli="$1" model="$2" files="${3:-20}" most="${4:-4}" parent="${5:-/tmp}"
folder="$(mktemp -d "$parent/cabochon-kill.XXXXXX")"
trap 'rm -rf "$folder"' EXIT

"$cli" convert "$model" "$folder/whole.gguf" --type Q4_K_M >/dev/null
expected="$(sha256sum <"$folder/whole.gguf")"
kills=0 resumed=0
for ((file = 1; file <= files; ++file)); do
    while true; do
        [[ ! -e "$folder/killed.gguf" ]] || { echo "a file had its name before it was whole" >&2; exit 1; }
        moment="$(awk -v most="$most" -v seed="$RANDOM$RANDOM" 'BEGIN { srand(seed); print most * rand() ^ 2 }')"
        if report="$(timeout -s KILL "$moment" "$cli" convert "$model" "$folder/killed.gguf" --type Q4_K_M --json)"; then
            break
        fi
        # It may have been killed after its last step.
        [[ ! -e "$folder/killed.gguf" ]] || break
        kills=$((kills + 1))
    done
    [[ "$(sha256sum <"$folder/killed.gguf")" == "$expected" ]] || { echo "file $file differs" >&2; exit 1; }
    [[ "$report" == *'"resumed_tensors":0'* ]] || resumed=$((resumed + 1))
    rm -f "$folder"/killed.gguf*
done
echo "$kills kills, $files files, each as undisturbed; $resumed of them went on where they were"
