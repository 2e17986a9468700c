// Owns the window's way to the disk: what is said is brought there before it counts as sent,
// answers while they grow, drafts while they are typed; kept conversations are read when they are
// wanted. Without a folder everything lives in memory only. GUI thread only; nothing here waits.
#pragma once

#include "app/attachments/attachment_store.h"
#include "app/conversation/conversation.h"
#include "app/history/history_database.h"
#include "app/history/search_query.h"
#include "app/history/stored_conversation.h"
#include "engine/base/error.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace cabochon {

namespace history {
class HistoryThread;
struct Backup;
} // namespace history

class HistoryController : public QObject {
    Q_OBJECT

public:
    /// How long the trash keeps what it took.
    static constexpr qint64 kTrashMilliseconds = qint64(30) * 24 * 60 * 60 * 1000;

    /// The files of conversations lie in the store, which outlives it.
    explicit HistoryController(AttachmentStore& files, QObject* parent = nullptr);
    /// Waits until what was asked for is on the disk.
    ~HistoryController() override;

    /// Begins to open the history of this folder.
    void open(const QString& folder);

    /// Whether it is on the disk; null: it is.
    using Kept = std::function<void(const Failure* failure)>;
    /// Brings a conversation's head and these of its messages to the disk and tells when they are
    /// there: at once when nothing is kept.
    void
    keep(const history::ConversationHead& head, const QList<Message>& messages, const Kept& told);
    /// The same within a second, of a message that grows or a head that changes; nothing is told.
    /// The newest state is written.
    void keepSoon(const QString& conversation, const QString& message = {});
    /// Whatever keepSoon() was told of this conversation, or of all, goes there now.
    void keepNow(const QString& conversation);
    void keepAll();
    /// All of a conversation goes there now: none of it is there yet, or not all is there any more.
    void keepWhole(const Conversation& conversation);

    /// Reads a conversation. Null: it is not there, or cannot be read.
    void read(const QString& id, const std::function<void(std::unique_ptr<Conversation>)>& told);
    /// Whether anything is kept: false where everything lives in memory only.
    bool isKept() const { return m_kept; }
    /// What is kept but not necessarily in the list of the window.
    void list(history::Which which,
              const std::function<void(const std::vector<history::ConversationHead>&)>& told);
    /// Into the trash, or out of it again; tells of the one that is there.
    using Changed = std::function<void(const history::ConversationHead& head)>;
    void setTrashed(const QString& id, bool trashed, const Changed& told = {});
    /// Removes conversations with every byte of them, from the copies beside the history, too.
    /// removedForGood() tells.
    void removeForGood(const QStringList& ids);
    void saveFolder(const history::Folder& folder);
    /// What is in it is in none then.
    void removeFolder(const QString& id);
    /// Where everything lies; empty: nothing is kept.
    QString folder() const;
    /// Bytes of the conversations on the disk, and their copies. Not told when nothing is kept.
    void askStorage(const std::function<void(quint64 bytes,
                                             const std::vector<history::Backup>& backups)>& told);
    /// Makes today's copy anew; told whether it is there. failed() says why not.
    void backUp(const std::function<void(bool done)>& told);
    /// Puts a copy in place of all: restoring(), then opened() with what is in it.
    void restore(const history::Backup& backup, const std::function<void(bool done)>& told);
    /// Newer searches replace older ones, which are never told.
    void search(const QString& words,
                const std::function<void(const std::vector<history::SearchHit>&)>& told);

    /// The same beside them: it replaces none and none replaces it.
    void searchBeside(
        const history::SearchQuery& query,
        const std::function<void(const Result<std::vector<history::SearchHit>>& hits)>& told);

    /// The thread that has the history open, for work that is about all of it; null: everything
    /// lives in memory only.
    history::HistoryThread* thread() { return m_kept ? m_thread.get() : nullptr; }

    /// Where to find what keepSoon() names; null: it is gone.
    std::function<const Conversation*(const QString& id)> find;

signals:
    /// The history is open: these conversations are in it, newest use first.
    void opened(const std::vector<cabochon::history::ConversationHead>& heads);
    /// These folders are in it; comes before opened().
    void foldersOpened(const std::vector<cabochon::history::Folder>& folders);
    /// Other conversations take the place of all that are kept.
    void restoring();
    /// Something could not be read or written.
    void failed(const cabochon::Failure& failure);
    /// Something was removed for good. These files, which only the user may delete, may hold it
    /// still.
    void removedForGood(const QStringList& left);
    /// The file was damaged: this many messages of about that many are here again, and the damaged
    /// file is kept (empty: there was none).
    void recovered(qint64 messages, qint64 about, const QString& keptFile);

private:
    void readList();
    void upkeep();
    void removeUnusedFiles();
    void change(const std::function<Status(history::HistoryDatabase&)>& work);
    void fail(const Error& error);
    void keepNothing(const Error& error);
    void write(const Conversation& conversation, const QList<Message>& messages);

    AttachmentStore& m_files;
    AttachmentStore::Time m_opened; // when the history was
    std::filesystem::path m_folder;
    QTimer m_keepTimer;
    QHash<QString, QStringList> m_waiting; // conversation, its messages
    bool m_kept = false;                   // else everything lives in memory only
    std::unique_ptr<history::HistoryThread> m_thread;
};

} // namespace cabochon
