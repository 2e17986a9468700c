// Owns bringing chats of a file into the history: the file is read on a thread of its own, what it
// would bring is told before anything is changed, then it comes in some hundred chats at a time,
// between whatever else the history does. GUI thread only; nothing here waits.
#pragma once

#include "app/chat/history_controller.h"
#include "app/history/formats/import_report.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace cabochon {

class ImportController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    /// Where its chats come from: "ChatGPT"; empty: unknown yet.
    Q_PROPERTY(QString source READ source NOTIFY changed)
    // What it holds: chats that are sound and their messages, how many of those chats are here
    // already, files that it names and does not hold.
    Q_PROPERTY(int chats READ chats NOTIFY changed)
    Q_PROPERTY(int messages READ messages NOTIFY changed)
    Q_PROPERTY(int known READ known NOTIFY changed)
    Q_PROPERTY(int missingFiles READ missingFiles NOTIFY changed)
    /// Chats that cannot be read; the first ones of them with the reason, a line each.
    Q_PROPERTY(int unreadable READ unreadable NOTIFY changed)
    Q_PROPERTY(QStringList problems READ problems NOTIFY changed)
    /// Why nothing can come in; a sentence.
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY changed)

public:
    enum State {
        Idle,
        Reading,
        Ready, // waits for start() or cancel()
        Importing,
        Failed,
    };
    Q_ENUM(State)

    /// The history outlives it.
    explicit ImportController(HistoryController& history, QObject* parent = nullptr);
    ~ImportController() override;

    State state() const { return m_state; }
    QString fileName() const { return m_fileName; }
    QString source() const;
    int chats() const { return m_chats; }
    int messages() const { return m_messages; }
    int known() const { return m_known; }
    int missingFiles() const { return m_report ? static_cast<int>(m_report->missingFiles) : 0; }
    int unreadable() const { return m_report ? static_cast<int>(m_report->problems.size()) : 0; }
    QStringList problems() const;
    QString error() const { return m_error; }
    double progress() const;

    /// Whether its name is that of a file which may hold chats.
    Q_INVOKABLE bool mayHoldChats(const QUrl& file) const;
    Q_INVOKABLE void read(const QString& path);
    Q_INVOKABLE void readUrl(const QUrl& file) { read(file.toLocalFile()); }
    Q_INVOKABLE void start();
    /// What came in stays.
    Q_INVOKABLE void cancel();

signals:
    void changed();
    /// These folders are here now; comes before imported().
    void foldersImported(const std::vector<cabochon::history::Folder>& folders);
    /// These chats are here now, newest use first.
    void imported(const std::vector<cabochon::history::ConversationHead>& heads);
    /// It ended: so many chats came in, so many were here already.
    void done(int added, int known);

private:
    void setState(State state);
    void fail(const Error& error);
    void preview();
    void importSome();
    void finish();

    HistoryController& m_history;
    State m_state = Idle;
    int m_run = 0; // what is told of an earlier one is of no use any more
    QString m_fileName;
    QString m_error;
    std::shared_ptr<history::ImportReport> m_report;
    int m_chats = 0;
    int m_messages = 0;
    int m_known = 0;
    std::size_t m_next = 0; // of the report's conversations
    int m_added = 0;
    bool m_stops = false; // somebody cancelled it
    QThreadPool m_disk;
};

} // namespace cabochon
