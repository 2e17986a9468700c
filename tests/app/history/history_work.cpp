#include "tests/app/history/history_work.h"

#include "tests/app/history/stored_conversations.h"

#include <array>
#include <utility>

namespace cabochon::test {

using namespace history;

namespace {

/// Whether it is there as it was kept. An answer that was being written counts as interrupted from
/// the next opening on.
bool isThere(const StoredConversation& found, StoredConversation kept)
{
    if (found == kept) return true;
    for (StoredMessage& message : kept.messages) {
        if (message.state > 0 && message.state < StoredMessage::kDone)
            message.state = StoredMessage::kInterrupted;
    }
    return found == kept;
}

} // namespace

Result<Conversations> readAll(HistoryDatabase& history)
{
    const Result<std::vector<ConversationHead>> heads = history.list(Which::All);
    if (!heads) return heads.error();
    Conversations all;
    for (const ConversationHead& head : *heads) {
        Result<StoredConversation> read = history.read(head.id);
        if (!read) return read.error();
        all.emplace(head.id, std::move(*read));
    }
    return all;
}

std::string HistoryWork::text(std::size_t words)
{
    static constexpr std::array kWords{"fox", "Straße", "東京", "renard", "over", "lazy", "42"};
    std::string text;
    for (std::size_t i = 0; i < words; ++i)
        text += std::string(kWords[m_random() % kWords.size()]) + ' ';
    return text;
}

StoredConversation HistoryWork::next()
{
    const bool isNew = m_acknowledged.empty() || m_random() % 3 == 0;
    const std::string id = "c" + std::to_string(++m_made);
    if (isNew) return exchange(id, text(5), text(20 + m_random() % 2'000));
    auto chosen = m_acknowledged.begin();
    std::advance(chosen, m_random() % m_acknowledged.size());
    StoredConversation conversation = chosen->second;
    StoredMessage& last = conversation.messages.back();
    if (last.state == 5 || m_random() % 3 == 0) { // the answer grows, ends or is edited
        last.parts[0].text += text(50);
        last.state = m_random() % 2 ? 5 : 20;
    } else {
        // A further message, on this branch or beside the last one.
        const std::string parent = m_random() % 2 ? last.id : last.parent;
        conversation.messages.push_back(
            message(id + "-more", parent, MessageRole::Assistant, text(30)));
        conversation.head.leaf = id + "-more";
    }
    return conversation;
}

Status HistoryWork::step(HistoryDatabase& history)
{
    m_wanted.clear();
    if (!m_acknowledged.empty() && m_random() % 8 == 0) {
        m_open = m_acknowledged.begin()->first;
        const std::array ids{m_open};
        const Status removed = history.removeForGood(ids);
        if (removed) m_acknowledged.erase(m_open);
        return removed;
    }
    StoredConversation wanted = next();
    m_open = wanted.head.id;
    m_wanted.emplace(m_open, wanted);
    const Status saved = history.save(wanted.head, wanted.messages);
    if (saved) m_acknowledged[m_open] = std::move(wanted);
    return saved;
}

std::string HistoryWork::compare(HistoryDatabase& history) const
{
    const Result<Conversations> there = readAll(history);
    if (!there) return "unreadable: " + there.error().message;
    for (const auto& [id, conversation] : m_acknowledged) {
        const auto found = there->find(id);
        const auto wanted = m_wanted.find(id);
        const bool undecided = id == m_open;
        if (found == there->end()) {
            if (!undecided || wanted != m_wanted.end()) return "lost: " + id;
        } else if (!isThere(found->second, conversation) &&
                   !(undecided && wanted != m_wanted.end() &&
                     isThere(found->second, wanted->second))) {
            return "changed: " + id;
        }
    }
    for (const auto& [id, conversation] : *there) {
        if (!m_acknowledged.contains(id) && id != m_open) return "not removed: " + id;
    }
    const Result<std::vector<std::string>> problems = history.check();
    if (!problems) return "unchecked: " + problems.error().message;
    return problems->empty() ? std::string() : problems->front();
}

void HistoryWork::accept(HistoryDatabase& history)
{
    m_open.clear();
    m_wanted.clear();
    if (Result<Conversations> there = readAll(history)) m_acknowledged = std::move(*there);
}

} // namespace cabochon::test
