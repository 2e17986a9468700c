#!/usr/bin/env bash
# Installs what is missing, builds Cabochon into build/release (where tests/run.sh builds it too) and
# starts it. Without a display it starts the conversation in the terminal. Arguments go to the program.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
build="$root/build/release"

"$here/install_packages.sh"

# Ninja runs CMake again by itself when a CMakeLists.txt changed.
if [[ ! -f "$build/build.ninja" ]]; then
    cmake -S "$root" --preset release >&2
fi
cmake --build "$build" --target programs >&2
"$here/name_recommended.sh"

if [[ -z "${DISPLAY:-}" && -z "${WAYLAND_DISPLAY:-}" && -z "${QT_QPA_PLATFORM:-}" ]]; then
    echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the" >&2
    echo "conversation starts in the terminal. The window opens where there is a display." >&2
    exec "$build/bin/cabochon-cli" chat "$@"
fi
exec "$build/bin/cabochon" "$@"
