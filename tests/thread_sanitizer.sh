#!/usr/bin/env bash
# Builds the tests that use threads with the thread sanitizer (preset "thread") and runs them; any
# data race fails. About 8 minutes on 2 cores once built, so it is no part of run.sh.
#   bash tests/thread_sanitizer.sh [BUILD_FOLDER]
#
# Not here: tests whose threads talk by Qt's queued signals (inference worker, controller). Debian's
# Qt is not built for the sanitizer, which then cannot see that the queue orders sender and receiver,
# and reports every value that crosses.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
build="${1:-build/thread}"
tests="test_thread_pool test_matrix_product test_attention test_session test_cancellation
       test_expert_backend test_model_files test_chat_core test_tokenizer_limits
       test_app_settings"

cmake --preset thread -B "$build" >/dev/null
ninja -C "$build" $tests

# What Qt's own code does with its locks and memory is not checked.
suppressions="$(mktemp)"
trap 'rm -f "$suppressions"' EXIT
printf 'called_from_lib:libQt6Core.so\ncalled_from_lib:libQt6Test.so\n' >"$suppressions"
export TSAN_OPTIONS="halt_on_error=1 suppressions=$suppressions" QT_QPA_PLATFORM=offscreen
failed=0
for test in $tests; do
    # Fixed addresses: the sanitizer of GCC 12 does not know the layout of newer kernels.
    if setarch -R "$build/tests/$test" >"$build/$test.log" 2>&1; then
        printf '%-24s %s\n' "$test" "$(grep '^Totals' "$build/$test.log")"
    else
        printf '%-24s FAILED, see %s\n' "$test" "$build/$test.log"
        failed=1
    fi
done
exit "$failed"
