#include "app/inference/answer_queue.h"

#include <algorithm>

namespace cabochon {

QueuedAnswer& AnswerQueue::add(const QString& conversation, const QString& message)
{
    QueuedAnswer answer;
    answer.number = ++m_lastNumber;
    answer.conversation = conversation;
    answer.message = message;
    m_answers.push_back(answer);
    return m_answers.back();
}

QueuedAnswer* AnswerQueue::first()
{
    return m_answers.empty() ? nullptr : &m_answers.front();
}

QueuedAnswer* AnswerQueue::find(quint64 number)
{
    const auto place =
        std::find_if(m_answers.begin(), m_answers.end(),
                     [=](const QueuedAnswer& answer) { return answer.number == number; });
    return place == m_answers.end() ? nullptr : &*place;
}

const QueuedAnswer* AnswerQueue::of(const QString& conversation) const
{
    const auto place =
        std::find_if(m_answers.begin(), m_answers.end(), [&](const QueuedAnswer& answer) {
            return answer.conversation == conversation;
        });
    return place == m_answers.end() ? nullptr : &*place;
}

std::optional<QueuedAnswer> AnswerQueue::take(quint64 number)
{
    const QueuedAnswer* found = find(number);
    if (!found) return std::nullopt;
    QueuedAnswer taken = *found;
    m_answers.erase(m_answers.begin() + (found - m_answers.data()));
    return taken;
}

void AnswerQueue::move(quint64 number, std::size_t place)
{
    const std::optional<QueuedAnswer> moved = take(number);
    if (!moved) return;
    place = std::min(place, m_answers.size());
    m_answers.insert(m_answers.begin() + static_cast<std::ptrdiff_t>(place), *moved);
}

void AnswerQueue::forgetWaiting(const QString& conversation)
{
    std::erase_if(m_answers, [&](const QueuedAnswer& answer) {
        return answer.conversation == conversation && !answer.asked;
    });
}

} // namespace cabochon
