#!/bin/bash
# Ten thousand answers of the built-in model at temperature 1.5 under random schemas, and a thousand
# under those of tests/data/schemas, judged by python3-jsonschema (Debian) and Python's reader of JSON.
#   bash tests/benchmarks/schema_proofs.sh [ANSWERS]
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
answers=${1:-10000}
if ! python3 -c 'import jsonschema' 2> /dev/null; then
    echo "error: python3-jsonschema is missing. Install it: apt-get install python3-jsonschema" >&2
    exit 1
fi
cmake --build "$root/build/release" --target schema_answers > /dev/null
program=$root/build/release/bin/schema_answers
model=$root/resources/models/cabochon-nano.gguf
"$program" "$model" "$answers" 1.5 200 | python3 "$root/tests/benchmarks/judge_answers.py"
"$program" "$model" $((answers / 10)) 1.5 600 "$root/tests/data/schemas" |
    python3 "$root/tests/benchmarks/judge_answers.py"
