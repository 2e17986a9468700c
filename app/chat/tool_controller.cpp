#include "app/chat/tool_controller.h"

#include "app/chat/call_view.h"
#include "app/tools/tool_declaration.h"
#include "engine/base/file_io.h"

#include <QDir>

#include <algorithm>
#include <mutex>
#include <utility>

namespace cabochon {

namespace {

constexpr std::uint64_t kMostPermissionBytes = 4u << 20;

QString text(const std::string& words)
{
    return QString::fromStdString(words);
}

/// "~/notes" for a folder of the user's.
QString scopeWords(const std::string& scope)
{
    const QString home = QDir::homePath();
    const QString words = text(scope);
    return words.startsWith(home + QLatin1Char('/')) ? u'~' + words.mid(home.size()) : words;
}

} // namespace

struct ToolController::SharedFolders {
    std::mutex mutex;
    std::vector<std::filesystem::path> folders;
};

ToolController::ToolController(ConversationController& conversations,
                               HistoryController& history,
                               AttachmentStore& files,
                               QObject* parent)
    : QObject(parent), m_conversations(conversations),
      m_calls(conversations, history, files, m_registry, m_consent),
      m_folders(std::make_shared<SharedFolders>())
{
    m_disk.setMaxThreadCount(1);
    connect(&m_calls, &ToolCalls::changed, this, [this] {
        ++m_revision;
        emit callsChanged();
    });
    connect(&m_calls, &ToolCalls::consentChanged, this, [this] {
        keepPermissions();
        refresh();
    });
}

ToolController::~ToolController()
{
    m_disk.waitForDone();
}

// ------------------------------------------------------------------------------------------ tools

void ToolController::refresh()
{
    const QStringList& on = std::as_const(m_conversations).shown().tools;
    QList<ToolEntry> entries;
    m_declarations.clear();
    for (const tools::ToolPointer& tool : m_registry.all()) {
        const tools::ToolFacts& facts = tool->facts();
        ToolEntry entry;
        entry.name = text(facts.name);
        entry.server = text(facts.server);
        entry.description = text(facts.description);
        entry.offAtFirst = facts.offAtFirst;
        const Result<engine::ToolDeclaration> declaration = declarationOf(facts);
        if (declaration)
            entry.declaration = text(declaration->json);
        else
            entry.why = text(declaration.error().message);
        entry.on = entry.why.isEmpty() && on.contains(entry.name);
        entry.allowed = allowedWords(facts);
        entry.revocable = isRevocable(facts);
        entry.tokens = m_costs.value(entry.declaration, -1);
        if (declaration) m_declarations.insert(entry.name, entry.declaration);
        entries.append(entry);
    }
    m_list.set(entries);
    emit listChanged();
    countCosts();
}

void ToolController::countCosts()
{
    QStringList unknown;
    for (const ToolEntry& entry : m_list.entries()) {
        if (entry.tokens < 0 && !entry.declaration.isEmpty()) unknown.append(entry.declaration);
    }
    if (!unknown.isEmpty()) emit costsRequested(unknown);
}

void ToolController::onCosts(const QStringList& declarations, const QList<int>& tokens)
{
    for (qsizetype i = 0; i < std::min(declarations.size(), tokens.size()); ++i)
        m_costs.insert(declarations[i], tokens[i]);
    QList<ToolEntry> entries = m_list.entries();
    for (ToolEntry& entry : entries)
        entry.tokens = m_costs.value(entry.declaration, -1);
    m_list.set(entries);
    emit listChanged();
}

QString ToolController::allowedWords(const tools::ToolFacts& tool) const
{
    if (tool.byPerson || tool.asks == tools::Asks::Never) return tr("always allowed");
    const std::string shown = m_conversations.current().toStdString();
    QStringList scopes;
    for (const tools::Grant& grant : m_consent.grants()) {
        if (grant.tool != tool.name || grant.identity != tool.identity) continue;
        if (!grant.conversation.empty() && grant.conversation != shown) continue;
        if (grant.scope.empty())
            return grant.conversation.empty() ? tr("always allowed") : tr("allowed in this chat");
        scopes << scopeWords(grant.scope);
    }
    if (!scopes.isEmpty()) return tr("allowed in %1").arg(scopes.join(QStringLiteral(", ")));
    return tool.asks == tools::Asks::EachTime ? tr("asks each time") : tr("asks once");
}

bool ToolController::isRevocable(const tools::ToolFacts& tool) const
{
    return std::ranges::any_of(
        m_consent.grants(), [&tool](const tools::Grant& grant) { return grant.tool == tool.name; });
}

int ToolController::onCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_list.entries(), [](const ToolEntry& entry) { return entry.on; }));
}

int ToolController::tokens() const
{
    int sum = 0;
    for (const ToolEntry& entry : m_list.entries())
        sum += entry.on ? std::max(0, entry.tokens) : 0;
    return sum;
}

QStringList ToolController::declarationsFor(const Conversation& conversation) const
{
    QStringList declarations;
    if (conversation.tools.isEmpty()) return declarations;
    for (const ToolEntry& entry : m_list.entries()) {
        if (conversation.tools.contains(entry.name) && m_declarations.contains(entry.name))
            declarations.append(m_declarations.value(entry.name));
    }
    return declarations;
}

void ToolController::setOn(const QString& name, bool on)
{
    Conversation& shown = m_conversations.shown();
    if (shown.tools.contains(name) == on) return;
    if (on)
        shown.tools.append(name);
    else
        shown.tools.removeAll(name);
    m_conversations.noteDraft(shown);
    refresh();
    emit chosen();
}

void ToolController::setAllOn(bool on)
{
    Conversation& shown = m_conversations.shown();
    shown.tools.clear();
    for (const ToolEntry& entry : m_list.entries()) {
        if (on && entry.why.isEmpty() && !entry.offAtFirst) shown.tools.append(entry.name);
    }
    m_conversations.noteDraft(shown);
    refresh();
    emit chosen();
}

void ToolController::revoke(const QString& name)
{
    const std::vector<tools::Grant> grants = m_consent.grants();
    for (const tools::Grant& grant : grants) {
        if (grant.tool == name.toStdString()) m_consent.revoke(grant);
    }
    keepPermissions();
    refresh();
}

int ToolController::allowedOf(const QString& server) const
{
    return static_cast<int>(std::ranges::count_if(m_list.entries(), [&](const ToolEntry& entry) {
        return entry.server == server && entry.revocable;
    }));
}

int ToolController::tokensOf(const QString& server) const
{
    int sum = 0;
    for (const ToolEntry& entry : m_list.entries())
        sum += entry.server == server ? std::max(0, entry.tokens) : 0;
    return sum;
}

void ToolController::revokeServer(const QString& server)
{
    for (const ToolEntry& entry : m_list.entries()) {
        if (entry.server != server) continue;
        const std::vector<tools::Grant> grants = m_consent.grants();
        for (const tools::Grant& grant : grants) {
            if (grant.tool == entry.name.toStdString()) m_consent.revoke(grant);
        }
    }
    keepPermissions();
    refresh();
}

void ToolController::onShown()
{
    refresh();
    ++m_revision;
    emit callsChanged();
}

void ToolController::onRemoving(const QString& conversation)
{
    m_calls.onRemoving(conversation);
    m_consent.forget(conversation.toStdString());
    keepPermissions();
}

// ------------------------------------------------------------------------------------ permissions

void ToolController::open(const std::filesystem::path& permissions)
{
    m_permissions = permissions;
    const Result<std::string> written = readFile(permissions, kMostPermissionBytes);
    if (!written) return; // nothing was allowed yet
    Result<tools::Consent> consent = tools::Consent::read(*written);
    if (consent) m_consent = std::move(*consent);
    shareFolders();
    refresh();
}

QStringList ToolController::folders() const
{
    QStringList folders;
    for (const std::string& folder : m_consent.folders())
        folders << text(folder);
    return folders;
}

std::function<std::vector<std::filesystem::path>()> ToolController::grantedFolders() const
{
    return [shared = m_folders] {
        const std::scoped_lock lock(shared->mutex);
        return shared->folders;
    };
}

void ToolController::shareFolders()
{
    const std::scoped_lock lock(m_folders->mutex);
    m_folders->folders.assign(m_consent.folders().begin(), m_consent.folders().end());
}

void ToolController::addFolder(const QUrl& folder)
{
    const QString path = QDir::cleanPath(folder.toLocalFile());
    if (path.isEmpty() || !m_consent.grantFolder(path.toStdString())) return;
    shareFolders();
    keepPermissions();
    emit foldersChanged();
}

void ToolController::removeFolder(const QString& folder)
{
    if (!m_consent.withdrawFolder(folder.toStdString())) return;
    shareFolders();
    keepPermissions();
    emit foldersChanged();
}

/// One write after the other; the last one has all.
void ToolController::keepPermissions()
{
    if (m_permissions.empty()) return;
    m_disk.clear();
    m_disk.start([file = m_permissions, words = m_consent.text()] {
        (void)writeFileAtomically(file, words); // what is not kept is asked again
    });
}

// ------------------------------------------------------------------------------------------ calls

CallPlace ToolController::placeOf(const QString& messageId, const QString& callId) const
{
    return {m_conversations.current(), messageId, callId};
}

const Message* ToolController::callingMessage() const
{
    const Message* last = m_conversations.lastShown();
    return last && last->state == AnswerState::Calling ? last : nullptr;
}

bool ToolController::deciding() const
{
    const Message* message = callingMessage();
    if (!message) return false;
    if (asksToGoOn()) return true;
    const QList<CallPart> open = message->openCalls();
    return std::ranges::any_of(open, [&](const CallPart& call) {
        const OpenCall* known = m_calls.find(placeOf(message->id, call.id));
        return known && known->state == CallState::Waiting;
    });
}

int ToolController::step() const
{
    const Message* message = callingMessage();
    return message ? m_calls.stepsOf(*message) : 0;
}

bool ToolController::asksToGoOn() const
{
    const Message* message = callingMessage();
    return message && m_calls.asksToGoOn(message->id);
}

QVariantMap ToolController::call(const QString& messageId, const QString& callId) const
{
    const Message* message = std::as_const(m_conversations).shown().find(messageId);
    if (!message) return {};
    const CallPart* call = nullptr;
    const ResultPart* result = nullptr;
    QList<MediaPart> files;
    bool isOwn = false;
    for (const MessagePart& part : message->parts) {
        if (const auto* found = std::get_if<CallPart>(&part); found && found->id == callId)
            call = found;
        if (const auto* found = std::get_if<ResultPart>(&part)) {
            isOwn = found->callId == callId;
            if (isOwn) result = found;
        } else if (const auto* file = std::get_if<MediaPart>(&part); file && isOwn) {
            files.append(*file);
        } else {
            isOwn = false;
        }
    }
    if (!call) return {};
    QVariantMap view = callView({.call = *call,
                                 .open = m_calls.find(placeOf(messageId, callId)),
                                 .result = result,
                                 .files = files,
                                 .tool = m_registry.find(call->name.toStdString())});
    QStringList pictures;
    for (const MediaPart& file : files)
        pictures << file.contentHash;
    view.insert(QStringLiteral("pictures"), pictures);
    return view;
}

QString ToolController::resultText(const QString& messageId, const QString& callId) const
{
    const Message* message = std::as_const(m_conversations).shown().find(messageId);
    if (!message) return {};
    for (const MessagePart& part : message->parts) {
        const auto* result = std::get_if<ResultPart>(&part);
        if (result && result->callId == callId) return result->content;
    }
    return {};
}

void ToolController::allowOnce(const QString& messageId, const QString& callId)
{
    m_calls.allow(placeOf(messageId, callId), ToolCalls::Allow::Once);
}

void ToolController::allowForChat(const QString& messageId, const QString& callId)
{
    m_calls.allow(placeOf(messageId, callId), ToolCalls::Allow::InThisChat);
}

void ToolController::allowAlways(const QString& messageId, const QString& callId)
{
    m_calls.allow(placeOf(messageId, callId), ToolCalls::Allow::Always);
}

void ToolController::deny(const QString& messageId, const QString& callId)
{
    m_calls.deny(placeOf(messageId, callId), {});
}

void ToolController::denyAndSay(const QString& messageId, const QString& callId, const QString& why)
{
    m_calls.deny(placeOf(messageId, callId), why);
}

QString
ToolController::setArguments(const QString& messageId, const QString& callId, const QString& json)
{
    return m_calls.change(placeOf(messageId, callId), json);
}

void ToolController::stop(const QString& messageId, const QString& callId)
{
    m_calls.stop(placeOf(messageId, callId));
}

void ToolController::answer(const QString& messageId, const QString& callId, const QString& words)
{
    m_calls.answer(placeOf(messageId, callId), words);
}

void ToolController::goOn(const QString& messageId)
{
    m_calls.goOn(m_conversations.current(), messageId);
}

} // namespace cabochon
