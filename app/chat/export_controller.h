// Owns bringing chats into files of the user's: one, those of a folder, or all. They are read one
// after another between whatever else the history does, and written on a thread of their own. GUI
// thread only; nothing here waits.
#pragma once

#include "app/chat/chat_export.h"
#include "app/chat/conversation_controller.h"
#include "app/chat/history_controller.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>
#include <vector>

namespace cabochon {

class ExportController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    /// What can be written, {value, text}: "chat", "folder", "all".
    Q_PROPERTY(QVariantList scopes READ scopes NOTIFY subjectChanged)
    /// Name of the chosen chat; empty: none was chosen.
    Q_PROPERTY(QString title READ title NOTIFY subjectChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY progressChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)

public:
    enum Format {
        Markdown = int(ExportFormat::Markdown),
        Json = int(ExportFormat::Json),
        Html = int(ExportFormat::Html),
        Pdf = int(ExportFormat::Pdf),
    };
    Q_ENUM(Format)

    /// Both outlive it.
    ExportController(ConversationController& conversations,
                     HistoryController& history,
                     QObject* parent = nullptr);
    ~ExportController() override;

    QVariantList scopes() const;
    QString title() const { return m_title; }
    bool isRunning() const { return m_export != nullptr; }
    double progress() const;

    /// What is exported next begins from this chat, or from none.
    Q_INVOKABLE void choose(const QString& conversation);
    /// Whether a folder is written, with a file for each.
    Q_INVOKABLE bool isFolder(const QString& scope, Format format) const;
    /// "Tomatoes.html", "Chats".
    Q_INVOKABLE QString suggestedName(const QString& scope, Format format) const;
    Q_INVOKABLE QString endingOf(Format format) const;
    /// Writes to this file or folder; done() or failed() tells the end.
    Q_INVOKABLE void start(const QString& scope, Format format, bool thoughts, const QString& path);
    /// What was written stays.
    Q_INVOKABLE void cancel();

signals:
    void subjectChanged();
    void progressChanged();
    /// So many chats were written there.
    void done(int chats, const QString& path);
    void failed(const QString& message);

private:
    QStringList idsOf(const QString& scope) const;
    void next();
    void write(const std::shared_ptr<const history::StoredConversation>& conversation);
    void end(const Error& error);
    void finish();
    void work(const std::function<Status()>& job, const std::function<void()>& then);

    ConversationController& m_conversations;
    HistoryController& m_history;
    QString m_chat; // chosen
    QString m_title;
    QString m_folder;
    QString m_folderName;
    history::FolderNames m_folders;
    std::vector<history::ConversationHead> m_heads; // of all chats that are kept
    // What is being written; null: nothing.
    std::shared_ptr<ChatExport> m_export;
    QString m_path;
    QStringList m_ids;
    qsizetype m_next = 0;
    int m_written = 0;
    QThreadPool m_disk; // last: its work uses the above
};

} // namespace cabochon
