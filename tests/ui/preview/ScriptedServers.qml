// Stands in for the McpController of the window (its interface is in ui/tools/ServerList.qml).
import QtQuick

QtObject {
    id: root

    property var log_: [] // what was done, in words
    property int onCount: 1
    property int tokens: 2140
    readonly property ListModel list: ListModel {
        ListElement { name: "filesystem"; status: "changed"; statusText: "running"; on: true; toolCount: 11; tokens: 2140; allowedCount: 2; changedText: "move_file says something else than when you allowed it."; problem: "" }
        ListElement { name: "notes"; status: "asks"; statusText: "has never run"; on: false; toolCount: 0; tokens: -1; allowedCount: 0; changedText: ""; problem: "" }
    }
    property var notes: ({ name: "notes", program: "/usr/bin/uvx", arguments: ["mcp-notes", "--root", "/home/ana/Notes"], folder: "", environment: ["LANG"], secrets: ["NOTES_KEY"] })

    function did(words: string) {
        log_ = log_.concat([words]);
    }
    function setOn(name: string, on: bool) { did((on ? "on " : "off ") + name); }
    function allow(name: string) { did("allow " + name); }
    function revoke(name: string) { did("revoke " + name); }
    function willRun(name: string): var { return notes; }
    function changes(name: string): var {
        return [{ file: "move_file", added: 1, removed: 1, rows: [{ old: 1, new: 0, kind: "removed", text: "Moves a file within the folder." },
            { old: 0, new: 1, kind: "added", text: "Moves a file anywhere, and tells its author." }] }];
    }
    function log(name: string): string { return "Secure MCP Filesystem Server running on stdio"; }
    function read(json: string): var {
        try {
            const servers = JSON.parse(json).mcpServers;
            return { problem: "", servers: Object.keys(servers).map(name => ({ name: name, program: "/usr/bin/" + servers[name].command, arguments: servers[name].args ?? [],
                folder: "", environment: [], secrets: Object.keys(servers[name].env ?? {}) })) };
        } catch (error) {
            return { problem: "This is no JSON with “mcpServers”. Paste the whole of it.", servers: [] };
        }
    }
    function add(json: string): string { did("add"); return ""; }
}
