#include "engine/text/vocabulary.h"

#include "engine/base/limits.h"
#include "engine/base/utf8.h"
#include "engine/text/utf8_decoder.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <map>

namespace cabochon::engine {

namespace {

Error damaged(std::string message)
{
    return Error{ErrorCode::ModelDamaged,
                 std::move(message) + " The file is damaged; download it again."};
}

/// llama.cpp's numbering of tokenizer.ggml.token_type.
std::optional<TokenKind> kindFromNumber(std::uint64_t number)
{
    switch (number) {
    case 1:
        return TokenKind::Normal;
    case 2:
        return TokenKind::Unknown;
    case 3:
        return TokenKind::Control;
    case 4:
        return TokenKind::UserDefined;
    case 5:
        return TokenKind::Unused;
    case 6:
        return TokenKind::Byte;
    default:
        return std::nullopt;
    }
}

/// The byte that "<0x0D>" stands for.
std::optional<unsigned char> byteFromSpelling(std::string_view piece)
{
    if (piece.size() != 6 || !piece.starts_with("<0x") || piece.back() != '>') return std::nullopt;
    unsigned value = 0;
    for (const char digit : piece.substr(3, 2)) {
        const char lower = static_cast<char>(digit | 0x20);
        const bool decimal = digit >= '0' && digit <= '9';
        if (!decimal && (lower < 'a' || lower > 'f')) return std::nullopt;
        value = value * 16 + static_cast<unsigned>(decimal ? digit - '0' : lower - 'a' + 10);
    }
    return static_cast<unsigned char>(value);
}

std::string withSpaces(std::string_view piece)
{
    std::string reading;
    std::size_t position = 0;
    while (position < piece.size()) {
        const std::size_t mark = std::min(piece.find(kWordMark, position), piece.size());
        reading.append(piece.substr(position, mark - position));
        if (mark < piece.size()) reading.push_back(' ');
        position = mark + kWordMark.size();
    }
    return reading;
}

bool isOneCharacter(std::string_view piece)
{
    const Utf8Step step = decodeUtf8(piece, 0);
    return step.state == Utf8State::Valid && step.bytes == piece.size();
}

bool isSpecial(TokenKind kind)
{
    return kind == TokenKind::Control || kind == TokenKind::UserDefined;
}

void addOnce(std::vector<TokenId>& ids, TokenId id)
{
    if (id >= 0 && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

} // namespace

void Vocabulary::Strings::reserve(std::size_t count, std::size_t bytes)
{
    m_bytes.reserve(bytes);
    m_ends.reserve(count);
}

void Vocabulary::Strings::add(std::string_view text)
{
    m_bytes.append(text);
    m_ends.push_back(static_cast<std::uint32_t>(m_bytes.size()));
}

std::string_view Vocabulary::Strings::at(std::size_t index) const
{
    const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
    return std::string_view(m_bytes).substr(begin, m_ends[index] - begin);
}

Result<Vocabulary> Vocabulary::read(const GgufFile& file)
{
    const std::optional<std::string_view> model = file.string("tokenizer.ggml.model");
    if (!model) {
        return Error{ErrorCode::ModelUnsupported,
                     "The file has no tokenizer (key tokenizer.ggml.model). Open the model file "
                     "itself, not its projector or drafter."};
    }
    if (*model != "gemma4") {
        return Error{ErrorCode::ModelUnsupported,
                     "The tokenizer is \"" + printable(*model) +
                         "\", Cabochon reads \"gemma4\". Open a Gemma 4 model."};
    }
    Vocabulary vocabulary;
    if (Status status = vocabulary.readPieces(file); !status) return status.error();
    if (Status status = vocabulary.index(); !status) return status.error();
    if (Status status = vocabulary.readByteTokens(); !status) return status.error();
    if (Status status = vocabulary.readMerges(file); !status) return status.error();
    if (Status status = vocabulary.readSpecialIds(file); !status) return status.error();
    return vocabulary;
}

Status Vocabulary::readPieces(const GgufFile& file)
{
    const std::optional<GgufStrings> pieces = file.strings("tokenizer.ggml.tokens");
    const auto types = file.unsignedIntegers("tokenizer.ggml.token_type");
    if (!pieces || pieces->empty()) return damaged("The list tokenizer.ggml.tokens is missing.");
    if (!types || types->size() != pieces->size()) {
        return damaged(
            "tokenizer.ggml.token_type has " + std::to_string(types ? types->size() : 0) +
            " entries, tokenizer.ggml.tokens has " + std::to_string(pieces->size()) + ".");
    }
    if (pieces->size() > limits::kVocabulary) {
        return damaged("tokenizer.ggml.tokens has " + std::to_string(pieces->size()) +
                       " entries, the limit is " + std::to_string(limits::kVocabulary) + ".");
    }
    std::size_t bytes = 0;
    for (const std::string_view piece : *pieces)
        bytes += piece.size();
    if (bytes > UINT32_MAX) {
        return damaged("tokenizer.ggml.tokens holds " + std::to_string(bytes) +
                       " bytes of text, the limit is " + std::to_string(UINT32_MAX) + ".");
    }
    m_spelling.reserve(pieces->size(), bytes);
    m_reading.reserve(pieces->size(), bytes);
    m_kinds.reserve(pieces->size());
    for (std::size_t i = 0; i < pieces->size(); ++i) {
        const std::optional<TokenKind> kind = kindFromNumber((*types)[i]);
        if (!kind) {
            return damaged("tokenizer.ggml.token_type[" + std::to_string(i) + "] is " +
                           std::to_string((*types)[i]) + ", known kinds are 1 to 6.");
        }
        const std::string_view piece = (*pieces)[i];
        // Only tags are special; other user-defined pieces are plain text with a fixed id.
        const bool plain = kind == TokenKind::UserDefined && !piece.starts_with('<');
        if (piece.empty())
            return damaged("tokenizer.ggml.tokens[" + std::to_string(i) + "] is empty.");
        m_kinds.push_back(plain ? TokenKind::Normal : *kind);
        m_spelling.add(piece);
        if (*kind == TokenKind::Byte) {
            const std::optional<unsigned char> byte = byteFromSpelling(piece);
            const char text = static_cast<char>(byte.value_or(0));
            m_reading.add(std::string_view(&text, byte ? 1 : 0));
        } else if (isSpecial(*kind) || piece.find(kWordMark) == std::string_view::npos) {
            m_reading.add(piece);
        } else {
            m_reading.add(withSpaces(piece));
        }
    }
    return {};
}

Status Vocabulary::index()
{
    m_table.assign(std::bit_ceil(size() * 2), -1);
    const std::size_t mask = m_table.size() - 1;
    for (std::size_t i = 0; i < size(); ++i) {
        const std::string_view piece = m_spelling.at(i);
        std::size_t slot = std::hash<std::string_view>{}(piece)&mask;
        for (; m_table[slot] >= 0; slot = (slot + 1) & mask) {
            if (this->piece(m_table[slot]) == piece) {
                return damaged("tokenizer.ggml.tokens has \"" + printable(piece) + "\" twice, at " +
                               std::to_string(m_table[slot]) + " and " + std::to_string(i) + ".");
            }
        }
        m_table[slot] = static_cast<TokenId>(i);
    }
    return {};
}

std::optional<TokenId> Vocabulary::find(std::string_view piece) const
{
    const std::size_t mask = m_table.size() - 1;
    std::size_t slot = std::hash<std::string_view>{}(piece)&mask;
    for (; m_table[slot] >= 0; slot = (slot + 1) & mask) {
        if (this->piece(m_table[slot]) == piece) return m_table[slot];
    }
    return std::nullopt;
}

Status Vocabulary::readByteTokens()
{
    m_byteTokens.fill(-1);
    for (std::size_t i = 0; i < size(); ++i) {
        if (m_kinds[i] != TokenKind::Byte) continue;
        const std::optional<unsigned char> byte = byteFromSpelling(m_spelling.at(i));
        if (!byte) {
            return damaged("tokenizer.ggml.tokens[" + std::to_string(i) +
                           "] is marked as a byte but reads \"" + printable(m_spelling.at(i)) +
                           "\", not \"<0x..>\".");
        }
        m_byteTokens[*byte] = static_cast<TokenId>(i);
    }
    const auto missing = std::find(m_byteTokens.begin(), m_byteTokens.end(), -1);
    if (missing != m_byteTokens.end()) {
        return damaged("tokenizer.ggml.tokens has no token for byte " +
                       std::to_string(missing - m_byteTokens.begin()) + ", all 256 are needed.");
    }
    return {};
}

Status Vocabulary::readMerges(const GgufFile& file)
{
    const std::optional<GgufStrings> merges = file.strings("tokenizer.ggml.merges");
    if (!merges) return damaged("The list tokenizer.ggml.merges is missing.");
    m_mergeRanks.assign(size(), kNoMerge);
    std::string result;
    for (std::size_t rank = 0; rank < merges->size(); ++rank) {
        const std::string_view merge = (*merges)[rank];
        const std::size_t space = merge.find(' ');
        const bool twoParts = space != std::string_view::npos && space > 0 &&
                              space + 1 < merge.size() &&
                              merge.find(' ', space + 1) == std::string_view::npos;
        if (!twoParts) {
            return damaged("tokenizer.ggml.merges[" + std::to_string(rank) + "] is \"" +
                           printable(merge) + "\", not two pieces with one space between.");
        }
        result.assign(merge.substr(0, space)).append(merge.substr(space + 1));
        // A result outside the vocabulary can never be a token; such merges do nothing.
        const std::optional<TokenId> id = find(result);
        if (!id || kind(*id) != TokenKind::Normal) continue;
        std::int32_t& first = m_mergeRanks[static_cast<std::size_t>(*id)];
        if (first == kNoMerge) first = static_cast<std::int32_t>(rank);
    }
    m_reachable.resize(size());
    for (std::size_t i = 0; i < size(); ++i) {
        m_reachable[i] = m_kinds[i] == TokenKind::Normal &&
                         (m_mergeRanks[i] != kNoMerge || isOneCharacter(m_spelling.at(i)));
    }
    return {};
}

Status Vocabulary::readSpecialIds(const GgufFile& file)
{
    const auto byKey = [&](std::string_view key) -> TokenId {
        const std::optional<std::uint64_t> id = file.unsignedInteger(key);
        return id && *id < size() ? static_cast<TokenId>(*id) : -1;
    };
    // A special id is found by its text, where the kind says that it is not plain text; else by the
    // file's key.
    const auto lookUp = [&](std::string_view text, std::string_view key = {}) -> TokenId {
        const std::optional<TokenId> id = find(text);
        if (id && kind(*id) != TokenKind::Normal) return *id;
        return key.empty() ? -1 : byKey(key);
    };
    SpecialIds& s = m_special;
    s.pad = lookUp("<pad>", "tokenizer.ggml.padding_token_id");
    s.eos = lookUp("<eos>", "tokenizer.ggml.eos_token_id");
    s.bos = lookUp("<bos>", "tokenizer.ggml.bos_token_id");
    s.unknown = lookUp("<unk>", "tokenizer.ggml.unknown_token_id");
    s.turnOpen = lookUp("<|turn>"), s.turnClose = lookUp("<turn|>");
    s.channelOpen = lookUp("<|channel>"), s.channelClose = lookUp("<channel|>");
    s.toolCallOpen = lookUp("<|tool_call>"), s.toolCallClose = lookUp("<tool_call|>");
    s.toolResponseOpen = lookUp("<|tool_response>");
    s.toolResponseClose = lookUp("<tool_response|>");
    s.toolOpen = lookUp("<|tool>"), s.toolClose = lookUp("<tool|>");
    s.think = lookUp("<|think|>"), s.quote = lookUp("<|\"|>");
    s.imageOpen = lookUp("<|image>"), s.imageClose = lookUp("<image|>");
    s.image = lookUp("<|image|>");
    s.audioOpen = lookUp("<|audio>"), s.audioClose = lookUp("<audio|>");
    s.audio = lookUp("<|audio|>"), s.video = lookUp("<|video|>");
    if (s.unknown < 0) {
        return damaged("The vocabulary has no unknown token (key "
                       "tokenizer.ggml.unknown_token_id).");
    }

    // "</s>" is an ordinary HTML string here and never ends a turn.
    for (const TokenId id : {s.eos, s.turnClose, s.toolResponseOpen})
        addOnce(m_endIds, id);
    for (const char* key : {"tokenizer.ggml.eos_token_id", "tokenizer.ggml.eot_token_id",
                            "tokenizer.ggml.eom_token_id"}) {
        const TokenId id = byKey(key);
        if (id >= 0 && isSpecial(kind(id))) addOnce(m_endIds, id);
    }
    // A model that cannot draw or speak must not say that it does.
    for (const TokenId id :
         {s.imageOpen, s.audioOpen, s.image, s.audio, s.imageClose, s.audioClose, s.video}) {
        addOnce(m_suppressedIds, id);
    }
    for (const std::uint64_t id : file.unsignedIntegers("tokenizer.ggml.suppress_tokens")
                                      .value_or(std::vector<std::uint64_t>{})) {
        if (id < size()) addOnce(m_suppressedIds, static_cast<TokenId>(id));
    }

    indexSpecialTokens();
    return {};
}

void Vocabulary::indexSpecialTokens()
{
    std::map<std::size_t, std::bitset<256>, std::greater<>> lengths;
    for (std::size_t i = 0; i < size(); ++i) {
        if (!isSpecial(m_kinds[i])) continue;
        const std::string_view text = m_spelling.at(i);
        lengths[text.size()].set(static_cast<unsigned char>(text.back()));
        m_specialFirstBytes.set(static_cast<unsigned char>(text.front()));
    }
    for (const auto& [length, lastBytes] : lengths)
        m_specialLengths.push_back({length, lastBytes});
}

std::optional<TokenId> Vocabulary::specialAt(std::string_view text, std::size_t position) const
{
    for (const SpecialLength& candidate : m_specialLengths) {
        if (candidate.length > text.size() - position) continue;
        const char last = text[position + candidate.length - 1];
        if (!candidate.lastBytes.test(static_cast<unsigned char>(last))) continue;
        const std::optional<TokenId> id = find(text.substr(position, candidate.length));
        if (id && isSpecial(kind(*id))) return id;
    }
    return std::nullopt;
}

std::size_t Vocabulary::nextSpecialStart(std::string_view text, std::size_t position) const
{
    for (; position < text.size(); ++position) {
        if (m_specialFirstBytes.test(static_cast<unsigned char>(text[position]))) return position;
    }
    return std::string_view::npos;
}

} // namespace cabochon::engine
