#!/usr/bin/env bash
# Lists what the last run of ctest in each BUILD_FOLDER skipped and fails when a class skipped more
# than tests/allowed_skips.txt allows: a check that did not run must not look like one that passed.
#   bash tests/check_skips.sh BUILD_FOLDER...
set -euo pipefail
list="$(dirname "${BASH_SOURCE[0]}")/allowed_skips.txt"
failed=0
for build in "$@"; do
    log="$build/Testing/Temporary/LastTest.log"
    # Of "SKIP   : TestClass::function(row) reason" the class and the rest.
    skips="$(sed -n 's/^SKIP *: *\([A-Za-z0-9]*\)::\(.*\)/\1 \2/p' "$log")"
    while read -r class; do
        [ -n "$class" ] || continue
        count="$(grep -c "^$class " <<<"$skips")"
        allowed="$(sed -n "s/^$class  *\([0-9]*\)  *[^ ].*/\1/p" "$list")"
        grep "^$class " <<<"$skips" | sed "s|^|skipped in $build: |"
        if ((count > ${allowed:-0})); then
            echo "$class skipped $count checks in $build; $list allows ${allowed:-0}." >&2
            failed=1
        fi
    done <<<"$(cut -d' ' -f1 <<<"$skips" | sort -u)"
done
exit "$failed"
