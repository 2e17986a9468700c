#include "app/chat/comparison_controller.h"

#include "app/chat/message_figures.h"
#include "app/transcript/structured_blocks.h"
#include "app/transcript/transcript_rows.h"

#include <algorithm>

namespace cabochon {

namespace {

/// Longer answers are shown without marks: finding the differences would stop the window.
constexpr qsizetype kMostCompared = 200000; // characters

} // namespace

ComparisonController::ComparisonController(ConversationController& conversations, QObject* parent)
    : QObject(parent), m_conversations(conversations)
{
}

QString ComparisonController::question() const
{
    const Conversation& shown = m_conversations.shown();
    const Message* answer = shown.find(m_left);
    const Message* question = answer ? shown.find(answer->parent) : nullptr;
    return question ? question->text() : QString();
}

int ComparisonController::count() const
{
    return static_cast<int>(m_conversations.shown().siblings(m_left).size());
}

QVariantMap ComparisonController::factsOf(const QString& id) const
{
    const Conversation& conversation = m_conversations.shown();
    const Message* answer = conversation.find(id);
    if (!answer) return {};
    const QStringList siblings = conversation.siblings(id);
    return {{QStringLiteral("messageId"), id},
            {QStringLiteral("number"), siblings.indexOf(id) + 1},
            {QStringLiteral("model"), answer->model},
            {QStringLiteral("how"), howAnswered(*answer)},
            {QStringLiteral("ledger"), endRowsOf(*answer, 1, 1).last().ledger},
            {QStringLiteral("shown"), conversation.branch().contains(id)}};
}

void ComparisonController::setMarks(bool marks)
{
    if (m_marks == marks) return;
    m_marks = marks;
    show();
}

void ComparisonController::open(const QString& messageId)
{
    const Conversation& conversation = m_conversations.shown();
    const QStringList siblings = conversation.siblings(messageId);
    if (siblings.size() < 2 || m_conversations.isAnswering(conversation.id())) return;
    const qsizetype first = std::max<qsizetype>(siblings.indexOf(messageId) - 1, 0);
    m_left = siblings[first];
    m_right = siblings[first + 1];
    m_active = true;
    show();
}

void ComparisonController::close()
{
    if (!m_active) return;
    m_active = false;
    m_left.clear();
    m_right.clear();
    show();
}

void ComparisonController::turn(bool left, int delta)
{
    const QStringList siblings = m_conversations.shown().siblings(m_left);
    const QString& other = idOn(!left);
    qsizetype wanted = siblings.indexOf(idOn(left)) + delta;
    if (siblings.value(wanted) == other) wanted += delta;
    if (!m_active || wanted < 0 || wanted >= siblings.size()) return;
    (left ? m_left : m_right) = siblings[wanted];
    show();
}

void ComparisonController::keep(bool left)
{
    if (!m_active) return;
    const QString id = idOn(left);
    close();
    m_conversations.showMessage(m_conversations.current(), id);
}

void ComparisonController::startFrom(bool left)
{
    if (!m_active) return;
    const QString id = idOn(left);
    keep(left);
    m_conversations.startFrom(id);
}

/// The rows follow the two answers.
void ComparisonController::show()
{
    const auto textOf = [this](const QString& id) {
        const Message* answer = m_conversations.shown().find(id);
        return answer ? markdownOf(*answer) : QString();
    };
    m_leftRows.show(textOf(m_left));
    m_rightRows.show(textOf(m_right));
    const QString left = m_leftRows.shown();
    const QString right = m_rightRows.shown();
    if (m_active && m_marks && std::max(left.size(), right.size()) <= kMostCompared) {
        const WordDifferences differences = wordDifferences(left, right);
        m_leftRows.mark(differences.left);
        m_rightRows.mark(differences.right);
    }
    emit changed();
}

} // namespace cabochon
