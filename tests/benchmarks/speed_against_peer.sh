#!/usr/bin/env bash
# Compares speed and memory with llama.cpp on models of the real shapes with random weights, and
# prints a Markdown table. Everything large lies in a scratch folder outside of the repository.
#   bash tests/benchmarks/speed_against_peer.sh [--folder DIR] [--rounds N] [--threads N] [MODEL ...]
# MODEL: e2b, e4b, 26b-a4b (six layers of it), or a GGUF file. Default: all three.
# Needs node, npm, python3 with numpy, and the packages that installers/linux/run.sh installs.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
folder="${TMPDIR:-/tmp}/cabochon-benchmarks"
rounds=3
threads="$(nproc)"
models=()
while (($#)); do
    case "$1" in
        --folder) folder="$2"; shift 2 ;;
        --rounds) rounds="$2"; shift 2 ;;
        --threads) threads="$2"; shift 2 ;;
        *) models+=("$1"); shift ;;
    esac
done
((${#models[@]})) || models=(e2b e4b 26b-a4b)

for tool in node npm; do
    command -v "$tool" >/dev/null && continue
    echo "$tool is missing. Install it: apt-get install nodejs npm python3-numpy" >&2
    exit 1
done
python=""
for candidate in python3 /usr/bin/python3; do
    "$candidate" -c "import numpy" 2>/dev/null && python="$candidate" && break
done
[[ -n "$python" ]] || { echo "No python3 with numpy. Install it: apt-get install python3-numpy" >&2; exit 1; }

build="$root/build/release"
[[ -f "$build/build.ninja" ]] || cmake -S "$root" --preset release -DCABOCHON_TESTS=OFF >&2
cmake --build "$build" --target cabochon-cli >&2

mkdir -p "$folder/peer"
if [[ ! -d "$folder/peer/node_modules/node-llama-cpp" ]]; then
    (cd "$folder/peer" && npm install --ignore-scripts --no-fund --no-audit node-llama-cpp@3.22.1 >&2)
fi

files=()
for model in "${models[@]}"; do
    if [[ -f "$model" ]]; then
        files+=("$(realpath "$model")")
        continue
    fi
    layers=() name="$model-q4_0"
    [[ "$model" == 26b-a4b ]] && layers=(--layers 6) name="$model-6-layers-q4_0"
    if [[ ! -f "$folder/$name.gguf" ]]; then
        "$python" "$here/make_gemma4_gguf.py" --shape "$model" "${layers[@]}" --quant q4_0 \
            --vocab "$root/tests/data/vocabulary/ggml-vocab-gemma-4.gguf" --out "$folder/$name.part"
        mv "$folder/$name.part" "$folder/$name.gguf"
    fi
    files+=("$folder/$name.gguf")
done

node "$here/speed_against_peer.mjs" --cli "$build/bin/cabochon-cli" --peer "$folder/peer" \
    --threads "$threads" --rounds "$rounds" "${files[@]}"
