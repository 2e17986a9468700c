#include "app/history/formats/message_tree.h"

#include "app/history/formats/new_id.h"
#include "engine/base/utf8.h"

#include <queue>

#include <algorithm>
#include <unordered_map>

namespace cabochon::history {

namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

class Tree {
public:
    Tree(std::vector<FileMessage> source, const TreeRules& rules)
        : m_source(std::move(source)), m_rules(rules)
    {
    }

    Status build(StoredConversation& conversation);

private:
    Status findParents();
    Status dropEmpty();
    void joinThoughts();
    void dateUndated();
    std::vector<std::size_t> order() const;
    std::size_t shown(const std::vector<std::size_t>& ordered) const;
    std::size_t keptFrom(std::size_t place) const;
    bool isKept(std::size_t place) const { return !m_source[place].message.parts.empty(); }

    std::vector<FileMessage> m_source;
    const TreeRules& m_rules;
    std::unordered_map<std::string_view, std::size_t> m_places; // of ids
    std::vector<std::size_t> m_parents;                         // kNone: a first message
    std::vector<std::size_t> m_topDown;                         // parents before children
    std::vector<std::size_t> m_joinedInto; // where words went that are part of another message
};

Status Tree::findParents()
{
    for (std::size_t i = 0; i < m_source.size(); ++i) {
        if (m_places.emplace(m_source[i].id, i).second) continue;
        return {ErrorCode::InvalidConversation,
                "Two messages have the id " + printable(m_source[i].id, 60) + "."};
    }
    std::vector<std::vector<std::size_t>> children(m_source.size());
    m_parents.assign(m_source.size(), kNone);
    for (std::size_t i = 0; i < m_source.size(); ++i) {
        const std::string& parent = m_source[i].parent;
        const auto found = parent.empty() ? m_places.end() : m_places.find(parent);
        if (found == m_places.end()) {
            m_topDown.push_back(i);
        } else {
            m_parents[i] = found->second;
            children[found->second].push_back(i);
        }
    }
    for (std::size_t next = 0; next < m_topDown.size(); ++next) {
        const auto& below = children[m_topDown[next]];
        m_topDown.insert(m_topDown.end(), below.begin(), below.end());
    }
    if (m_topDown.size() < m_source.size()) {
        return {ErrorCode::InvalidConversation, "Its messages follow each other in a circle."};
    }
    return {};
}

/// What follows an empty message follows the one before it.
Status Tree::dropEmpty()
{
    bool any = false;
    for (const std::size_t i : m_topDown) {
        const std::size_t parent = m_parents[i];
        if (parent != kNone && !isKept(parent)) m_parents[i] = m_parents[parent];
        any = any || isKept(i);
    }
    if (any) return {};
    return {ErrorCode::InvalidConversation, "It holds no messages."};
}

/// A thought that has one follower, of the same role, is the beginning of that message.
void Tree::joinThoughts()
{
    std::vector<std::size_t> followers(m_source.size(), 0);
    for (const std::size_t i : m_topDown) {
        if (isKept(i) && m_parents[i] != kNone) ++followers[m_parents[i]];
    }
    m_joinedInto.assign(m_source.size(), kNone);
    for (const std::size_t i : m_topDown) {
        const std::size_t parent = m_parents[i];
        if (!isKept(i) || parent == kNone || followers[parent] != 1) continue;
        StoredMessage& first = m_source[parent].message;
        StoredMessage& message = m_source[i].message;
        const auto isThought = [](const StoredPart& part) {
            return part.kind == PartKind::Thought;
        };
        if (first.role != message.role ||
            !std::all_of(first.parts.begin(), first.parts.end(), isThought))
            continue;
        std::vector<StoredPart> parts = std::move(first.parts);
        first.parts.clear();
        for (StoredPart& part : message.parts) {
            if (isThought(part) && isThought(parts.back()))
                parts.back().text += "\n\n" + part.text;
            else
                parts.push_back(std::move(part));
        }
        message.parts = std::move(parts);
        m_parents[i] = m_parents[parent];
        m_joinedInto[parent] = i;
    }
}

/// A message without a time is as old as the one before it.
void Tree::dateUndated()
{
    for (const std::size_t i : m_topDown) {
        StoredMessage& message = m_source[i].message;
        if (message.created == 0 && m_parents[i] != kNone)
            message.created = m_source[m_parents[i]].message.created;
    }
}

/// Oldest first, but never a child before its parent.
std::vector<std::size_t> Tree::order() const
{
    using Entry = std::pair<std::int64_t, std::size_t>; // time, place in the file
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> ready;
    std::vector<std::vector<std::size_t>> children(m_source.size());
    const auto add = [&](std::size_t i) {
        ready.emplace(m_rules.orderOfFile ? 0 : m_source[i].message.created, i);
    };
    for (const std::size_t i : m_topDown) {
        if (!isKept(i)) continue;
        m_parents[i] == kNone ? add(i) : children[m_parents[i]].push_back(i);
    }
    std::vector<std::size_t> ordered;
    while (!ready.empty()) {
        const std::size_t next = ready.top().second;
        ready.pop();
        ordered.push_back(next);
        for (const std::size_t child : children[next])
            add(child);
    }
    return ordered;
}

/// The kept message that stands for one of the file: itself, what it was joined into, or the
/// nearest before it.
std::size_t Tree::keptFrom(std::size_t place) const
{
    while (place != kNone && !isKept(place))
        place = m_joinedInto[place] != kNone ? m_joinedInto[place] : m_parents[place];
    return place;
}

std::size_t Tree::shown(const std::vector<std::size_t>& ordered) const
{
    const auto named = m_places.find(m_rules.shownMessage);
    const bool known = !m_rules.shownMessage.empty() && named != m_places.end();
    const std::size_t place = known ? keptFrom(named->second) : kNone;
    return place == kNone ? ordered.back() : place;
}

Status Tree::build(StoredConversation& conversation)
{
    if (Status parents = findParents(); !parents) return parents;
    if (Status any = dropEmpty(); !any) return any;
    joinThoughts();
    dateUndated();
    const std::vector<std::size_t> ordered = order();
    std::vector<std::string> ids(m_source.size());
    for (const std::size_t i : ordered)
        ids[i] = m_rules.keepIds && isId(m_source[i].id) ? m_source[i].id
                                                         : newId(m_source[i].message.created);
    conversation.head.leaf = ids[shown(ordered)];
    conversation.messages.clear();
    for (const std::size_t i : ordered) {
        StoredMessage& message = m_source[i].message;
        message.id = ids[i];
        message.parent = m_parents[i] == kNone ? std::string() : ids[m_parents[i]];
        conversation.messages.push_back(std::move(message));
    }
    return {};
}

} // namespace

Status
makeTree(std::vector<FileMessage> source, const TreeRules& rules, StoredConversation& conversation)
{
    return Tree(std::move(source), rules).build(conversation);
}

void chain(std::vector<FileMessage>& messages)
{
    for (std::size_t i = 0; i < messages.size(); ++i) {
        messages[i].id = std::to_string(i);
        if (i > 0) messages[i].parent = messages[i - 1].id;
    }
}

} // namespace cabochon::history
