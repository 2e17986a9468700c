// Owns the servers of MCP as the window has them: their list, what each would run before it is
// allowed, what changed since, and their secrets, which go to the keychain. GUI thread only;
// servers run on a thread of their own.
#pragma once

#include "app/chat/tool_controller.h"
#include "app/mcp/servers.h"
#include "app/secrets/secret_store.h"
#include "app/servers/server_list_model.h"

#include <QAbstractItemModel>
#include <QObject>
#include <QSet>
#include <QString>
#include <QVariantList>
#include <QVariantMap>

#include <filesystem>
#include <memory>

namespace cabochon {

class McpController : public QObject {
    Q_OBJECT

    Q_PROPERTY(QAbstractItemModel* list READ list CONSTANT)
    /// Servers that are on, and what the model is told of their tools.
    Q_PROPERTY(int onCount READ onCount NOTIFY changed)
    Q_PROPERTY(int tokens READ tokens NOTIFY changed)
    /// Why the list of servers could not be read or kept; empty: it could.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    /// All outlive it.
    McpController(ToolController& tools,
                  ConversationController& conversations,
                  SecretStore& secrets,
                  QObject* parent = nullptr);
    ~McpController() override;

    /// Starts what is on in the list of this folder, and was allowed. The network outlives this.
    void
    open(network::Network& network, const std::filesystem::path& folder, const QString& version);
    void open(network::Network& network, mcp::ServersOptions options);

    QAbstractItemModel* list() { return &m_list; }
    int onCount() const;
    int tokens() const;
    QString problem() const;

    /// To run, with its tools on in the shown chat; or not at all.
    Q_INVOKABLE void setOn(const QString& name, bool on);
    /// What willRun() and changes() say now is allowed.
    Q_INVOKABLE void allow(const QString& name);
    /// What its tools were allowed is not so any more.
    Q_INVOKABLE void revoke(const QString& name);
    Q_INVOKABLE void remove(const QString& name);
    /// {name, program, arguments, folder, address, environment, secrets}
    Q_INVOKABLE QVariantMap willRun(const QString& name) const;
    /// What it says of itself now beside what was allowed: {file, added, removed, rows}.
    Q_INVOKABLE QVariantList changes(const QString& name) const;
    /// What it said last.
    Q_INVOKABLE QString log(const QString& name) const;
    /// What a pasted text would add: {problem, servers: [as willRun()]}. Runs nothing.
    Q_INVOKABLE QVariantMap read(const QString& json) const;
    /// Adds them; what went wrong, empty where nothing did. Nothing runs before it is allowed.
    Q_INVOKABLE QString add(const QString& json);

signals:
    void changed();

private:
    void refresh();
    void switchOnTools(const mcp::ServerState& state);
    QVariantMap plannedRun(const mcp::ServerConfig& config) const;

    ToolController& m_tools;
    ConversationController& m_conversations;
    SecretStore& m_secrets;
    std::unique_ptr<mcp::Servers> m_servers; // null before open()
    ServerListModel m_list;
    QSet<QString> m_joining; // servers whose tools are wanted in the shown chat once they are there
};

} // namespace cabochon
