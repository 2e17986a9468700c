#include "app/chat/draft_controller.h"

namespace cabochon {

namespace {

constexpr int kCountDelayMilliseconds = 150;

} // namespace

DraftController::DraftController(ConversationController& conversations,
                                 const ModelController& models,
                                 const AnswerController& answers,
                                 QObject* parent)
    : QObject(parent), m_conversations(conversations), m_models(models), m_answers(answers)
{
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(kCountDelayMilliseconds);
    connect(&m_countTimer, &QTimer::timeout, this, &DraftController::count);
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

void DraftController::onShown()
{
    m_tokens = -1;
    emit textChanged();
    emit tokensChanged();
    emit thinkingChanged();
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

/// Asks for the exact size of the prompt that sending would make. Counting pauses while an answer
/// is written: the engine is busy, and the answer will be a part of that prompt. It goes on when
/// the answer has ended.
void DraftController::count()
{
    if (m_models.state() != ModelState::Ready || !m_answers.idle()) return;
    const Conversation& conversation = m_conversations.shown();
    AnswerRequest request = requestUpTo(conversation, conversation.leaf());
    if (!conversation.draft.isEmpty())
        request.messages.append({MessageRole::User, {TextPart{conversation.draft}}});
    ++m_lastRequest;
    if (request.messages.isEmpty()) return onTokensCounted(m_lastRequest, 0);
    emit countRequested(m_lastRequest, request);
}

void DraftController::onTokensCounted(quint64 request, int tokens)
{
    if (request != m_lastRequest || tokens == m_tokens) return;
    m_tokens = tokens;
    emit tokensChanged();
}

} // namespace cabochon
