#include "app/chat/draft_controller.h"

#include "app/structured/json_text.h"

#include <algorithm>

namespace cabochon {

namespace {

constexpr int kCountDelayMilliseconds = 150;
constexpr int kGrowthMilliseconds = 1000;

} // namespace

DraftController::DraftController(ConversationController& conversations,
                                 const ModelController& models,
                                 const AnswerController& answers,
                                 const AttachmentController& attachments,
                                 const ToolController& tools,
                                 QObject* parent)
    : QObject(parent), m_conversations(conversations), m_models(models), m_answers(answers),
      m_attachments(attachments), m_tools(tools)
{
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(kCountDelayMilliseconds);
    connect(&m_countTimer, &QTimer::timeout, this, &DraftController::count);
    m_growthTimer.setInterval(kGrowthMilliseconds);
    connect(&m_growthTimer, &QTimer::timeout, this, [this] {
        if (hasWords() || m_attachments.any()) count(); // else nobody is told
    });
    countSoon();
}

QString DraftController::text() const
{
    return m_conversations.shown().draft;
}

void DraftController::setText(const QString& text)
{
    if (m_conversations.shown().draft == text) return;
    m_conversations.shown().draft = text;
    m_conversations.noteDraft(m_conversations.shown());
    emit textChanged();
    countSoon();
}

bool DraftController::hasWords() const
{
    const QString& draft = m_conversations.shown().draft;
    return std::any_of(draft.begin(), draft.end(), [](QChar letter) { return !letter.isSpace(); });
}

bool DraftController::thinking() const
{
    return m_conversations.shown().thinking;
}

void DraftController::setThinking(bool thinking)
{
    if (m_conversations.shown().thinking == thinking) return;
    m_conversations.shown().thinking = thinking;
    m_conversations.noteDraft(m_conversations.shown());
    emit thinkingChanged();
    countSoon();
}

int DraftController::thoughtBudget() const
{
    return m_conversations.shown().thoughtBudget;
}

void DraftController::setThoughtBudget(int tokens)
{
    tokens = std::max(0, tokens);
    if (m_conversations.shown().thoughtBudget == tokens) return;
    m_conversations.shown().thoughtBudget = tokens;
    m_conversations.noteDraft(m_conversations.shown());
    emit thinkingChanged();
}

bool DraftController::dropsOldest() const
{
    return m_conversations.shown().dropsOldest;
}

void DraftController::setDropsOldest(bool dropsOldest)
{
    if (m_conversations.shown().dropsOldest == dropsOldest) return;
    m_conversations.shown().dropsOldest = dropsOldest;
    m_conversations.noteDraft(m_conversations.shown());
    emit dropsOldestChanged();
}

QString DraftController::schema() const
{
    return m_conversations.shown().schema;
}

QString DraftController::schemaTitle() const
{
    return titleOfSchema(m_conversations.shown().schema);
}

bool DraftController::heldToSchema() const
{
    return m_conversations.shown().heldToSchema;
}

void DraftController::setSchema(const QString& schema, bool held)
{
    Conversation& shown = m_conversations.shown();
    held = held && !schema.isEmpty();
    if (shown.schema == schema && shown.heldToSchema == held) return;
    shown.schema = schema;
    shown.heldToSchema = held;
    m_conversations.noteDraft(shown);
    emit schemaChanged();
    countSoon();
}

void DraftController::quote(const QString& words)
{
    QString quoted = words.trimmed();
    if (quoted.isEmpty()) return;
    quoted.replace(QLatin1Char('\n'), QStringLiteral("\n> "));
    QString before = text();
    while (hasWords() && !before.endsWith(QStringLiteral("\n\n")))
        before += QLatin1Char('\n');
    setText((hasWords() ? before : QString()) + QStringLiteral("> ") + quoted +
            QStringLiteral("\n\n"));
}

void DraftController::onShown()
{
    m_tokens = {};
    emit textChanged();
    emit tokensChanged();
    emit thinkingChanged();
    emit dropsOldestChanged();
    emit schemaChanged();
    countSoon();
}

void DraftController::onSent(const QString& text)
{
    if (m_conversations.shown().draft.trimmed() == text.trimmed()) setText({});
}

void DraftController::countSoon()
{
    m_countTimer.start();
}

/// An answer that grows is a part of the next prompt.
void DraftController::onAnswering()
{
    if (m_answers.busy() == m_growthTimer.isActive()) return;
    if (m_answers.busy())
        m_growthTimer.start();
    else
        m_growthTimer.stop();
    countSoon();
}

/// Asks for the exact size of the prompt that sending would make.
void DraftController::count()
{
    if (m_models.state() != ModelState::Ready) return;
    const Conversation& conversation = m_conversations.shown();
    AnswerRequest request = requestUpTo(conversation, conversation.leaf());
    request.tools = m_tools.declarationsFor(conversation);
    QList<MessagePart> draft = m_attachments.parts();
    addPart(draft, TextPart{conversation.draft});
    request.lastIsDraft = !draft.isEmpty();
    if (request.lastIsDraft) request.messages.append({MessageRole::User, draft});
    ++m_lastRequest;
    if (request.messages.isEmpty()) return onTokensCounted(m_lastRequest, {0, 0, 0});
    emit countRequested(m_lastRequest, request);
}

void DraftController::onTokensCounted(quint64 request, const TokenCounts& tokens)
{
    if (request != m_lastRequest) return;
    if (tokens.conversation >= 0) emit conversationCounted(tokens.conversation);
    if (tokens == m_tokens) return;
    m_tokens = tokens;
    emit tokensChanged();
}

} // namespace cabochon
