#!/bin/bash
# Proves the client of MCP against the real servers of the npm registry, over pipes and over HTTP, as
# processes of their own. By hand: it needs npm, node and the network.
#   ninja -C build/release mcp_servers_program && bash tests/mcp_servers.sh [FOLDER WITH node_modules]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
program=$root/build/release/tests/mcp_servers_program
work=$(mktemp -d)
http=
trap 'if [ -n "$http" ]; then kill "$http" 2>/dev/null || true; fi; rm -rf "$work"' EXIT
modules=${1:-}
if [ -z "$modules" ]; then
    modules=$work
    (cd "$work" && npm install --silent --no-audit --no-fund \
        @modelcontextprotocol/server-everything @modelcontextprotocol/server-filesystem)
fi
bin=$modules/node_modules/.bin
mkdir "$work/files"
echo "words of a file" > "$work/files/a.txt"
port=$((20000 + RANDOM % 20000))
PORT=$port "$bin/mcp-server-everything" streamableHttp > "$work/http.log" 2>&1 &
http=$!
for _ in $(seq 100); do
    if (exec 3<> "/dev/tcp/127.0.0.1/$port") 2>/dev/null; then break; fi
    read -rt 0.1 <> <(:) || true
done
cat > "$work/mcp.json" <<JSON
{"mcpServers": {
  "all": {"command": "$bin/mcp-server-everything", "args": ["stdio"], "env": {"GREETING": "hello"}},
  "files": {"command": "$bin/mcp-server-filesystem", "args": ["$work/files"]},
  "far": {"url": "http://127.0.0.1:$port/mcp"}
}}
JSON
"$program" "$work/mcp.json" "$work/results" \
    all_echo '{"message": "over pipes"}' \
    all_get_sum '{"a": 2, "b": 40}' \
    all_get_env '{}' \
    all_get_tiny_image '{}' \
    all_get_structured_content '{"location": "Chicago"}' \
    all_get_resource_links '{"count": 2}' \
    all_trigger_long_running_operation '{"duration": 2, "steps": 4}' \
    all_trigger_elicitation_request '{}' \
    files_list_directory "{\"path\": \"$work/files\"}" \
    files_read_text_file "{\"path\": \"$work/files/a.txt\"}" \
    files_write_file "{\"path\": \"$work/files/b.txt\", \"content\": \"written\"}" \
    far_echo '{"message": "over HTTP"}' \
    far_trigger_long_running_operation '{"duration": 2, "steps": 4}' \
    far_trigger_elicitation_request '{}'
[ "$(cat "$work/files/b.txt")" = written ]
echo "Both servers did what was asked of them."
