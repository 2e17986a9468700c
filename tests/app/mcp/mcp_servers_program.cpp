// By hand (tests/mcp_servers.sh): starts the servers of a file, allows what they want, and calls
// tools of theirs: mcp_servers_program MCP.json FOLDER [TOOL ARGUMENTS]... Forms are filled with
// what fits; prompts and resources are listed.
#include "app/mcp/servers.h"
#include "app/process/child_process.h"
#include "engine/text/json_document.h"

#include <condition_variable>
#include <cstdio>
#include <future>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>

using namespace cabochon;
using namespace cabochon::mcp;

namespace {

using Json = nlohmann::ordered_json;

constexpr std::chrono::seconds kStart{60};

/// Something that a server takes.
FormAnswer filled(const Form& form)
{
    Json content = Json::object();
    for (const FormField& field : form.fields) {
        if (!field.preset.empty())
            content[field.name] = *engine::readJsonDocument(field.preset);
        else if (field.kind == FormField::Kind::Flag)
            content[field.name] = true;
        else if (field.kind == FormField::Kind::Choice)
            content[field.name] = field.choices.front().value;
        else if (field.kind == FormField::Kind::Choices)
            content[field.name] = {field.choices.front().value};
        else if (field.kind != FormField::Kind::Text)
            content[field.name] = static_cast<int>(field.least.value_or(1));
        else if (field.required)
            content[field.name] = "words";
    }
    std::printf("form \"%s\" with %zu fields: %s\n", form.message.c_str(), form.fields.size(),
                content.dump().c_str());
    return {FormAnswer::Action::Accept, content.dump()};
}

class Run {
public:
    explicit Run(const std::filesystem::path& config, const std::filesystem::path& folder)
        : m_servers(m_network, m_registry, options(config, folder))
    {
    }

    /// Starts all and waits until each is Ready or Failed; false: one is not Ready.
    bool start()
    {
        m_servers.startAll();
        bool allReady = true;
        for (const ServerState& listed : m_servers.states()) {
            const ServerState state = settled(listed.config.name);
            allReady = allReady && state.stage == Stage::Ready;
            std::printf("%s: %s %s, MCP %s, %zu tools, %s%s\n", state.config.name.c_str(),
                        state.title.c_str(), state.version.c_str(), state.protocol.c_str(),
                        state.tools.size(),
                        state.stage == Stage::Ready ? "ready" : state.sentence.c_str(),
                        state.hasPrompts ? ", prompts" : "");
            for (const std::string& notice : state.notices)
                std::printf("  %s\n", notice.c_str());
            for (const ServerTool& tool : state.tools)
                std::printf("  %s%s effect %d %s\n", tool.callName.c_str(),
                            tool.destructive ? " (destructive)" : "", int(tool.effect),
                            tool.leftOut.c_str());
            if (state.stage != Stage::Ready)
                std::printf("%s\n", m_servers.log(state.config.name).c_str());
            else
                tellLists(state);
        }
        return allReady;
    }

    bool call(const std::string& name, const std::string& arguments)
    {
        const tools::ToolPointer tool = m_registry.find(name);
        if (!tool) return std::printf("%s: no such tool\n", name.c_str()), false;
        const engine::CancelFlag cancel;
        int steps = 0;
        const tools::ToolResult result =
            tool->run(*engine::readJsonDocument(arguments),
                      {cancel, "chat", [&steps](const std::string&) { ++steps; }});
        std::printf("%s %s -> outcome %d, %zu files, %d steps: %s\n", name.c_str(),
                    arguments.c_str(), int(result.outcome), result.files.size(), steps,
                    result.content.substr(0, 400).c_str());
        return result.outcome == CallOutcome::Done;
    }

private:
    ServersOptions options(const std::filesystem::path& config, const std::filesystem::path& folder)
    {
        ServersOptions options;
        options.configFile = config;
        options.keeper = ownProgram().parent_path().parent_path() / "bin/cabochon-keeper";
        options.resultsFolder = folder;
        options.surroundings = ownSurroundings();
        options.askPeople = [](const Form& form, const auto& answer) { answer(filled(form)); };
        options.changed = [this](const std::string&) {
            const std::lock_guard lock(m_mutex);
            m_changed.notify_all();
        };
        return options;
    }

    ServerState settled(const std::string& server)
    {
        std::unique_lock lock(m_mutex);
        ServerState state;
        m_changed.wait_for(lock, kStart, [&] {
            state = *m_servers.state(server);
            if (state.wanted) {
                std::printf("%s wants:", server.c_str());
                for (const Difference& difference : state.differences)
                    std::printf(" [%s]", difference.what.c_str());
                std::printf(" %s\n", state.wanted->plan.program.c_str());
                m_servers.approve(server, state.wanted->hash());
            }
            return state.stage == Stage::Ready || state.stage == Stage::Failed;
        });
        return state;
    }

    void tellLists(const ServerState& state)
    {
        if (state.hasPrompts) {
            std::promise<std::size_t> count;
            m_servers.listPrompts(state.config.name, [&count](const auto& prompts) {
                count.set_value(prompts ? prompts->size() : 0);
            });
            std::printf("  %zu prompts\n", count.get_future().get());
        }
        if (!state.hasResources) return;
        std::promise<std::vector<ServerResource>> listed;
        m_servers.listResources(state.config.name, [&listed](const auto& resources) {
            listed.set_value(resources ? *resources : std::vector<ServerResource>());
        });
        const std::vector<ServerResource> resources = listed.get_future().get();
        std::printf("  %zu resources\n", resources.size());
        if (resources.empty()) return;
        std::promise<std::string> read;
        m_servers.readResource(state.config.name, resources[0].uri, [&read](const auto& content) {
            read.set_value(content ? content->text : content.error().message);
        });
        std::printf("  %s: %s\n", resources[0].uri.c_str(),
                    read.get_future().get().substr(0, 60).c_str());
    }

    network::Network m_network;
    tools::ToolRegistry m_registry;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    Servers m_servers;
};

} // namespace

int main(int argumentCount, char** arguments)
{
    if (argumentCount < 3) {
        std::fputs("mcp_servers_program MCP.json FOLDER [TOOL ARGUMENTS]...\n", stderr);
        return 2;
    }
    Run run(arguments[1], arguments[2]);
    bool well = run.start();
    for (int i = 3; i + 1 < argumentCount; i += 2)
        well = run.call(arguments[i], arguments[i + 1]) && well;
    return well ? 0 : 1;
}
