#include "app/chat/tool_controller.h"

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

/// One write after the other; the last one has all, but for those of private chats, of which no
/// disk knows.
void ToolController::keepPermissions()
{
    if (m_permissions.empty()) return;
    tools::Consent kept = m_consent;
    for (const tools::Grant& grant : m_consent.grants()) {
        const Conversation* chat = m_conversations.find(text(grant.conversation));
        if (chat && chat->isPrivate) kept.forget(grant.conversation);
    }
    m_disk.clear();
    m_disk.start([file = m_permissions, words = kept.text()] {
        (void)writeFileAtomically(file, words); // what is not kept is asked again
    });
}

} // namespace cabochon
