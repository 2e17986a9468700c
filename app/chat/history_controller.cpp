#include "app/chat/history_controller.h"

#include "app/chat/chat_export.h"
#include "app/chat/stored_form.h"
#include "app/history/history_thread.h"

#include <QDateTime>

#include <array>
#include <utility>

namespace cabochon {

namespace {

using namespace history;

constexpr int kKeepMilliseconds = 500; // what typing and answering may lose
constexpr qint64 kTrashMilliseconds = qint64(30) * 24 * 60 * 60 * 1000;

Failure failureOf(const Error& error)
{
    return {QString::fromUtf8(errorCodeName(error.code)), QString::fromStdString(error.message)};
}

std::vector<StoredMessage> storedForms(const QList<Message>& messages)
{
    std::vector<StoredMessage> stored;
    for (const Message& message : messages)
        stored.push_back(storedForm(message));
    return stored;
}

} // namespace

HistoryController::HistoryController(QObject* parent) : QObject(parent)
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
    const auto told = [this](const Recovery& recovery) {
        emit recovered(recovery.messages, recovery.about,
                       QString::fromStdU16String(recovery.kept.u16string()));
    };
    m_thread =
        std::make_unique<HistoryThread>(std::filesystem::path(folder.toStdU16String()), post, told);
    m_kept = true;
    emit keptChanged();
    m_thread->ask(
        [](HistoryDatabase& history)
            -> Result<std::pair<std::string, std::vector<ConversationHead>>> {
            Result<std::vector<ConversationHead>> heads = history.list(Which::Present);
            if (!heads) return heads.error();
            return std::pair(history.readOnlyReason(), std::move(*heads));
        },
        [this](const auto& list) {
            if (!list) return fail(list.error());
            emit opened(list->second);
            if (!list->first.empty()) fail({ErrorCode::HistoryNewer, list->first});
        });
    upkeep(folder);
}

/// What is done once a start, after everything that somebody waits for: old trash goes, and the
/// copy of the day is made. Errors are for the next start: nobody asked for this.
void HistoryController::upkeep(const QString& folder)
{
    const std::filesystem::path path(folder.toStdU16String());
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_thread->ask(
        [path, now](HistoryDatabase& history) -> Status {
            const Result<bool> removed = history.emptyTrash(now - kTrashMilliseconds);
            if (!removed) return removed.error();
            if (*removed) {
                const auto left = forgetInBackups(history, path, now);
                if (!left) return left.error();
            }
            const Result<bool> copied = backUpDaily(history, path, now);
            return copied ? Status() : Status(copied.error());
        },
        [](const Status&) {});
}

/// From here on nothing is kept where nothing can be: the window goes on in memory and says so.
void HistoryController::fail(const Error& error)
{
    const bool whole = error.code == ErrorCode::HistoryInUse ||
                       error.code == ErrorCode::HistoryDamaged ||
                       error.code == ErrorCode::HistoryNewer;
    if (whole && m_kept) {
        m_kept = false;
        emit keptChanged();
    }
    emit failed(failureOf(error));
}

// ---------------------------------------------------------------------------------------- keeping

void HistoryController::keep(const ConversationHead& head,
                             const QList<Message>& messages,
                             const Kept& told)
{
    if (!m_kept) return told(nullptr);
    m_thread->ask([head, stored = storedForms(messages)](
                      HistoryDatabase& history) { return history.save(head, stored); },
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
    const Conversation* conversation = m_kept && find ? find(id) : nullptr;
    if (!conversation || conversation->isPrivate) return;
    QList<Message> messages;
    for (const QString& message : ids) {
        if (const Message* one = conversation->find(message)) messages.append(*one);
    }
    keep(headOf(*conversation), messages, [this](const Failure* failure) {
        if (failure) emit failed(*failure);
    });
}

void HistoryController::setTrashed(const QString& id, bool trashed)
{
    if (!m_kept) return;
    m_waiting.remove(id);
    const qint64 when = trashed ? QDateTime::currentMSecsSinceEpoch() : 0;
    m_thread->ask(
        [id = id.toStdString(), when](HistoryDatabase& history) -> Status {
            Result<StoredConversation> stored = history.read(id);
            if (!stored)
                return stored.error().code == ErrorCode::NotFound ? Status() : stored.error();
            stored->head.trashed = when;
            return history.save(stored->head, {});
        },
        [this](const Status& saved) {
            if (!saved) fail(saved.error());
        });
}

void HistoryController::exportMarkdown(const Conversation& conversation, const QString& folder)
{
    const auto work =
        [stored = StoredConversation{headOf(conversation), storedForms(conversation.messages())},
         path = std::filesystem::path(folder.toStdU16String())] {
            return cabochon::exportMarkdown(stored, path);
        };
    const auto told = [this](const Result<std::filesystem::path>& file) {
        if (!file) return void(emit failed(failureOf(file.error())));
        emit exported(QString::fromStdU16String(file->u16string()));
    };
    if (!m_thread) return told(work());
    m_thread->ask([work](HistoryDatabase&) { return work(); }, told);
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

} // namespace cabochon
