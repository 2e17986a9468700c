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
tests="engine_cpu/test_thread_pool engine_cpu/test_matrix_product engine_cpu/test_attention
       engine_cpu/test_expert_backend engine_session/test_session engine_session/test_cancellation
       engine_session/test_model_files engine_text/test_tokenizer_limits app/test_chat_core
       app/test_app_settings vulkan/test_device_threads"
rooms="tests_engine_cpu tests_engine_session tests_engine_text tests_app tests_vulkan"

cmake --preset thread -B "$build" >/dev/null
ninja -C "$build" $rooms

# What Qt's own code does with its locks and memory is not checked.
suppressions="$(mktemp)"
trap 'rm -f "$suppressions"' EXIT
printf 'called_from_lib:libQt6Core.so\ncalled_from_lib:libQt6Test.so\n' >"$suppressions"
# Nor is a driver's: lavapipe's threads hand work over by ways that the sanitizer does not see.
for driver in libvulkan.so libvulkan_lvp.so libVkLayer_khronos_validation.so libLLVM; do
    printf 'called_from_lib:%s\n' "$driver"
done >>"$suppressions"
export TSAN_OPTIONS="halt_on_error=1 suppressions=$suppressions" QT_QPA_PLATFORM=offscreen
failed=0
for entry in $tests; do
    program="$build/tests/tests_${entry%/*}"
    test="${entry#*/}"
    # Fixed addresses: the sanitizer of GCC 12 does not know the layout of newer kernels.
    if setarch -R "$program" "$test" >"$build/$test.log" 2>&1; then
        printf '%-24s %s\n' "$test" "$(grep '^Totals' "$build/$test.log")"
    else
        printf '%-24s FAILED, see %s\n' "$test" "$build/$test.log"
        failed=1
    fi
done
exit "$failed"
