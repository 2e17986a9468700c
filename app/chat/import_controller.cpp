#include "app/chat/import_controller.h"

#include "app/history/exchange/import_conversations.h"
#include "app/history/formats/read_conversations.h"
#include "app/history/history_thread.h"

#include <QFileInfo>

#include <algorithm>
#include <iterator>
#include <utility>

namespace cabochon {

using namespace history;

namespace {

constexpr std::size_t kMostAtOnce = 300;           // conversations
constexpr std::size_t kMostMessagesAtOnce = 2'000; // a tenth of a second or two
constexpr std::size_t kMostProblems = 50;          // that are told one by one

QString nameOfSource(const std::string& source)
{
    if (source == "chatgpt") return QStringLiteral("ChatGPT");
    if (source == "claude") return QStringLiteral("Claude");
    if (source == "lm-studio") return QStringLiteral("LM Studio");
    if (source == "open-webui") return QStringLiteral("Open WebUI");
    if (source == "openai") return ImportController::tr("OpenAI messages");
    if (source == "cabochon") return QStringLiteral("Cabochon");
    return {};
}

Error noHistory()
{
    return {ErrorCode::FileWriteFailed,
            "Chats cannot be kept now, so none can be imported. Free the disk or the folder of the "
            "chats and start again."};
}

} // namespace

ImportController::ImportController(HistoryController& history, QObject* parent)
    : QObject(parent), m_history(history)
{
    m_disk.setMaxThreadCount(1);
}

ImportController::~ImportController()
{
    m_disk.clear();
    m_disk.waitForDone();
}

// ----------------------------------------------------------------------------------- what it holds

QString ImportController::source() const
{
    return m_report ? nameOfSource(m_report->source) : QString();
}

QStringList ImportController::problems() const
{
    QStringList lines;
    if (!m_report) return lines;
    const std::size_t count = std::min(m_report->problems.size(), kMostProblems);
    for (std::size_t i = 0; i < count; ++i) {
        const ImportProblem& problem = m_report->problems[i];
        lines << QString::fromStdString(problem.where + ": " + problem.what);
    }
    return lines;
}

double ImportController::progress() const
{
    return m_chats == 0 ? 0 : static_cast<double>(m_next) / m_chats;
}

bool ImportController::mayHoldChats(const QUrl& file) const
{
    const QString ending = QFileInfo(file.fileName()).suffix().toLower();
    return file.isLocalFile() &&
           QStringList{QStringLiteral("json"), QStringLiteral("jsonl"), QStringLiteral("zip")}
               .contains(ending);
}

void ImportController::setState(State state)
{
    m_state = state;
    emit changed();
}

void ImportController::fail(const Error& error)
{
    m_error = QString::fromStdString(error.message);
    setState(Failed);
}

// ----------------------------------------------------------------------------------------- reading

void ImportController::read(const QString& path)
{
    if (m_state == Importing) return;
    const int run = ++m_run;
    m_fileName = QFileInfo(path).fileName();
    m_report.reset();
    m_error.clear();
    m_chats = m_messages = m_known = m_added = 0;
    m_next = 0;
    setState(Reading);
    m_disk.start([this, run, path] {
        auto report = std::make_shared<Result<ImportReport>>(
            readConversations(std::filesystem::path(path.toStdU16String())));
        const auto told = [this, run, report] {
            if (run != m_run) return; // cancelled
            if (!*report) return fail(report->error());
            m_report = std::make_shared<ImportReport>(std::move(**report));
            preview();
        };
        QMetaObject::invokeMethod(this, told, Qt::QueuedConnection);
    });
}

/// Asks the history what of it is here already.
void ImportController::preview()
{
    for (const ImportedConversation& imported : m_report->conversations)
        m_messages += static_cast<int>(imported.conversation.messages.size());
    m_chats = static_cast<int>(m_report->conversations.size());
    if (!m_history.thread()) return fail(noHistory());
    m_history.thread()->ask(
        [report = m_report](HistoryDatabase& history) {
            return previewImport(history, report->conversations);
        },
        [this, run = m_run](const Result<ImportSummary>& summary) {
            if (run != m_run) return;
            if (!summary) return fail(summary.error());
            m_known = static_cast<int>(summary->known);
            setState(Ready);
        });
}

// --------------------------------------------------------------------------------------- importing

void ImportController::start()
{
    if (m_state != Ready) return;
    m_known = 0;
    m_stops = false;
    setState(Importing);
    importSome();
}

void ImportController::importSome()
{
    std::vector<ImportedConversation>& all = m_report->conversations;
    if (m_next >= all.size() || m_stops || !m_history.thread()) return finish();
    std::size_t end = m_next;
    for (std::size_t messages = 0;
         end < all.size() && end - m_next < kMostAtOnce && messages < kMostMessagesAtOnce; ++end)
        messages += all[end].conversation.messages.size();
    // A damaged history is recovered, and asked once more: they stay as they are.
    const auto some = std::make_shared<const std::vector<ImportedConversation>>(
        std::move_iterator(all.begin() + static_cast<std::ptrdiff_t>(m_next)),
        std::move_iterator(all.begin() + static_cast<std::ptrdiff_t>(end)));
    m_next = end;
    m_history.thread()->ask(
        [some](HistoryDatabase& history) { return importConversations(history, *some, {}); },
        [this](const Result<ImportSummary>& summary) {
            if (!summary) {
                fail(summary.error());
                return finish();
            }
            m_added += static_cast<int>(summary->added);
            m_known += static_cast<int>(summary->known);
            emit changed();
            importSome();
        });
}

/// The list learns what is here now; then it is told.
void ImportController::finish()
{
    if (!m_history.thread()) return fail(noHistory());
    m_history.thread()->ask([](HistoryDatabase& history) { return history.folders(); },
                            [this](const Result<std::vector<Folder>>& folders) {
                                if (folders) emit foldersImported(*folders);
                            });
    m_history.thread()->ask(
        [](HistoryDatabase& history) { return history.list(Which::Present); },
        [this, run = m_run](const Result<std::vector<ConversationHead>>& heads) {
            if (heads) emit imported(*heads);
            if (run != m_run) return; // another file is read, or none
            m_report.reset();
            if (m_state == Failed) return;
            setState(Idle);
            emit done(m_added, m_known);
        });
}

void ImportController::cancel()
{
    if (m_state == Importing) {
        m_stops = true; // after those that are being brought in
        return;
    }
    ++m_run;
    m_report.reset();
    setState(Idle);
}

} // namespace cabochon
