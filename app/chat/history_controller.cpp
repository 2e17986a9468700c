#include "app/chat/history_controller.h"

#include "app/chat/stored_form.h"
#include "app/history/history_backups.h"
#include "app/history/history_thread.h"
#include "app/inference/inference_requests.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <set>
#include <system_error>
#include <utility>

namespace cabochon {

namespace {

using namespace history;

constexpr int kKeepMilliseconds = 500;               // what typing and answering may lose
constexpr auto kClockTick = std::chrono::seconds(2); // by which times of files may lag behind

/// What the window shows of an opened history.
struct Contents {
    std::string readOnlyReason; // empty: it can be changed
    std::vector<ConversationHead> heads;
    std::vector<Folder> folders;
};

/// Those of a conversation that was private until now, and of its draft.
Status keepFiles(AttachmentStore& files,
                 const ConversationHead& head,
                 const std::vector<StoredMessage>& messages)
{
    std::set<std::string> hashes = hashesIn(head.options);
    for (const StoredMessage& message : messages) {
        for (const StoredPart& part : message.parts)
            hashes.insert(part.contentHash);
    }
    for (const std::string& hash : hashes) {
        if (Status kept = files.keep(hash); !kept) return kept;
    }
    return {};
}

/// Whoever attaches a file while it is removed from another chat has it: it was put there since.
constexpr auto kJustAttached = std::chrono::minutes(2);

/// Of what was in use: what is so no more.
Status removeFilesNoLongerUsed(AttachmentStore& files,
                               const std::set<std::string>& before,
                               HistoryDatabase& history)
{
    const Result<std::set<std::string>> after = history.filesInUse();
    if (!after) return after.error();
    std::set<std::string> gone;
    std::set_difference(before.begin(), before.end(), after->begin(), after->end(),
                        std::inserter(gone, gone.end()));
    files.removeThese(gone, AttachmentStore::Time::clock::now() - kJustAttached);
    return {};
}

} // namespace

HistoryController::HistoryController(AttachmentStore& files, QObject* parent)
    : QObject(parent), m_files(files)
{
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(kKeepMilliseconds);
    connect(&m_keepTimer, &QTimer::timeout, this, &HistoryController::keepAll);
}

HistoryController::~HistoryController()
{
    keepAll();
}

void HistoryController::open(const QString& folder)
{
    // Told on this thread, as long as this object is there.
    const auto post = [this](std::function<void()> told) {
        QMetaObject::invokeMethod(this, std::move(told), Qt::QueuedConnection);
    };
    const auto told = [this](const Result<Recovery>& recovery) {
        if (!recovery) return keepNothing(recovery.error());
        emit recovered(recovery->messages, recovery->about,
                       QString::fromStdU16String(recovery->kept.u16string()));
    };
    m_folder = std::filesystem::path(folder.toStdU16String());
    m_files.open(m_folder);
    m_opened = AttachmentStore::Time::clock::now() - kClockTick;
    m_thread = std::make_unique<HistoryThread>(m_folder, post, told);
    m_kept = true;
    readList();
    upkeep();
}

void HistoryController::readList()
{
    m_thread->ask(
        [](HistoryDatabase& history) -> Result<Contents> {
            Result<std::vector<ConversationHead>> heads = history.list(Which::Present);
            if (!heads) return heads.error();
            Result<std::vector<Folder>> folders = history.folders();
            if (!folders) return folders.error();
            return Contents{history.readOnlyReason(), std::move(*heads), std::move(*folders)};
        },
        [this](const auto& list) {
            if (!list) {
                if (m_kept) fail(list.error()); // else it was said why there is none
                return;
            }
            emit foldersOpened(list->folders);
            emit opened(list->heads);
            if (!list->readOnlyReason.empty())
                keepNothing({ErrorCode::HistoryNewer, list->readOnlyReason});
        });
}

/// What is done once a start, after everything that somebody waits for: old trash goes, and the
/// copy of the day is made. Errors are for the next start: nobody asked for this.
void HistoryController::upkeep()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_thread->ask(
        [path = m_folder, now](HistoryDatabase& history) -> Status {
            const Result<bool> removed = history.emptyTrash(now - kTrashMilliseconds);
            if (!removed) return removed.error();
            if (*removed) {
                const auto left = forgetInBackups(history, path, now);
                if (!left) return left.error();
            }
            const Result<bool> copied = backUpDaily(history, path, now);
            return copied ? Status() : Status(copied.error());
        },
        [this](const Status&) { removeUnusedFiles(); });
}

/// Files that no message and no draft names any more, say because the program ended before it was
/// sent. Where a history was put aside, because it was damaged or an older copy was restored, all
/// stay: it alone names some of them, and the user may want it back.
void HistoryController::removeUnusedFiles()
{
    if (!m_kept) return;
    m_thread->ask(
        [this, path = m_folder, before = m_opened](HistoryDatabase& history) -> Status {
            if (hasSetAside(path)) return {};
            const Result<std::set<std::string>> used = history.filesInUse();
            if (!used) return used.error();
            m_files.removeOthers(*used, before);
            return {};
        },
        [](const Status&) {});
}

void HistoryController::fail(const Error& error)
{
    emit failed(failureOf(error));
}

/// There is no history, or none that can be changed: from here on the window goes on in memory, and
/// says so.
void HistoryController::keepNothing(const Error& error)
{
    m_kept = false;
    fail(error);
}

// ---------------------------------------------------------------------------------------- keeping

void HistoryController::keep(const ConversationHead& head,
                             const QList<Message>& messages,
                             const Kept& told)
{
    if (!m_kept) return told(nullptr);
    m_thread->ask(
        [this, head, stored = storedForms(messages)](HistoryDatabase& history) -> Status {
            // First the files, so that none is missing whatever happens meanwhile.
            if (Status kept = keepFiles(m_files, head, stored); !kept) return kept;
            return history.save(head, stored);
        },
        [told](const Status& saved) {
            if (saved) return told(nullptr);
            const Failure failure = failureOf(saved.error());
            told(&failure);
        });
}

void HistoryController::keepSoon(const QString& conversation, const QString& message)
{
    if (!m_kept) return;
    QStringList& messages = m_waiting[conversation];
    if (!message.isEmpty() && !messages.contains(message)) messages.append(message);
    if (!m_keepTimer.isActive()) m_keepTimer.start();
}

void HistoryController::keepAll()
{
    for (const QStringList ids = m_waiting.keys(); const QString& id : ids)
        keepNow(id);
}

void HistoryController::keepNow(const QString& id)
{
    const QStringList ids = m_waiting.take(id);
    const Conversation* conversation = find ? find(id) : nullptr;
    if (!conversation) return;
    QList<Message> messages;
    for (const QString& message : ids) {
        if (const Message* one = conversation->find(message)) messages.append(*one);
    }
    write(*conversation, messages);
}

void HistoryController::keepWhole(const Conversation& conversation)
{
    m_waiting.remove(conversation.id());
    write(conversation, conversation.messages());
}

void HistoryController::write(const Conversation& conversation, const QList<Message>& messages)
{
    if (!m_kept || conversation.isPrivate) return;
    keep(headOf(conversation), messages, [this](const Failure* failure) {
        if (failure) emit failed(*failure);
    });
}

// ------------------------------------------------------------------------------------------ trash

void HistoryController::setTrashed(const QString& id, bool trashed, const Changed& told)
{
    if (!m_kept) return;
    m_waiting.remove(id);
    const qint64 when = trashed ? QDateTime::currentMSecsSinceEpoch() : 0;
    m_thread->ask(
        [id = id.toStdString(), when](HistoryDatabase& history) -> Result<ConversationHead> {
            Result<ConversationHead> head = history.readHead(id);
            if (!head) return head;
            head->trashed = when;
            if (Status saved = history.save(*head, {}); !saved) return saved.error();
            return head;
        },
        [this, told](const Result<ConversationHead>& head) {
            if (head && told) told(*head);
            // One that was never written has nothing to change.
            if (!head && head.error().code != ErrorCode::NotFound) fail(head.error());
        });
}

void HistoryController::removeForGood(const QStringList& ids)
{
    std::vector<std::string> wanted;
    for (const QString& id : ids) {
        m_waiting.remove(id);
        wanted.push_back(id.toStdString());
    }
    if (!m_kept) return;
    using Outcome = Result<std::vector<std::filesystem::path>>;
    m_thread->ask(
        [this, wanted, path = m_folder,
         now = QDateTime::currentMSecsSinceEpoch()](HistoryDatabase& history) -> Outcome {
            const Result<std::set<std::string>> used = history.filesInUse();
            if (!used) return used.error();
            if (Status removed = history.removeForGood(wanted); !removed) return removed.error();
            if (Status removed = removeFilesNoLongerUsed(m_files, *used, history); !removed)
                return removed.error();
            return forgetInBackups(history, path, now);
        },
        [this](const Outcome& left) {
            if (!left) return fail(left.error());
            QStringList files;
            for (const std::filesystem::path& file : *left)
                files << QString::fromStdU16String(file.u16string());
            emit removedForGood(files);
        });
}

void HistoryController::saveFolder(const Folder& folder)
{
    change([folder](HistoryDatabase& history) { return history.saveFolder(folder); });
}

void HistoryController::removeFolder(const QString& id)
{
    change([id = id.toStdString()](HistoryDatabase& history) { return history.removeFolder(id); });
}

void HistoryController::change(const std::function<Status(HistoryDatabase&)>& work)
{
    if (!m_kept) return;
    m_thread->ask(work, [this](const Status& done) {
        if (!done) fail(done.error());
    });
}

// ------------------------------------------------------------------------------------------ copies

QString HistoryController::folder() const
{
    return m_kept ? QString::fromStdU16String(m_folder.u16string()) : QString();
}

void HistoryController::askStorage(
    const std::function<void(quint64 bytes, const std::vector<history::Backup>& backups)>& told)
{
    if (!m_kept) return;
    const auto look = [this, path = m_folder](
                          HistoryDatabase&) -> Result<std::pair<quint64, std::vector<Backup>>> {
        quint64 bytes = m_files.bytesOnDisk();
        for (const char* ending : {"", "-wal"}) {
            std::error_code error;
            const auto size = std::filesystem::file_size(
                path / (std::string(HistoryDatabase::kFileName) + ending), error);
            if (!error) bytes += size;
        }
        return std::pair(bytes, listBackups(path));
    };
    m_thread->ask(look, [told](const auto& storage) {
        if (storage) told(storage->first, storage->second);
    });
}

void HistoryController::backUp(const std::function<void(bool done)>& told)
{
    if (!m_kept) return told(false);
    keepAll();
    m_thread->ask(
        [path = m_folder](HistoryDatabase& history) { return backUpNow(history, path, now()); },
        [this, told](const Status& copied) {
            if (!copied) fail(copied.error());
            told(bool(copied));
        });
}

void HistoryController::restore(const Backup& backup, const std::function<void(bool done)>& told)
{
    if (!m_kept) return told(false);
    keepAll();
    emit restoring();
    m_waiting.clear(); // none of it belongs to what comes
    m_thread->restore(backup, [this, told](const Status& restored) {
        if (!restored) fail(restored.error());
        told(bool(restored));
    });
    readList();
}

// ---------------------------------------------------------------------------------------- reading

void HistoryController::read(const QString& id,
                             const std::function<void(std::unique_ptr<Conversation>)>& told)
{
    if (!m_thread) return told(nullptr);
    m_thread->ask([id = id.toStdString()](HistoryDatabase& history) { return history.read(id); },
                  [this, told](const Result<StoredConversation>& stored) {
                      if (stored) return told(fromStored(*stored));
                      told(nullptr);
                      fail(stored.error());
                  });
}

void HistoryController::list(Which which,
                             const std::function<void(const std::vector<ConversationHead>&)>& told)
{
    if (!m_thread) return told({});
    m_thread->ask([which](HistoryDatabase& history) { return history.list(which); },
                  [this, told](const Result<std::vector<ConversationHead>>& heads) {
                      if (!heads) return fail(heads.error());
                      told(*heads);
                  });
}

void HistoryController::search(const QString& words,
                               const std::function<void(const std::vector<SearchHit>&)>& told)
{
    if (!m_thread) return told({});
    m_thread->search(parseSearch(words.toStdString()),
                     [this, told](const Result<std::vector<SearchHit>>& hits) {
                         if (!hits) return fail(hits.error());
                         told(*hits);
                     });
}

void HistoryController::searchBeside(
    const SearchQuery& query,
    const std::function<void(const Result<std::vector<SearchHit>>& hits)>& told)
{
    if (!m_thread) return told(std::vector<SearchHit>());
    m_thread->ask([query](HistoryDatabase& history) { return history.search(query); }, told);
}

} // namespace cabochon
