#!/bin/bash
# Traces the decoder over all broken files and looks at what it opened: before the doors close only
# libraries, letters and their settings; afterwards nothing, and no socket and no program ever.
# Needs strace (apt-get install strace) and ninja -C BUILD broken_media_program.
#   bash tests/app/media/trace_decoder.sh [BUILD, else build/release]
set -euo pipefail
cd "$(dirname "$0")/../../.."
build=$(realpath "${1:-build/release}")
command -v strace >/dev/null || { echo "strace is not installed: apt-get install strace" >&2; exit 1; }
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

# strace beside it (-D), so that the decoder still is the child of the one who asks.
cat >"$logs/traced" <<END
#!/bin/bash
exec strace -D -f -qq -o "$logs/trace.\$\$" "$build/bin/cabochon-decoder"
END
chmod +x "$logs/traced"
"$build/tests/broken_media_program" "$logs/traced" >"$logs/table"

forbidden='(^|[ .])(open|openat|openat2|creat|socket|socketpair|connect|bind|sendto|sendmsg|execve|execveat|fork|vfork|ptrace|unlink|unlinkat|rename|renameat2|mkdir|memfd_create)\('
runs=0 late=0 refused=0
for trace in "$logs"/trace.*; do
    runs=$((runs + 1))
    inside=$(awk '/seccomp\(SECCOMP_SET_MODE_FILTER.*= 0/ { closed = 1; next } closed' "$trace")
    calls=$(grep -E "$forbidden" <<<"$inside" || true)
    late=$((late + $(grep -cE '= [0-9]' <<<"$calls" || true)))
    refused=$((refused + $(grep -cE '= -1' <<<"$calls" || true)))
done
cat "$logs"/trace.* | awk '/seccomp\(SECCOMP_SET_MODE_FILTER/ { next } 1' |
    grep -E 'open(at)?\(.*= [0-9]' | sed -E 's/^[^"]*"([^"]*)".*/\1/' | sort -u >"$logs/opened"
sockets=$(cat "$logs"/trace.* | grep -cE '(socket|connect)\(.*= [0-9]' || true)
unexpected=$(grep -vE '^(/usr)?/lib(64)?/|^/etc/(ld\.so|fonts|gnutls|ssl)|^/usr/(share|local/share)/(fonts|fontconfig|X11|xml|p11-kit|glib|locale|icu)|fontconfig|^/proc/self|^/proc/(filesystems|sys|meminfo|cpuinfo|stat)|^/sys/|'"^$build/lib/cabochon/" "$logs/opened" || true)

echo "$runs decoders traced over $(wc -l <"$logs/table") files"
echo "opened before the doors closed: $(wc -l <"$logs/opened") files, none but libraries and letters: $([ -z "$unexpected" ] && echo yes || echo "no: $unexpected")"
echo "opened, connected or started afterwards: $late; refused: $refused; sockets at any time: $sockets"
[ -z "$unexpected" ] && [ "$late" = 0 ] && [ "$sockets" = 0 ]
