#include "app/history/formats/content_hash.h"

#include "engine/base/sha256.h"

#include <unordered_map>

namespace cabochon::history {

namespace {

/// Feeds pieces with their lengths: two pieces are never mistaken for other two.
class PieceHash {
public:
    void add(std::string_view piece)
    {
        add(piece.size());
        m_hash.update(std::as_bytes(std::span(piece)));
    }
    void add(std::uint64_t number)
    {
        std::byte bytes[8];
        for (std::byte& byte : bytes) {
            byte = static_cast<std::byte>(number & 0xff);
            number >>= 8;
        }
        m_hash.update(bytes);
    }
    std::string digest() { return m_hash.digest(); }

private:
    Sha256 m_hash;
};

/// Whether a file came along with the conversation does not count: it may come later.
void addPart(PieceHash& hash, const StoredPart& part)
{
    hash.add(static_cast<std::uint64_t>(part.kind));
    hash.add(part.text);
    hash.add(part.name);
    hash.add(part.kind == PartKind::Media ? static_cast<std::uint64_t>(part.media) : 0);
    hash.add(part.failed ? 1 : 0);
}

} // namespace

std::string contentHash(const StoredConversation& conversation)
{
    const std::vector<StoredMessage>& messages = conversation.messages;
    std::unordered_map<std::string_view, std::size_t> places;
    std::vector<std::vector<std::size_t>> children(messages.size() + 1); // the last: first messages
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const auto parent = places.find(messages[i].parent);
        children[parent == places.end() ? messages.size() : parent->second].push_back(i);
        places.emplace(messages[i].id, i);
    }
    // Children stand behind their parents, so that from the end each finds its own already named.
    std::vector<std::string> names(messages.size());
    for (std::size_t i = messages.size(); i-- > 0;) {
        PieceHash hash;
        hash.add(static_cast<std::uint64_t>(messages[i].role));
        hash.add(messages[i].parts.size());
        for (const StoredPart& part : messages[i].parts)
            addPart(hash, part);
        for (const std::size_t child : children[i])
            hash.add(names[child]);
        names[i] = hash.digest();
    }
    PieceHash all;
    for (const std::size_t first : children.back())
        all.add(names[first]);
    return all.digest();
}

} // namespace cabochon::history
