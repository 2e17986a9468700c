// Stands in for the ToolController of the window: calls in the states that are set, and a log of what
// was decided. `scene` is one of PreviewCalls' states.
import QtQuick

import Cabochon.Controls

QtObject {
    id: root

    property string scene: ""
    property int revision: 0
    property int grace: 0 // milliseconds in which cards take no answer
    readonly property Binding graceOfCards: Binding { target: Theme; property: "beforeConsent"; value: root.grace }
    readonly property int onCount: { list.count; revision; return list.onCount(); }
    readonly property int tokens: 837
    property bool deciding: ["consent", "form", "parallel", "question"].includes(scene)
    property bool asksToGoOn: scene === "steplimit"
    property int step: scene === "steplimit" ? 25 : 3
    property int mostSteps: 25
    property var folders: ["/home/ana/engine"]
    property int waiting: scene === "parallel" ? 2 : 1
    property var log: [] // what was decided, in words
    property string sentence: "" // what the validator says of changed arguments
    property var changes: ({}) // of calls, by id

    readonly property ListModel list: ListModel {
        function onCount(): int {
            let on = 0;
            for (let i = 0; i < count; ++i)
                on += get(i).on ? 1 : 0;
            return on;
        }
        ListElement { name: "calculator"; server: ""; description: "Exact arithmetic"; on: true; builtIn: true; allowed: "always allowed"; revocable: false; tokens: 96; why: "" }
        ListElement { name: "current_time"; server: ""; description: "Date and time here"; on: true; builtIn: true; allowed: "always allowed"; revocable: false; tokens: 58; why: "" }
        ListElement { name: "ask_user"; server: ""; description: "Asks you"; on: true; builtIn: true; allowed: "always allowed"; revocable: false; tokens: 142; why: "" }
        ListElement { name: "read_file"; server: ""; description: "Reads a file"; on: true; builtIn: true; allowed: "allowed in engine/"; revocable: true; tokens: 184; why: "" }
        ListElement { name: "list_folder"; server: ""; description: "Lists a folder"; on: true; builtIn: true; allowed: "allowed in engine/"; revocable: true; tokens: 121; why: "" }
        ListElement { name: "write_file"; server: ""; description: "Writes a file"; on: true; builtIn: true; allowed: "asks each time"; revocable: false; tokens: 236; why: "" }
        ListElement { name: "run_python"; server: ""; description: "Runs a program"; on: false; builtIn: true; allowed: "asks each time"; revocable: false; tokens: -1; why: "needs bubblewrap, which is not installed" }
    }

    function decided(words: string) {
        log = log.concat([words]);
    }
    function change(callId: string, what: var) {
        changes = Object.assign({}, changes, { [callId]: Object.assign({}, changes[callId] ?? {}, what) });
        ++revision;
    }
    function allowOnce(messageId: string, callId: string) { decided("once " + callId); change(callId, { state: 1 }); }
    function allowForChat(messageId: string, callId: string) { decided("chat " + callId); change(callId, { state: 1 }); }
    function allowAlways(messageId: string, callId: string) { decided("always " + callId); change(callId, { state: 1 }); }
    function deny(messageId: string, callId: string) { decided("deny " + callId); change(callId, { state: 4, error: "You did not allow it." }); }
    function denyAndSay(messageId: string, callId: string, why: string) { decided("deny " + callId + ": " + why); change(callId, { state: 4, error: why }); }
    function denyAll(messageId: string) { decided("deny all"); }
    function stop(messageId: string, callId: string) { decided("stop " + callId); change(callId, { state: 6 }); }
    function retry(messageId: string, callId: string) { decided("retry " + callId); }
    function answer(messageId: string, callId: string, words: string) { decided("answer " + callId + ": " + words); change(callId, { state: 2, result: words }); }
    function goOn(messageId: string) { decided("go on"); asksToGoOn = false; }
    function revoke(name: string) { decided("revoke " + name); }
    function setAllOn(on: bool) {
        for (let i = 0; i < list.count; ++i)
            list.setProperty(i, "on", on);
        ++revision;
    }
    function addFolder(folder: url) { folders = folders.concat([folder.toString().replace("file://", "")]); }
    function removeFolder(folder: string) {
        decided("without " + folder);
        folders = folders.filter(one => one !== folder);
    }
    function setOn(name: string, on: bool) {
        for (let i = 0; i < list.count; ++i)
            if (list.get(i).name === name)
                list.setProperty(i, "on", on);
        ++revision;
    }
    function setArguments(messageId: string, callId: string, json: string): string {
        decided("arguments " + callId + ": " + json);
        if (sentence === "")
            change(callId, { arguments: json });
        return sentence;
    }
    function resultText(messageId: string, callId: string): string {
        return "line\n".repeat(400) + "the end";
    }

    /// A call as the controller gives it.
    function call(messageId: string, callId: string): var {
        const known = { name: "tool", server: "built in", question: "", state: 2, byPerson: false, arguments: "{}", fields: [],
            previews: [], summary: "", mayAllowChat: true, mayAllowAlways: true, scope: "in engine/", warning: "", seconds: 0,
            result: "", resultKind: "text", pictures: [], error: "", turn: true, cut: false };
        return Object.assign(known, calls[callId] ?? {}, changes[callId] ?? {});
    }

    function field(name: string, type: string, value: var, more: var): var {
        return Object.assign({ name: name, label: name, type: type, value: value, choices: [], required: true, description: "" }, more ?? {});
    }
    readonly property var calls: ({
        read: { name: "read_file", summary: "engine/CMakeLists.txt", seconds: 0.009, arguments: "{\n  \"path\": \"engine/CMakeLists.txt\"\n}",
            fields: [field("path", "text", "engine/CMakeLists.txt")], result: "cmake_minimum_required(VERSION 3.25)\nproject(engine CXX)" },
        write: { name: "write_file", state: 0, question: "Allow “write_file” to change a file?", mayAllowAlways: false, mayAllowChat: false,
            arguments: "{\n  \"path\": \"engine/CMakeLists.txt\",\n  \"content\": \"project(engine CXX)\\n…\"\n}",
            fields: [field("path", "text", "engine/CMakeLists.txt"), field("content", "longText", "project(engine CXX)\nadd_library(engine limits.cpp)\n")],
            previews: [{ file: "engine/CMakeLists.txt", added: 2, removed: 1, rows: [
                { old: 0, new: 0, kind: "gap", text: "10 lines" },
                { old: 11, new: 11, kind: "same", text: "project(engine CXX)" }, { old: 12, new: 12, kind: "same", text: "add_library(engine limits.cpp)" },
                { old: 13, new: 0, kind: "removed", text: "include_directories(src)" }, { old: 0, new: 13, kind: "added", text: "target_include_directories(engine" },
                { old: 0, new: 14, kind: "added", text: "  PUBLIC ${CMAKE_SOURCE_DIR})" }, { old: 14, new: 15, kind: "same", text: "enable_testing()" },
                { old: 15, new: 16, kind: "same", text: "add_subdirectory(tests)" }] }] },
        send: { name: "send_mail", state: 0, server: "server: mail", question: "Allow “send_mail” to send something out?",
            warning: "This chat holds your files and words of strangers, so “send_mail” always asks, whatever you allowed.", scope: "to example.org",
            arguments: "{\n  \"to\": \"ana\\u202emoc.elpmaxe@\",\n  \"words\": \"Hello\",\n  \"copies\": 2,\n  \"urgent\": true,\n  \"format\": \"plain\"\n}",
            fields: [field("to", "text", "ana\u202emoc.elpmaxe@"), field("words", "longText", "Hello Ana,\n\nhere is the log.\n"), field("copies", "number", 2),
                field("urgent", "boolean", true), field("format", "choice", "plain", { choices: ["plain", "rich"], required: false, description: "How it is written" })] },
        first: { name: "search_files", state: 0, question: "Allow “search_files” to read your files?", arguments: "{\"words\": \"limits\"}",
            fields: [field("words", "text", "limits")] },
        second: { name: "list_folder", state: 0, turn: false, summary: "engine/", question: "Allow “list_folder” to read your files?" },
        ask: { name: "ask_user", state: 0, byPerson: true, question: "The model asks you",
            arguments: "{\"question\": \"Which of the two files do you mean?\", \"choices\": [\"engine/CMakeLists.txt\", \"tests/CMakeLists.txt\"]}" },
        running: { name: "search_files", state: 1, summary: "“limits.h” in engine/", seconds: 3.2 },
        failed: { name: "read_file", state: 3, summary: "engine/limits.h", seconds: 0.004, error: "There is no file engine/limits.h. list_folder says what there is.",
            fields: [field("path", "text", "engine/limits.h")] },
        denied: { name: "write_file", state: 4, summary: "CMakeLists.txt", error: "Change only the engine." },
        late: { name: "fetch_url", state: 5, server: "server: web", summary: "example.org", seconds: 60, error: "No answer came within 60 s." },
        stopped: { name: "run_shell", state: 6, summary: "make", seconds: 2.4 },
        json: { name: "inspect", summary: "model.gguf", seconds: 1.31, resultKind: "json", cut: true,
            result: "{\"name\": \"Gemma 4 E4B\", \"layers\": 35, \"types\": [\"Q4_K\", \"Q6_K\"], \"tensors\": {\"count\": 720, \"bytes\": 5231000000}, \"draft\": null}" },
        table: { name: "list_folder", summary: "engine/", seconds: 0.012, resultKind: "table",
            result: "[{\"name\": \"limits.cpp\", \"size\": 812, \"changed\": \"2026-11-28\"}, {\"name\": \"limits.h\", \"size\": 204, \"changed\": \"2026-11-27\"}]" },
        chart: { name: "chart", summary: "Rain", seconds: 0.001, resultKind: "chart", arguments: "{\"title\": \"Rain in Lisbon\", \"unit\": \"mm\", \"labels\": [\"Sep\", \"Oct\", \"Nov\", \"Dec\"], \"series\": [{\"name\": \"2025\", \"values\": [31, 98, 120, 116]}, {\"name\": \"2026\", \"values\": [44, 71, 133, 90]}]}",
            result: "drawn" },
        lines: { name: "chart", summary: "Speed", seconds: 0.001, resultKind: "chart", arguments: "{\"kind\": \"line\", \"title\": \"Tokens a second\", \"labels\": [\"0\", \"1\", \"2\", \"3\", \"4\"], \"values\": [18.2, 17.9, 17.1, -3, 15.2]}",
            result: "drawn" }
    })
}
