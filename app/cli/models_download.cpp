#include "app/cli/models_download.h"

#include "app/cli/interrupt.h"
#include "app/cli/models_output.h"
#include "app/downloads/hub_reference.h"
#include "app/downloads/model_download.h"

namespace cabochon::cli {

namespace {

using downloads::BroughtFile;
using downloads::ModelProgress;

/// What is said while a download runs.
class ProgressOutput {
public:
    ProgressOutput(Console& console, bool stream) : m_console(console), m_stream(stream) {}

    void show(const ModelProgress& now)
    {
        if (m_stream) {
            m_console.print({{"received", now.received},
                             {"total", now.total},
                             {"bytes_per_s", std::uint64_t(now.bytesPerSecond)}});
            return;
        }
        const std::string speed = now.bytesPerSecond > 0
                                      ? ", " + sizeShown(std::uint64_t(now.bytesPerSecond)) + "/s"
                                      : std::string();
        m_console.progress((now.checking ? "Reading " : "Downloading ") + now.name + ": " +
                               sizeShown(now.received) + " of " + sizeShown(now.total) + speed,
                           now.total == 0 ? 1.0 : double(now.received) / double(now.total));
    }

private:
    Console& m_console;
    bool m_stream;
};

Json resultJson(const std::vector<BroughtFile>& files)
{
    Json all = Json::array();
    for (const BroughtFile& file : files) {
        all.push_back({{"path", file.path.string()},
                       {"sha256", file.sha256},
                       {"bytes", file.bytes},
                       {"was_here", file.wasHere}});
    }
    return {
        {"path", files.front().path.string()}, {"sha256", files.front().sha256}, {"files", all}};
}

/// The file of an id, or of a hub's address that was pasted, which may name its revision, too.
Result<RepositoryFile> fileNamed(const std::string& id,
                                 const ModelLibrary& library,
                                 const std::vector<downloads::Hub>& hubs,
                                 std::string& revision)
{
    if (id.find("://") == std::string::npos) return library.fileOf(id);
    const Result<downloads::HubReference> reference = downloads::parseHubReference(id, hubs);
    if (!reference) return reference.error();
    if (reference->path.empty()) {
        return {ErrorCode::Usage, reference->repository +
                                      " has several files. Choose one: models search " +
                                      reference->repository + "."};
    }
    if (reference->revision != "main") revision = reference->revision;
    return RepositoryFile{reference->repository, reference->path};
}

} // namespace

void showConnections(const network::Network& network, Console& console)
{
    for (const network::Connection& one : network.log().entries()) {
        console.note(one.host + one.path + " (" + one.purpose + "): status " +
                     std::to_string(one.status) + ", " + std::to_string(one.bytes) + " bytes, " +
                     std::to_string(one.took.count()) + " ms" +
                     (one.problem.empty() ? "" : ": " + one.problem));
    }
}

Result<network::NetworkOptions> networkOptionsOf(const Options& options)
{
    network::NetworkOptions network = network::networkOptionsOfUser(CABOCHON_VERSION);
    network.off = options.has("no-network");
    const Result<std::uint64_t> limit = options.integer("limit", 0, 1024, 1ull << 40);
    if (!limit) return limit.error();
    network.bytesPerSecond = options.has("limit") ? *limit : 0;
    return network;
}

std::vector<OptionSpec> downloadOptionSpecs()
{
    return {{"stream", "", "download: with --json, lines of progress before the result"},
            {"revision", "NAME", "download: a branch, tag or commit (default: main)"},
            {"without-projector", "", "download: only the model, not its eyes and ears"},
            {"with-drafter", "", "download: also what makes it faster"},
            {"mirror", "URL", "download: another hub to ask where the first fails (repeatable)"},
            {"connections", "N", "download: at the same time (default: 4)"},
            {"limit", "N", "download: at most N bytes a second"},
            {"no-network", "", "make no connection at all"},
            {"log", "", "download: say in the end which connections were made"}};
}

Result<ExitCode> downloadModelOf(const std::string& id,
                                 const Options& options,
                                 const ModelLibrary& library,
                                 Console& console)
{
    const Result<std::vector<downloads::Hub>> hubs = downloads::hubsOfUser(options.all("mirror"));
    if (!hubs) return hubs.error();
    std::string revision = options.text("revision").value_or("main");
    const Result<RepositoryFile> file = fileNamed(id, library, *hubs, revision);
    if (!file) return file.error();
    const Result<std::uint64_t> connections = options.integer("connections", 4, 1, 16);
    if (!connections) return connections.error();
    const Result<network::NetworkOptions> rules = networkOptionsOf(options);
    if (!rules) return rules.error();

    ProgressOutput output(console, options.has("stream") && console.json());
    downloads::ModelOrder order;
    order.file = *file;
    order.revision = revision;
    order.projector = !options.has("without-projector");
    order.drafter = options.has("with-drafter");
    downloads::ModelDownloadOptions how;
    how.fetch.connections = int(*connections);
    how.fetch.cancel = &interruptFlag();
    how.fetch.note = [&console](const std::string& text) { console.note(text); };
    how.progress = [&output](const ModelProgress& now) { output.show(now); };

    network::Network network(*rules);
    const Result<std::vector<BroughtFile>> brought =
        downloads::downloadModel(network, *hubs, library, order, how);
    console.endProgress();
    if (options.has("log")) showConnections(network, console);
    if (!brought) return brought.error();
    if (console.json()) {
        console.print(resultJson(*brought));
        return ExitCode::Done;
    }
    for (const BroughtFile& one : *brought) {
        console.note(one.path.filename().string() + ": SHA-256 " + one.sha256 +
                     (one.wasHere ? " (was here already)" : ""));
    }
    console.write(brought->front().path.string() + "\n");
    return ExitCode::Done;
}

} // namespace cabochon::cli
