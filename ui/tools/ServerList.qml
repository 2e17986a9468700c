// The servers that bring tools, and adding one. `mcp` is the McpController, which has:
//   list: a model with the roles that ServerCard requires;
//   onCount, tokens: servers that are on, and what their tools cost;
//   setOn(name, on), allow(name), revoke(name): to run, or what its tools were allowed in this chat;
//   willRun(name), and changes(name): what ConsentCard shows as previews, of its descriptions;
//   log(name): what it said last;
//   read(json): what a pasted text would add, {problem, servers: [as WillRun requires]}; runs nothing;
//   add(json): what went wrong, empty when nothing did; runs nothing either.
pragma ComponentBehavior: Bound

import QtQuick

import Cabochon.Controls

Column {
    id: root

    required property QtObject mcp

    spacing: 16

    Repeater {
        model: root.mcp?.list ?? null
        ServerCard { width: root.width; mcp: root.mcp }
    }
    AddServer { width: root.width; mcp: root.mcp }
}
