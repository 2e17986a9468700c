// Owns tools as the window has them: which there are and which are on in the shown chat, the cards
// of their calls, and what people allowed, which is kept on the disk. GUI thread only.
#pragma once

#include "app/chat/tool_calls.h"
#include "app/chat/tool_list_model.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QUrl>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace cabochon {

class ToolController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    /// Grows with every change of a call: what call() gave may be another thing now.
    Q_PROPERTY(int revision READ revision NOTIFY callsChanged)
    /// How many calls of the shown chat wait for a decision; one is asked for at a time (`turn`).
    Q_PROPERTY(int waiting READ waiting NOTIFY callsChanged)
    /// Whether the shown chat waits for a decision.
    Q_PROPERTY(bool deciding READ deciding NOTIFY callsChanged)
    /// Of the shown chat's answer, and how many there are before people are asked.
    Q_PROPERTY(int step READ step NOTIFY callsChanged)
    Q_PROPERTY(int mostSteps READ mostSteps CONSTANT)
    Q_PROPERTY(bool asksToGoOn READ asksToGoOn NOTIFY callsChanged)
    /// All tools, as the shown chat has them.
    Q_PROPERTY(QAbstractItemModel* list READ list CONSTANT)
    Q_PROPERTY(int onCount READ onCount NOTIFY listChanged)
    /// That telling the model of those that are on takes of its context.
    Q_PROPERTY(int tokens READ tokens NOTIFY listChanged)
    /// Folders that tools may look into and change.
    Q_PROPERTY(QStringList folders READ folders NOTIFY foldersChanged)

public:
    /// All outlive it.
    ToolController(ConversationController& conversations,
                   HistoryController& history,
                   AttachmentStore& files,
                   QObject* parent = nullptr);
    ~ToolController() override;

    int revision() const { return m_revision; }
    int waiting() const { return static_cast<int>(waitingCalls().size()); }
    bool deciding() const;
    int step() const;
    int mostSteps() const { return ToolCalls::kMostSteps; }
    bool asksToGoOn() const;
    QAbstractItemModel* list() { return &m_list; }
    int onCount() const;
    int tokens() const;
    QStringList folders() const;
    /// The same on any thread, as long as anybody asks.
    std::function<std::vector<std::filesystem::path>()> grantedFolders() const;

    /// Where tools are put in before the window shows them, and later by servers; refresh() then.
    tools::ToolRegistry& registry() { return m_registry; }
    void refresh();
    /// What was allowed is read from this file and kept there.
    void open(const std::filesystem::path& permissions);
    ToolCalls* calls() { return &m_calls; }

    // Of a server's tools: how many were allowed something in the shown chat, what the model is
    // told of those that are on there, and nothing of them is allowed any more.
    int allowedOf(const QString& server) const;
    int tokensOf(const QString& server) const;
    void revokeServer(const QString& server);

    /// Function objects of the tools that this conversation may call, in the order of the registry.
    QStringList declarationsFor(const Conversation& conversation) const;

    // Of a call of the shown conversation.
    /// What its card shows: name, server, question, state (CallState), byPerson, arguments
    /// (indented JSON), changed, fields (name, label, type, value, choices, required, description),
    /// previews (file, isNew, added, removed, rows: kind, old, new, text), summary, mayAllowChat,
    /// mayAllowAlways, scope, warning, seconds, progress, result, cut, resultKind (text, json,
    /// table, picture, chart), error, pictures (hashes). Empty: there is no such call.
    Q_INVOKABLE QVariantMap call(const QString& messageId, const QString& callId) const;
    /// All of a result, where its card shows a part.
    Q_INVOKABLE QString resultText(const QString& messageId, const QString& callId) const;
    Q_INVOKABLE void allowOnce(const QString& messageId, const QString& callId);
    Q_INVOKABLE void allowForChat(const QString& messageId, const QString& callId);
    Q_INVOKABLE void allowAlways(const QString& messageId, const QString& callId);
    Q_INVOKABLE void deny(const QString& messageId, const QString& callId);
    Q_INVOKABLE void
    denyAndSay(const QString& messageId, const QString& callId, const QString& why);
    /// What is wrong with these arguments; empty: they are taken.
    Q_INVOKABLE QString setArguments(const QString& messageId,
                                     const QString& callId,
                                     const QString& json);
    Q_INVOKABLE void denyAll(const QString& messageId);
    Q_INVOKABLE void stop(const QString& messageId, const QString& callId);
    /// Once more; what the answer said after it is written anew.
    Q_INVOKABLE void retry(const QString& messageId, const QString& callId);
    Q_INVOKABLE void answer(const QString& messageId, const QString& callId, const QString& words);
    /// After many steps: as many again.
    Q_INVOKABLE void goOn(const QString& messageId);

    Q_INVOKABLE void addFolder(const QUrl& folder);
    Q_INVOKABLE void removeFolder(const QString& folder);

    // Of the shown conversation.
    Q_INVOKABLE void setOn(const QString& name, bool on);
    /// Those that are not off at first; or none.
    Q_INVOKABLE void setAllOn(bool on);
    /// All that was allowed for this tool, here and everywhere.
    Q_INVOKABLE void revoke(const QString& name);

public slots:
    /// Another conversation is shown.
    void onShown();
    void onRemoving(const QString& conversation);
    /// Tokens of declarations, in the order in which they were asked for.
    void onCosts(const QStringList& declarations, const QList<int>& tokens);

signals:
    void callsChanged();
    void listChanged();
    void foldersChanged();
    /// Which tools are on changed, and so does the prompt.
    void chosen();
    /// Request to the inference worker: how many tokens each takes.
    void costsRequested(const QStringList& declarations);

private:
    CallPlace placeOf(const QString& messageId, const QString& callId) const;
    QString allowedWords(const tools::ToolFacts& tool) const;
    bool isRevocable(const tools::ToolFacts& tool) const;
    const Message* callingMessage() const;
    QStringList waitingCalls() const;
    void keepPermissions();
    void shareFolders();
    void countCosts();

    ConversationController& m_conversations;
    tools::ToolRegistry m_registry;
    tools::Consent m_consent;
    ToolCalls m_calls;
    struct SharedFolders;
    std::shared_ptr<SharedFolders> m_folders; // as other threads see them
    ToolListModel m_list;
    QHash<QString, QString> m_declarations; // by name of the tool
    QHash<QString, int> m_costs;            // by declaration
    int m_revision = 0;
    std::filesystem::path m_permissions; // empty: they are not kept
    QThreadPool m_disk;
};

} // namespace cabochon
