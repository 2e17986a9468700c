#include "app/servers/mcp_controller.h"

#include "app/process/running_child.h"
#include "app/transcript/line_differences.h"

#include <QMetaObject>
#include <QPointer>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace cabochon {

namespace {

using mcp::Stage;

QString text(const std::string& words)
{
    return QString::fromStdString(words);
}

QStringList texts(const std::vector<std::string>& words)
{
    QStringList list;
    for (const std::string& word : words)
        list << text(word);
    return list;
}

QString statusOf(Stage stage)
{
    switch (stage) {
    case Stage::Off:
        return QStringLiteral("off");
    case Stage::Asks:
        return QStringLiteral("asks");
    case Stage::Starting:
        return QStringLiteral("starting");
    case Stage::Ready:
        return QStringLiteral("running");
    case Stage::Changed:
        return QStringLiteral("changed");
    case Stage::Waits:
        return QStringLiteral("waits");
    case Stage::Failed:
        break;
    }
    return QStringLiteral("failed");
}

QString statusWords(const mcp::ServerState& state)
{
    switch (state.stage) {
    case Stage::Off:
        return McpController::tr("off");
    case Stage::Asks:
        return state.differences.empty() ? McpController::tr("has never run")
                                         : McpController::tr("waits for you");
    case Stage::Starting:
        return McpController::tr("starting");
    case Stage::Ready:
    case Stage::Changed:
        return McpController::tr("running");
    case Stage::Waits:
        return McpController::tr("starts again soon");
    case Stage::Failed:
        break;
    }
    return McpController::tr("not running");
}

QVariantMap runOf(const QString& name, const mcp::LaunchPlan& plan, const QStringList& secrets)
{
    return {
        {QStringLiteral("name"), name},
        {QStringLiteral("program"), text(plan.program.string())},
        {QStringLiteral("arguments"), texts(plan.arguments)},
        {QStringLiteral("folder"), text(plan.folder.string())},
        {QStringLiteral("address"), text(plan.url)},
        {QStringLiteral("environment"), texts(plan.url.empty() ? plan.environment : plan.headers)},
        {QStringLiteral("secrets"), secrets}};
}

QString nameOf(DifferenceRow::Kind kind)
{
    switch (kind) {
    case DifferenceRow::Kind::Added:
        return QStringLiteral("added");
    case DifferenceRow::Kind::Removed:
        return QStringLiteral("removed");
    case DifferenceRow::Kind::Gap:
        return QStringLiteral("gap");
    case DifferenceRow::Kind::Same:
        break;
    }
    return QStringLiteral("same");
}

QString noServers()
{
    return McpController::tr("No server stands in this text. Paste what a server's page says for "
                             "“mcpServers”.");
}

} // namespace

McpController::McpController(ToolController& tools,
                             ConversationController& conversations,
                             SecretStore& secrets,
                             QObject* parent)
    : QObject(parent), m_tools(tools), m_conversations(conversations), m_secrets(secrets)
{
    connect(&tools, &ToolController::listChanged, this, [this] {
        if (m_servers) refresh();
    });
}

McpController::~McpController() = default;

void McpController::open(network::Network& network,
                         const std::filesystem::path& folder,
                         const QString& version)
{
    mcp::ServersOptions options;
    options.configFile = folder / "mcp.json";
    options.approvalsFile = folder / "mcp_allowed.json";
    options.keeper = ownKeeper();
    options.resultsFolder = folder / "tool_results";
    options.version = version.toStdString();
    options.surroundings = mcp::ownSurroundings();
    open(network, std::move(options));
}

void McpController::open(network::Network& network, mcp::ServersOptions options)
{
    const QPointer<McpController> self(this);
    options.changed = [self](const std::string&) {
        QMetaObject::invokeMethod(
            self,
            [self] {
                if (!self) return;
                self->refresh();
                self->m_tools.refresh(); // its tools are in the registry, or not any more
            },
            Qt::QueuedConnection);
    };
    options.readSecret = [self](const std::string& name, const auto& answer) {
        QMetaObject::invokeMethod(
            self,
            [self, name, answer] {
                if (!self) return answer(std::nullopt);
                self->m_secrets.read("mcp " + name, [answer](const Result<Secret>& secret) {
                    answer(secret ? std::optional(std::string(secret->reveal())) : std::nullopt);
                });
            },
            Qt::QueuedConnection);
    };
    m_servers = std::make_unique<mcp::Servers>(network, m_tools.registry(), std::move(options));
    m_servers->startAll();
    refresh();
}

void McpController::refresh()
{
    if (!m_servers) return;
    QList<ServerEntry> entries;
    for (const mcp::ServerState& state : m_servers->states()) {
        ServerEntry entry;
        entry.name = text(state.config.name);
        entry.status = statusOf(state.stage);
        entry.statusText = statusWords(state);
        entry.on = state.config.on;
        entry.toolCount = static_cast<int>(std::ranges::count_if(
            state.tools, [](const mcp::ServerTool& tool) { return tool.leftOut.empty(); }));
        entry.allowedCount = m_tools.allowedOf(entry.name);
        entry.tokens = entry.toolCount > 0 ? m_tools.tokensOf(entry.name) : -1;
        const bool asks = state.stage == Stage::Changed ||
                          (state.stage == Stage::Asks && !state.differences.empty());
        if (asks) entry.changedText = text(state.sentence);
        if (state.stage == Stage::Failed || state.stage == Stage::Waits)
            entry.problem = text(state.sentence);
        entries.append(entry);
        if (state.stage == Stage::Ready) switchOnTools(state);
    }
    m_list.set(entries);
    emit changed();
}

/// Somebody switched the server on in the shown chat: so are its tools, once they are known.
void McpController::switchOnTools(const mcp::ServerState& state)
{
    if (!m_joining.remove(text(state.config.name))) return;
    QStringList names;
    for (const mcp::ServerTool& tool : state.tools) {
        if (tool.on && tool.leftOut.empty()) names << text(tool.callName);
    }
    QMetaObject::invokeMethod(
        this,
        [this, names] {
            m_tools.refresh();
            for (const QString& name : names)
                m_tools.setOn(name, true);
        },
        Qt::QueuedConnection);
}

int McpController::onCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_list.entries(), [](const ServerEntry& entry) { return entry.on; }));
}

int McpController::tokens() const
{
    int sum = 0;
    for (const ServerEntry& entry : m_list.entries())
        sum += entry.on ? std::max(0, entry.tokens) : 0;
    return sum;
}

QString McpController::problem() const
{
    return m_servers ? text(m_servers->problem()) : QString();
}

void McpController::setOn(const QString& name, bool on)
{
    if (!m_servers) return;
    if (on) m_joining.insert(name);
    m_servers->setOn(name.toStdString(), on);
    refresh();
}

void McpController::allow(const QString& name)
{
    if (!m_servers) return;
    const std::optional<mcp::ServerState> state = m_servers->state(name.toStdString());
    if (!state || !state->wanted) return;
    m_joining.insert(name);
    m_servers->approve(name.toStdString(), state->wanted->hash());
}

void McpController::revoke(const QString& name)
{
    m_tools.revokeServer(name);
}

void McpController::remove(const QString& name)
{
    if (!m_servers) return;
    const std::optional<mcp::ServerState> state = m_servers->state(name.toStdString());
    m_tools.revokeServer(name);
    m_servers->remove(name.toStdString());
    if (!state) return;
    for (const std::string& secret : mcp::secretsOf(state->config))
        m_secrets.remove("mcp " + secret, [](const Status&) {}); // what stays harms nobody
}

QVariantMap McpController::plannedRun(const mcp::ServerConfig& config) const
{
    const QString name = text(config.name);
    const QStringList secrets = texts(mcp::secretsOf(config));
    const Result<mcp::LaunchPlan> plan = mcp::planLaunch(config, mcp::ownSurroundings());
    if (plan) return runOf(name, *plan, secrets);
    // Not found here: what is written of it is shown as it is written.
    QVariantMap run{{QStringLiteral("name"), name},
                    {QStringLiteral("program"), text(config.command)},
                    {QStringLiteral("arguments"), texts(config.arguments)},
                    {QStringLiteral("address"), text(config.url)},
                    {QStringLiteral("secrets"), secrets},
                    {QStringLiteral("problem"), text(plan.error().message)}};
    return run;
}

QVariantMap McpController::willRun(const QString& name) const
{
    const std::optional<mcp::ServerState> state =
        m_servers ? m_servers->state(name.toStdString()) : std::nullopt;
    if (!state) return {};
    if (!state->wanted) return plannedRun(state->config);
    return runOf(name, state->wanted->plan, texts(mcp::secretsOf(state->config)));
}

QVariantList McpController::changes(const QString& name) const
{
    QVariantList shown;
    const std::optional<mcp::ServerState> state =
        m_servers ? m_servers->state(name.toStdString()) : std::nullopt;
    if (!state) return shown;
    for (const mcp::Difference& difference : state->differences) {
        const LineDifferences found =
            lineDifferences(text(difference.before), text(difference.after));
        QVariantList rows;
        for (const DifferenceRow& row : found.rows) {
            rows << QVariantMap{{QStringLiteral("kind"), nameOf(row.kind)},
                                {QStringLiteral("old"), row.before},
                                {QStringLiteral("new"), row.after},
                                {QStringLiteral("text"), row.text}};
        }
        shown << QVariantMap{{QStringLiteral("file"), text(difference.what)},
                             {QStringLiteral("added"), found.added},
                             {QStringLiteral("removed"), found.removed},
                             {QStringLiteral("rows"), rows}};
    }
    return shown;
}

QString McpController::log(const QString& name) const
{
    return m_servers ? text(m_servers->log(name.toStdString())) : QString();
}

QVariantMap McpController::read(const QString& json) const
{
    Result<std::vector<mcp::ServerConfig>> servers = mcp::readServers(json.toStdString());
    if (!servers) return {{QStringLiteral("problem"), text(servers.error().message)}};
    if (servers->empty()) return {{QStringLiteral("problem"), noServers()}};
    QVariantList runs;
    for (mcp::ServerConfig& config : *servers) {
        (void)moveSecretsOut(config);
        runs << plannedRun(config);
    }
    return {{QStringLiteral("problem"), QString()}, {QStringLiteral("servers"), runs}};
}

QString McpController::add(const QString& json)
{
    if (!m_servers) return tr("Servers cannot be kept here: there is no folder for them.");
    Result<std::vector<mcp::ServerConfig>> servers = mcp::readServers(json.toStdString());
    if (!servers) return text(servers.error().message);
    if (servers->empty()) return noServers();
    for (mcp::ServerConfig& config : *servers) {
        if (config.name.empty()) config.name = "server";
        for (const mcp::NamedValue& secret : moveSecretsOut(config)) {
            m_secrets.write("mcp " + secret.name, Secret(secret.value), [this](const Status&) {
                refresh(); // without a keychain the server says which secret it lacks
            });
        }
        if (Status set = m_servers->set(config); !set) return text(set.error().message);
        m_joining.insert(text(config.name));
    }
    refresh();
    return {};
}

} // namespace cabochon
