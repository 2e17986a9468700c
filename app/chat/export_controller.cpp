#include "app/chat/export_controller.h"

#include "app/chat/stored_form.h"
#include "app/history/history_thread.h"

#include <utility>

namespace cabochon {

using namespace history;

namespace {

const QString kChat = QStringLiteral("chat");
const QString kFolder = QStringLiteral("folder");
const QString kAll = QStringLiteral("all");

struct Kept {
    std::vector<ConversationHead> heads;
    FolderNames folders;
};

Result<Kept> readKept(HistoryDatabase& history)
{
    Result<std::vector<ConversationHead>> heads = history.list(Which::Present);
    if (!heads) return heads.error();
    const Result<std::vector<Folder>> folders = history.folders();
    if (!folders) return folders.error();
    Kept kept{std::move(*heads), {}};
    for (const Folder& folder : *folders)
        kept.folders[folder.id] = folder.name;
    return kept;
}

} // namespace

ExportController::ExportController(ConversationController& conversations,
                                   HistoryController& history,
                                   QObject* parent)
    : QObject(parent), m_conversations(conversations), m_history(history)
{
    m_disk.setMaxThreadCount(1);
}

ExportController::~ExportController()
{
    m_disk.clear();
    m_disk.waitForDone();
}

// ---------------------------------------------------------------------------------------- choosing

void ExportController::choose(const QString& conversation)
{
    m_chat = conversation;
    m_title = m_folder = m_folderName = QString();
    m_heads.clear();
    if (const Conversation* open = m_conversations.find(conversation)) {
        m_title = open->title();
        m_history.keepAll(); // then it is in the list
    }
    emit subjectChanged();
    if (!m_history.thread()) return;
    m_history.thread()->ask(readKept, [this, conversation](const Result<Kept>& kept) {
        if (conversation != m_chat) return;
        if (!kept) return emit failed(QString::fromStdString(kept.error().message));
        m_heads = kept->heads;
        m_folders = kept->folders;
        for (const ConversationHead& head : m_heads) {
            if (head.id != conversation.toStdString()) continue;
            m_title = QString::fromStdString(head.title);
            m_folder = QString::fromStdString(head.folder);
            m_folderName = QString::fromStdString(m_folders[head.folder]);
        }
        emit subjectChanged();
    });
}

QVariantList ExportController::scopes() const
{
    const auto scope = [](const QString& value, const QString& text) {
        return QVariantMap{{QStringLiteral("value"), value}, {QStringLiteral("text"), text}};
    };
    QVariantList scopes;
    if (!m_chat.isEmpty()) scopes << scope(kChat, tr("This chat"));
    if (!m_folder.isEmpty()) scopes << scope(kFolder, tr("Folder “%1”").arg(m_folderName));
    return scopes << scope(kAll, tr("All chats"));
}

bool ExportController::isFolder(const QString& scope, Format format) const
{
    return scope != kChat && format != Json;
}

QString ExportController::suggestedName(const QString& scope, Format format) const
{
    const QString name = scope == kChat     ? m_title
                         : scope == kFolder ? m_folderName
                                            : tr("Cabochon chats");
    const QString file = QString::fromStdString(fileNameOf(name.toStdString()));
    return isFolder(scope, format) ? file : file + endingOf(format);
}

QString ExportController::endingOf(Format format) const
{
    return QString::fromStdString(fileEndingOf(static_cast<ExportFormat>(format)));
}

/// Private chats are written when they are asked for by themselves only.
QStringList ExportController::idsOf(const QString& scope) const
{
    if (scope == kChat) return {m_chat};
    QStringList ids;
    for (const ConversationHead& head : m_heads) {
        const bool wanted = scope == kAll || head.folder == m_folder.toStdString();
        if (wanted && !head.leaf.empty()) ids << QString::fromStdString(head.id);
    }
    if (m_history.thread()) return ids;
    for (const ConversationListModel::Entry& entry : m_conversations.list()->entries())
        if (!entry.isPrivate) ids << entry.id;
    return ids;
}

// ----------------------------------------------------------------------------------------- writing

double ExportController::progress() const
{
    return m_ids.isEmpty() ? 0 : static_cast<double>(m_next) / static_cast<double>(m_ids.size());
}

void ExportController::start(const QString& scope,
                             Format format,
                             bool thoughts,
                             const QString& path)
{
    if (m_export) return;
    m_ids = idsOf(scope);
    m_path = path;
    m_next = 0;
    m_written = 0;
    m_export = std::make_shared<ChatExport>(
        static_cast<ExportFormat>(format), WriterOptions{.thoughts = thoughts},
        std::filesystem::path(path.toStdU16String()), isFolder(scope, format));
    m_export->setFolders(m_folders);
    next();
}

/// Reads the next chat, from the window where nothing of it is kept, and writes it.
void ExportController::next()
{
    emit progressChanged();
    if (m_next >= m_ids.size()) return finish();
    const QString id = m_ids[m_next++];
    const Conversation* open = m_conversations.find(id);
    if (open && (open->isPrivate || !m_history.thread())) {
        return write(std::make_shared<StoredConversation>(
            StoredConversation{headOf(*open), storedForms(open->messages())}));
    }
    if (!m_history.thread()) return next(); // it went away
    if (open) m_history.keepNow(id);
    using Read = Result<std::shared_ptr<const StoredConversation>>;
    m_history.thread()->ask(
        [id = id.toStdString()](HistoryDatabase& history) -> Read {
            Result<StoredConversation> read = history.read(id);
            if (!read) return read.error();
            return std::make_shared<const StoredConversation>(std::move(*read));
        },
        [this, writing = m_export](const Read& read) {
            if (writing != m_export) return; // cancelled
            if (read) return write(*read);
            if (read.error().code == ErrorCode::NotFound) return next(); // deleted meanwhile
            end(read.error());
        });
}

void ExportController::write(const std::shared_ptr<const StoredConversation>& conversation)
{
    work([writing = m_export, conversation] { return writing->add(*conversation); },
         [this] {
             ++m_written;
             next();
         });
}

void ExportController::finish()
{
    work([writing = m_export] { return writing->finish(); },
         [this] {
             m_export.reset();
             emit progressChanged();
             emit done(m_written, m_path);
         });
}

/// Does a job where the disk may be waited for, then goes on here unless it failed.
void ExportController::work(const std::function<Status()>& job, const std::function<void()>& then)
{
    m_disk.start([this, job, then, writing = m_export] {
        const Status status = job();
        const auto told = [this, status, then, writing] {
            if (writing != m_export) return; // cancelled
            if (status) return then();
            end(status.error());
        };
        QMetaObject::invokeMethod(this, told, Qt::QueuedConnection);
    });
}

void ExportController::end(const Error& error)
{
    m_export.reset();
    emit progressChanged();
    emit failed(QString::fromStdString(error.message));
}

void ExportController::cancel()
{
    m_export.reset();
    emit progressChanged();
}

} // namespace cabochon
