#!/usr/bin/env bash
# Fails when the object file of one instruction set defines code that a linker may share with other
# files (weak symbols): the one copy it keeps could hold instructions that a machine lacks.
#   check_kernel_symbols.sh NM OBJECT...   (object files of other sources are passed over)
set -euo pipefail
nm="$1"
shift
checked=0
status=0
for object in "$@"; do
    case "$(basename "$object")" in
        avx2*.cpp.o) own='Avx2' ;;
        avx512*.cpp.o | amx.cpp.o) own='Avx512' ;;
        *) continue ;;
    esac
    checked=$((checked + 1))
    shared="$("$nm" -C --defined-only "$object" | grep -E ' [Wu] ' | grep -v "$own" || true)"
    if [[ -n "$shared" ]]; then
        echo "$object shares code with other instruction sets:" >&2
        echo "$shared" >&2
        status=1
    fi
done
echo "$checked object files checked"
[[ "$checked" -gt 0 ]] || { echo "no kernel object file was given" >&2; exit 1; }
exit $status
