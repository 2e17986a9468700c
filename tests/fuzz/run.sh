#!/bin/bash
# Builds the fuzz targets with clang and runs each for SECONDS (default 60) from seeds made of
# tests/data. Prints executions and findings; fails when there is a finding.
#   bash tests/fuzz/run.sh [SECONDS]      CABOCHON_FUZZ_BUILD=folder chooses the build folder
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
build=${CABOCHON_FUZZ_BUILD:-build/fuzz}
targets="gguf model response_parser tokenizer import schema decoder_reply decoder_readers"

if ! command -v clang++ >/dev/null; then
    echo "clang++ is not installed. Install it: apt-get install clang llvm" >&2
    exit 1
fi
cmake --preset fuzz -B "$build" >/dev/null
ninja -C "$build" make_fuzz_seeds $(printf 'fuzz_%s ' $targets) >"$build/fuzz-build.log" ||
    { tail -40 "$build/fuzz-build.log"; exit 1; }
"$build/bin/make_fuzz_seeds" "$build/fuzz-seeds"

export ASAN_OPTIONS=allocator_may_return_null=1:max_allocation_size_mb=2048:detect_stack_use_after_return=1
export UBSAN_OPTIONS=print_stacktrace=1
findings=0
printf '%-18s %14s %10s %10s\n' target executions per-second findings
for target in $targets; do
    corpus=$build/fuzz-corpus/$target
    artifacts=$build/fuzz-findings/$target
    log=$build/fuzz-$target.log
    rm -rf "$artifacts"
    mkdir -p "$corpus" "$artifacts"
    hostile=tests/data/hostile/$target
    longest=8192
    if [ "$target" = gguf ]; then longest=65536; fi
    if [ "$target" = model ]; then longest=1048576; fi
    "$build/bin/fuzz_$target" -max_total_time="$seconds" -max_len="$longest" -timeout=10 \
        -rss_limit_mb=2048 -malloc_limit_mb=512 -print_final_stats=1 -artifact_prefix="$artifacts/" \
        "$corpus" "$build/fuzz-seeds/$target" $([ -d "$hostile" ] && echo "$hostile") >"$log" 2>&1 || true
    executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    rate=$(sed -n 's/^stat::average_exec_per_sec: *//p' "$log")
    found=$(find "$artifacts" -type f | wc -l)
    if [ -z "$executions" ] && [ "$found" -eq 0 ]; then
        found=1 # it ended without an input to show: the log tells why
    fi
    findings=$((findings + found))
    printf '%-18s %14s %10s %10s\n' "$target" "${executions:-?}" "${rate:-?}" "$found"
    if [ "$found" -gt 0 ]; then
        grep -m3 -E 'ERROR|broken promise|runtime error|SUMMARY' "$log" || tail -5 "$log"
        echo "  inputs: $artifacts, log: $log"
    fi
done
exit $((findings > 0))
