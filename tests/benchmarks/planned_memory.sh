#!/usr/bin/env bash
# Compares what models of all real shapes are planned to take with what they take: files with random
# weights and few layers in several storage types, opened and filled on the CPU. Status 1 where a
# part was planned too small, or a model more than 3 % too large.
#   bash tests/benchmarks/planned_memory.sh [--folder DIR] [--device DEVICE] [--context N] [FILE ...]
# FILE: GGUF files to compare instead. Everything large lies in a scratch folder.
# Needs python3 with numpy, and the packages that installers/linux/run.sh installs.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
folder="${TMPDIR:-/tmp}/cabochon-planned-memory"
device=cpu
context=2048
files=()
while (($#)); do
    case "$1" in
        --folder) folder="$2"; shift 2 ;;
        --device) device="$2"; shift 2 ;;
        --context) context="$2"; shift 2 ;;
        *) files+=("$1"); shift ;;
    esac
done
build="${CABOCHON_BUILD:-$root/build/release}"
[[ -f "$build/build.ninja" ]] || cmake -S "$root" --preset release >&2
cmake --build "$build" --target planned_memory >&2

status=0
compare() { echo "$1"; "$build/bin/planned_memory" "$1" "$context" "$device" || status=1; }
for file in "${files[@]}"; do compare "$file"; done
if ((${#files[@]} == 0)); then
    python=""
    for candidate in python3 /usr/bin/python3; do
        "$candidate" -c "import numpy" 2>/dev/null && python="$candidate" && break
    done
    [[ -n "$python" ]] || { echo "No python3 with numpy. Install it: apt-get install python3-numpy" >&2; exit 2; }
    mkdir -p "$folder"
    for what in e2b:q4_0:10 e2b:q6_k:6 e4b:q4_0:12 e4b:q4_k:6 12b:q4_0:6 12b:q8_0:6 \
                26b-a4b:q4_0:2 26b-a4b:q4_k:2 31b:q4_0:6 31b:q5_k:2; do
        IFS=: read -r shape type layers <<<"$what"
        file="$folder/$shape-$type-$layers.gguf"
        "$python" "$here/make_gemma4_gguf.py" --shape "$shape" --quant "$type" --layers "$layers" \
            --n-vocab 4096 --out "$file" 2>/dev/null
        compare "$file"
        rm -f "$file"
    done
fi
exit "$status"
