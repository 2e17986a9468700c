#include "app/answer_notices.h"

#include "app/chat/chat_controllers.h"
#include "app/conversation/conversation.h"
#include "app/desktop/notifier.h"
#include "app/settings/app_settings.h"
#include "app/transcript/message_blocks.h"
#include "app/transcript/structured_blocks.h"

#include <QDateTime>

#include <utility>

namespace cabochon {

namespace {

constexpr qsizetype kMostWords = 120; // characters of them

/// The first line of an answer that says something, without marks.
QString firstWordsOf(const Message& message)
{
    for (const QString& line :
         plainText(parseBlocks(markdownOf(message))).split(QLatin1Char('\n'))) {
        if (const QString words = firstWords(line, kMostWords); !words.isEmpty()) return words;
    }
    return {};
}

} // namespace

AnswerNotices::AnswerNotices(ChatControllers& chat,
                             const AppSettings& settings,
                             Notifier& notifier,
                             std::function<bool()> isSeen)
    : m_chat(chat), m_settings(settings), m_notifier(notifier), m_isSeen(std::move(isSeen))
{
    connect(&chat.answers, &AnswerController::ended, this, &AnswerNotices::onEnded);
    connect(&notifier, &Notifier::opened, this, &AnswerNotices::onOpened);
}

void AnswerNotices::onEnded(const QString& conversation, AnswerState::State, const QString& message)
{
    const Conversation* chat = m_chat.conversations.find(conversation);
    const Message* answer = chat ? chat->find(message) : nullptr;
    if (!answer || !m_settings.notifies() || m_isSeen()) return;
    const bool failed = answer->state == AnswerState::Failed;
    const double seconds =
        failed ? static_cast<double>(QDateTime::currentMSecsSinceEpoch() - answer->created) / 1000
               : answer->ledger.seconds;
    if (answer->state == AnswerState::Stopped || seconds < kLongSeconds) return;
    const bool words = m_settings.notifiesWords() && !chat->isPrivate;
    if (!m_told.contains(conversation)) m_told.append(conversation);
    m_notifier.show(conversation, failed ? tr("Your answer broke off") : tr("Your answer is ready"),
                    words ? chat->title() + QLatin1Char('\n') + firstWordsOf(*answer) : QString());
}

void AnswerNotices::onOpened(const QString& tag)
{
    m_told.removeOne(tag);
    emit windowWanted();
    m_chat.conversations.select(tag);
}

void AnswerNotices::onSeen()
{
    for (const QStringList told = std::exchange(m_told, {}); const QString& tag : told)
        m_notifier.withdraw(tag);
}

} // namespace cabochon
