#!/usr/bin/env bash
# Installs what is missing, builds everything into build/release with warnings as errors, runs the
# tests of what reads files and text under the sanitizers and then all others. Ends with the summary
# of ctest.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root"
jobs="$(nproc)"

bash installers/linux/install_packages.sh

# The compiler collects its garbage when that is 600 MB and has grown fivefold, not at 128 MB and each
# doubling: a unit takes a tenth more memory and a tenth less time. Only in folders made here.
if c++ --version | grep -q "Free Software Foundation"; then
    export CXXFLAGS="${CXXFLAGS:-} --param ggc-min-expand=400 --param ggc-min-heapsize=600000"
fi

# The readers of files, text and what servers send are tested with the address and
# undefined-behaviour sanitizers, all else as it is used; conversions and quantizers both ways.
cmake --preset release -DCABOCHON_TEST_READERS=OFF
cmake --build build/release

cmake --preset sanitize -DCABOCHON_TEST_READERS=ON
cmake --build build/sanitize --target tests_engine_base tests_engine_model tests_engine_text \
    tests_engine_quantize tests_engine_convert tests_app_downloads tests_fuzz
ctest --test-dir build/sanitize -j "$jobs" --output-on-failure --no-tests=error \
    -L '^(engine/(base|convert|model|quantize|text)|app/(downloads|models|network)|fuzz)$'

ctest --test-dir build/release -j "$jobs" --output-on-failure --no-tests=error

# What did not run is said, and more than tests/allowed_skips.txt allows is a failure.
bash tests/check_skips.sh build/release build/sanitize
