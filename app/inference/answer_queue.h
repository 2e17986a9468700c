// Owns the order of answers: which was asked for, and which of them the engine has. One is answered
// at a time; what waits here can still be given up without the engine. Values only; one thread.
#pragma once

#include "app/conversation/message.h"

#include <QElapsedTimer>
#include <QString>

#include <optional>
#include <vector>

namespace cabochon {

/// An answer that was asked for and has not ended.
struct QueuedAnswer {
    quint64 number = 0;
    QString conversation;
    QString message;        // the answer's
    bool asked = false;     // the engine has the question; else it waits here
    bool yields = false;    // it is being stopped for another one, and goes on after that
    int thoughtBudget = 0;  // as it was asked with
    QElapsedTimer thinking; // valid: since its first thought
    // Of an answer that goes on: how it had ended before.
    bool goesOn = false;
    bool grew = false; // since then
    AnswerState::State endedAs = AnswerState::Done;
    StopReason endedBy = StopReason::None;
    Ledger ledger;
};

class AnswerQueue {
public:
    /// Puts an answer at the end; its number is new. Its reference lives until the queue changes.
    QueuedAnswer& add(const QString& conversation, const QString& message);

    bool isEmpty() const { return m_answers.empty(); }
    /// The one that is answered, or comes next. Null: none waits.
    QueuedAnswer* first();
    /// Null: there is none. Pointers live until the queue changes.
    QueuedAnswer* find(quint64 number);
    const QueuedAnswer* of(const QString& conversation) const;

    /// Nothing: there is none.
    std::optional<QueuedAnswer> take(quint64 number);
    /// Moves an answer to a place in the order; 0 is the first.
    void move(quint64 number, std::size_t place);
    /// Forgets what waits for this conversation; what the engine has stays until it ends.
    void forgetWaiting(const QString& conversation);

private:
    std::vector<QueuedAnswer> m_answers;
    quint64 m_lastNumber = 0;
};

} // namespace cabochon
