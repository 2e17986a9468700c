// A server of MCP that does what its first argument says: well or badly. What it is told by further
// arguments, its environment and its open files it tells by its tools.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <unistd.h>

namespace {

using Json = nlohmann::ordered_json;

std::string s_mode;
int s_argumentCount = 0;
char** s_arguments = nullptr;
int s_child = 0;        // that it started
bool s_changed = false; // its tools are others than at first
constexpr const char* kPicture =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
    "gg==";

bool isModern()
{
    return s_mode == "modern";
}

void say(const Json& message)
{
    std::cout << message.dump(-1, ' ', false, Json::error_handler_t::replace) << "\n" << std::flush;
}

void answer(const Json& id, Json result)
{
    if (isModern()) result["resultType"] = result.value("resultType", "complete");
    say({{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}});
}

void refuse(const Json& id, int code, const std::string& why)
{
    say({{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", code}, {"message", why}}}});
}

void notify(const std::string& method, const Json& parameters = Json::object())
{
    say({{"jsonrpc", "2.0"}, {"method", method}, {"params", parameters}});
}

Json words(const std::string& text)
{
    return {{"content", {{{"type", "text"}, {"text", text}}}}};
}

Json tool(const std::string& name, const std::string& description, const Json& hints = nullptr)
{
    Json declared{{"name", name},
                  {"description", description},
                  {"inputSchema", {{"type", "object"}, {"properties", Json::object()}}}};
    if (!hints.is_null()) declared["annotations"] = hints;
    return declared;
}

Json tools()
{
    Json list = Json::array();
    list.push_back(tool("echo", s_changed ? "Says it twice." : "Says it again."));
    list.push_back(tool("facts", "What it was started with.",
                        {{"readOnlyHint", true}, {"openWorldHint", false}}));
    list.push_back(tool("steps", "Takes its time."));
    list.push_back(tool("hang", "Does not answer."));
    list.push_back(tool("picture", "A picture."));
    list.push_back(tool("escape", "Odd characters."));
    list.push_back(tool("long", "A long text."));
    list.push_back(tool("ask", "Asks people."));
    list.push_back(tool("change", "Changes what it says of its tools.", {{"title", "Change"}}));
    list.push_back(tool("die", "Ends.", {{"readOnlyHint", false}, {"openWorldHint", false}}));
    list.push_back(tool("wrong.name", "Has a dot in its name."));
    return list;
}

Json facts()
{
    Json arguments = Json::array();
    for (int i = 0; i < s_argumentCount; ++i)
        arguments.push_back(s_arguments[i]);
    Json environment = Json::array();
    for (char** line = environ; *line; ++line)
        environment.push_back(*line);
    Json files = Json::array();
    for (int file = 0; file < 200; ++file) {
        if (::fcntl(file, F_GETFD) != -1) files.push_back(file);
    }
    return {{"arguments", arguments}, {"environment", environment},
            {"files", files},         {"folder", std::filesystem::current_path().string()},
            {"process", ::getpid()},  {"child", s_child},
            {"group", ::getpgrp()}};
}

Json form()
{
    return {{"mode", "form"},
            {"message", "Which colour?"},
            {"requestedSchema",
             {{"type", "object"},
              {"properties",
               {{"colour", {{"type", "string"}, {"enum", {"red", "blue"}}}},
                {"count", {{"type", "integer"}, {"minimum", 1}, {"maximum", 9}}}}},
              {"required", {"colour"}}}}};
}

/// Asks people, in the way of its family.
void ask(const Json& id, const Json& parameters)
{
    if (!isModern()) {
        say({{"jsonrpc", "2.0"},
             {"id", "question"},
             {"method", "elicitation/create"},
             {"params", form()}});
        for (std::string line; std::getline(std::cin, line);) {
            const Json message = Json::parse(line);
            if (message.value("id", Json()) == "question") return answer(id, words(message.dump()));
        }
        return;
    }
    if (!parameters.contains("inputResponses")) {
        answer(id, {{"resultType", "input_required"},
                    {"inputRequests",
                     {{"first", {{"method", "elicitation/create"}, {"params", form()}}}}},
                    {"requestState", "a state"}});
        return;
    }
    answer(id, words(parameters["inputResponses"].dump() + parameters.value("requestState", "")));
}

void call(const Json& id, const Json& parameters)
{
    const std::string name = parameters.value("name", "");
    const Json given = parameters.value("arguments", Json::object());
    if (name == "echo") return answer(id, words(given.value("text", "nothing")));
    if (name == "facts") {
        Json result = words(facts().dump());
        result["structuredContent"] = facts();
        return answer(id, result);
    }
    if (name == "steps") {
        const Json token = parameters.value("_meta", Json::object()).value("progressToken", Json());
        for (int i = 1; i <= given.value("count", 3); ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(given.value("pause", 1)));
            notify("notifications/progress",
                   {{"progressToken", token}, {"progress", i}, {"message", "step"}});
        }
        return answer(id, words("all steps"));
    }
    if (name == "hang") return;
    if (name == "picture") {
        return answer(
            id, {{"content",
                  {{{"type", "image"}, {"data", kPicture}, {"mimeType", "image/png"}},
                   {{"type", "resource"}, {"resource", {{"uri", "x://a"}, {"text", "inside"}}}},
                   {{"type", "resource_link"}, {"uri", "x://b"}, {"name", "b"}}}}});
    }
    if (name == "escape") {
        Json result = words("a\x1b[31mred\x1b[0m\x1b]0;title\x07 \xf3\xa0\x81\x81"
                            "b\xc2\x9b"
                            "2Jc");
        result["isError"] = true;
        return answer(id, result);
    }
    if (name == "long") return answer(id, words(std::string(300'000, 'x')));
    if (name == "ask") return ask(id, parameters);
    if (name == "change") {
        s_changed = true;
        notify("notifications/tools/list_changed");
        return answer(id, words("changed"));
    }
    if (name == "die") {
        std::fputs("dies as it was told\n", stderr);
        std::_Exit(9);
    }
    refuse(id, -32602, "no such tool");
}

Json capabilities()
{
    return {{"tools", {{"listChanged", true}}},
            {"prompts", Json::object()},
            {"resources", Json::object()}};
}

void greet(const Json& id)
{
    answer(id, {{"protocolVersion", s_mode == "bad-version" ? "1999-01-01" : "2025-06-18"},
                {"capabilities", capabilities()},
                {"serverInfo", {{"name", "fake"}, {"title", "A fake"}, {"version", "1.5"}}},
                {"instructions", "Be kind."}});
}

void discover(const Json& id)
{
    if (s_mode == "die-at-question") std::_Exit(1);
    if (s_mode == "mute-at-question") return;
    if (!isModern()) return refuse(id, -32601, "Method not found");
    answer(id,
           {{"supportedVersions", {"2026-07-28"}},
            {"capabilities", capabilities()},
            {"_meta",
             {{"io.modelcontextprotocol/serverInfo", {{"name", "modern"}, {"version", "2"}}}}}});
}

/// What is asked in words for both families.
void take(const Json& message)
{
    const std::string method = message.value("method", "");
    const Json parameters = message.value("params", Json::object());
    if (!message.contains("id")) return;
    const Json id = message["id"];
    const Json meta = parameters.value("_meta", Json::object());
    if (isModern() && (meta.value("io.modelcontextprotocol/protocolVersion", "") != "2026-07-28" ||
                       !meta.contains("io.modelcontextprotocol/clientCapabilities")))
        return refuse(id, -32602, "no version");
    if (method == "server/discover") return discover(id);
    if (method == "initialize") return greet(id);
    if (method == "tools/list" && s_mode == "endless-list")
        return answer(id, {{"tools", Json::array()}, {"nextCursor", "more"}});
    if (method == "tools/list") { // two pages
        const bool second = parameters.contains("cursor");
        Json page = Json::array();
        const Json all = tools();
        for (std::size_t i = second ? 5 : 0; i < (second ? all.size() : 5); ++i)
            page.push_back(all[i]);
        Json result{{"tools", page}};
        if (!second) result["nextCursor"] = "2";
        return answer(id, result);
    }
    if (method == "tools/call") return call(id, parameters);
    if (method == "prompts/list") {
        return answer(
            id, {{"prompts",
                  {{{"name", "greet"}, {"arguments", {{{"name", "who"}, {"required", true}}}}}}}});
    }
    if (method == "prompts/get") {
        const std::string who = parameters.value("arguments", Json::object()).value("who", "");
        return answer(
            id, {{"messages",
                  {{{"role", "user"}, {"content", {{"type", "text"}, {"text", "Hi " + who}}}}}}});
    }
    if (method == "resources/list")
        return answer(id, {{"resources", {{{"uri", "x://a"}, {"name", "a"}, {"size", 6}}}}});
    if (method == "resources/read") {
        return answer(id,
                      {{"contents", {{{"uri", parameters.value("uri", "")}, {"text", "inside"}}}}});
    }
    if (method == "subscriptions/listen") return; // for as long as it runs
    refuse(id, -32601, "Method not found");
}

[[noreturn]] void misbehaveForever(const std::string& what)
{
    while (true) {
        std::fwrite(what.data(), 1, what.size(), stdout);
        std::fflush(stdout);
    }
}

/// Does what is bad from the first moment on.
void misbehave()
{
    if (s_mode == "exit") {
        std::fputs("\x1b[31mout of luck\x1b[0m\n", stderr);
        std::_Exit(3);
    }
    if (s_mode == "crash") std::abort();
    if (s_mode == "html") misbehaveForever("<!DOCTYPE html><html></html>\n");
    if (s_mode == "chatter") misbehaveForever("Starting up ...\n");
    if (s_mode == "one-line") misbehaveForever(std::string(65536, 'x'));
    if (s_mode == "no-json") misbehaveForever("{\"jsonrpc\": \"2.0\", oops\n");
    if (s_mode == "deep") misbehaveForever(std::string(100'000, '[') + "\n");
    if (s_mode == "flood")
        misbehaveForever("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/x\"}\n");
    if (s_mode == "many-values") {
        std::string list = "{\"jsonrpc\":\"2.0\",\"result\":[";
        for (int i = 0; i < 1'200'000; ++i)
            list += "0,";
        misbehaveForever(list + "0]}\n");
    }
    if (s_mode == "silent") {
        while (true)
            ::pause();
    }
    if (s_mode == "loud") {
        for (int i = 0; i < 20'000; ++i)
            std::fputs("one more line of its log\n", stderr);
        std::fputs("the last line\n", stderr);
    }
    if (s_mode == "few-words") std::puts("Server running on stdio\n\nready");
    if (s_mode == "stubborn") {
        std::signal(SIGTERM, SIG_IGN);
        s_child = ::fork();
        if (s_child == 0) {
            while (true)
                ::pause();
        }
    }
}

} // namespace

int main(int argumentCount, char** arguments)
{
    s_argumentCount = argumentCount;
    s_arguments = arguments;
    s_mode = argumentCount > 1 ? arguments[1] : "";
    misbehave();
    for (std::string line; std::getline(std::cin, line);) {
        take(Json::parse(line));
        if (s_mode == "unread" && line.find("tools/list") != std::string::npos &&
            line.find("cursor") != std::string::npos) {
            while (true)
                ::pause();
        }
    }
    while (s_mode == "stubborn")
        ::pause();
    return 0;
}
