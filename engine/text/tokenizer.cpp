#include "engine/text/tokenizer.h"

#include "engine/text/sentencepiece_model.h"
#include "engine/text/utf8_decoder.h"
#include "engine/text/vocabulary.h"
#include "engine/text/word_splitter.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <functional>
#include <sentencepiece_processor.h>

namespace cabochon::engine {

namespace {

/// Longer words (no place for a safe cut in all that text: one character repeated, say) are given
/// to the library in chunks, so that memory stays bounded and time linear.
constexpr std::size_t kChunkBytes = 8 * 1024;
/// Tokens this near to the end of a chunk are encoded again with the next one, because what follows
/// may change them. Merging looks a few tokens far; the longest token has 96 bytes.
constexpr std::size_t kChunkOverlapBytes = 1024;
/// Longer words are not looked up as whole pieces; no piece of the published vocabulary is longer.
constexpr std::size_t kPieceBytes = 96;

std::string serializedModel(const Vocabulary& vocabulary)
{
    std::size_t bytes = 0;
    for (TokenId id = 0; vocabulary.contains(id); ++id)
        bytes += vocabulary.piece(id).size();
    SentencePieceModelWriter writer(vocabulary.size(), bytes);
    for (TokenId id = 0; vocabulary.contains(id); ++id) {
        // What ordinary text cannot give is a control piece: the library never builds those.
        PieceType type = PieceType::Control;
        float score = 0;
        if (id == vocabulary.special().unknown) {
            type = PieceType::Unknown;
        } else if (vocabulary.kind(id) == TokenKind::Byte) {
            type = PieceType::Byte;
        } else if (vocabulary.isReachable(id)) {
            type = PieceType::Normal;
            // Lower ranks merge first. Single characters are never the result of a merge.
            const std::int32_t rank = vocabulary.mergeRank(id);
            if (rank != Vocabulary::kNoMerge) score = -static_cast<float>(rank);
        }
        writer.addPiece(vocabulary.piece(id), score, type);
    }
    const SpecialIds& special = vocabulary.special();
    return std::move(writer).finish(
        {.unknown = special.unknown, .bos = special.bos, .eos = special.eos, .pad = special.pad});
}

/// A stretch of text and where its ids stand in the list that is being written.
struct Place {
    std::string_view word;
    std::size_t first = 0;
    std::size_t count = 0;
};

/// Words that were already encoded. Lives for one call.
class SeenWords {
public:
    explicit SeenWords(std::size_t textBytes)
        : m_slots(std::clamp<std::size_t>(std::bit_ceil(textBytes / 16 + 1), 16, 32'768))
    {
    }

    /// The slot where this word is or should be written.
    Place& slot(std::string_view word)
    {
        return m_slots[std::hash<std::string_view>{}(word) & (m_slots.size() - 1)];
    }

private:
    std::vector<Place> m_slots; // a power of two
};

void appendCopy(std::vector<TokenId>& ids, const Place& place)
{
    for (std::size_t i = 0; i < place.count; ++i) {
        const TokenId id = ids[place.first + i];
        ids.push_back(id);
    }
}

} // namespace

/// What is known of a piece taken as a word of its own. Learned from the library on first use;
/// every thread would learn the same.
enum class PieceAlone : std::uint8_t { Unknown, StaysWhole, FallsApart };

struct Tokenizer::Data {
    Vocabulary vocabulary;
    WordSplitter splitter;
    sentencepiece::SentencePieceProcessor processor;
    std::unique_ptr<std::atomic<PieceAlone>[]> alone; // [vocabulary]

    explicit Data(Vocabulary v)
        : vocabulary(std::move(v)), splitter(vocabulary),
          alone(std::make_unique<std::atomic<PieceAlone>[]>(vocabulary.size()))
    {
    }

    void appendOrdinary(std::string_view text, std::vector<TokenId>& ids) const;
    void appendWord(std::string_view word, std::vector<TokenId>& ids) const;
    void appendChunked(std::string_view word, std::vector<TokenId>& ids) const;
    void encodeByLibrary(std::string_view word, std::vector<TokenId>& ids) const;
    void appendBytes(std::string_view bytes, std::vector<TokenId>& ids) const;
    /// The reachable piece that is spelled like the word.
    std::optional<TokenId> wholePiece(std::string_view word) const;
    /// How many bytes of `text`, which begins with this token, the token stands for.
    std::size_t bytesInText(TokenId id, std::string_view text) const;
};

void Tokenizer::Data::appendBytes(std::string_view bytes, std::vector<TokenId>& ids) const
{
    for (const char byte : bytes) {
        ids.push_back(vocabulary.byteToken(static_cast<unsigned char>(byte)));
    }
}

std::optional<TokenId> Tokenizer::Data::wholePiece(std::string_view word) const
{
    std::array<char, kPieceBytes> piece;
    std::size_t size = 0;
    for (const char byte : word) {
        const std::string_view spelled = byte == ' ' ? kWordMark : std::string_view(&byte, 1);
        if (size + spelled.size() > piece.size()) return std::nullopt;
        std::copy(spelled.begin(), spelled.end(),
                  piece.begin() + static_cast<std::ptrdiff_t>(size));
        size += spelled.size();
    }
    const std::optional<TokenId> id = vocabulary.find({piece.data(), size});
    return id && vocabulary.isReachable(*id) ? id : std::nullopt;
}

void Tokenizer::Data::appendWord(std::string_view word, std::vector<TokenId>& ids) const
{
    const std::optional<TokenId> whole = wholePiece(word);
    std::atomic<PieceAlone>* known = whole ? &alone[static_cast<std::size_t>(*whole)] : nullptr;
    if (known != nullptr && known->load(std::memory_order_relaxed) == PieceAlone::StaysWhole) {
        ids.push_back(*whole);
        return;
    }
    const std::size_t first = ids.size();
    appendChunked(word, ids);
    if (known == nullptr) return;
    const bool staysWhole = ids.size() == first + 1 && ids.back() == *whole;
    known->store(staysWhole ? PieceAlone::StaysWhole : PieceAlone::FallsApart,
                 std::memory_order_relaxed);
}

void Tokenizer::Data::encodeByLibrary(std::string_view word, std::vector<TokenId>& ids) const
{
    std::vector<int> pieces;
    if (processor.Encode(word, &pieces).ok()) {
        ids.insert(ids.end(), pieces.begin(), pieces.end());
    } else {
        appendBytes(word, ids); // the library has no reason to fail; no text is lost if it does
    }
}

std::size_t Tokenizer::Data::bytesInText(TokenId id, std::string_view text) const
{
    std::size_t bytes = 0;
    for (const char byte : vocabulary.reading(id)) {
        bytes += byte == ' ' && text[bytes] != ' ' ? 3 : 1; // the text may spell U+2581
    }
    return bytes;
}

void Tokenizer::Data::appendChunked(std::string_view word, std::vector<TokenId>& ids) const
{
    std::vector<TokenId> chunkIds;
    Place last; // the chunk before; long runs of one character give the same chunk again and again
    std::size_t lastConsumed = 0;
    while (word.size() > kChunkBytes) {
        std::size_t end = kChunkBytes; // at the begin of a character
        while ((static_cast<unsigned char>(word[end]) & 0xC0) == 0x80)
            --end;
        const std::string_view chunk = word.substr(0, end);
        if (chunk == last.word) {
            appendCopy(ids, last);
            word.remove_prefix(lastConsumed);
            continue;
        }
        last = {chunk, ids.size(), 0};
        lastConsumed = 0;
        chunkIds.clear();
        encodeByLibrary(chunk, chunkIds);
        for (const TokenId id : chunkIds) {
            if (lastConsumed + kChunkOverlapBytes > end) break;
            ids.push_back(id);
            lastConsumed += bytesInText(id, chunk.substr(lastConsumed));
        }
        last.count = ids.size() - last.first;
        word.remove_prefix(lastConsumed);
    }
    encodeByLibrary(word, ids);
}

void Tokenizer::Data::appendOrdinary(std::string_view text, std::vector<TokenId>& ids) const
{
    SeenWords seen(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const auto [word, validUtf8] = splitter.wordAt(text, position);
        position += word.size();
        if (!validUtf8) {
            appendBytes(word, ids);
            continue;
        }
        Place& place = seen.slot(word);
        if (place.word == word) {
            appendCopy(ids, place);
            continue;
        }
        const std::size_t first = ids.size();
        appendWord(word, ids);
        place = {word, first, ids.size() - first};
    }
}

Tokenizer::Tokenizer(std::unique_ptr<Data> data) : m_data(std::move(data)) {}
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;
Tokenizer::~Tokenizer() = default;

Result<Tokenizer> Tokenizer::create(const GgufFile& file)
{
    Result<Vocabulary> vocabulary = Vocabulary::read(file);
    if (!vocabulary) return vocabulary.error();
    auto data = std::make_unique<Data>(std::move(*vocabulary));
    const std::string model = serializedModel(data->vocabulary);
    const sentencepiece::util::Status loaded = data->processor.LoadFromSerializedProto(model);
    if (!loaded.ok()) {
        return Error{ErrorCode::ModelDamaged,
                     "The vocabulary (tokenizer.ggml.tokens) was refused by the SentencePiece "
                     "library: " +
                         std::string(loaded.message()) +
                         ". The file is damaged; download it again."};
    }
    return Tokenizer(std::move(data));
}

std::vector<TokenId> Tokenizer::encode(std::string_view text, SpecialTokens special) const
{
    const TextStretch stretch{text, special};
    return encode(std::span(&stretch, 1));
}

std::vector<TokenId> Tokenizer::encode(std::span<const TextStretch> stretches) const
{
    std::vector<TokenId> ids;
    // Ordinary text since the last special token. A view as long as it comes from one stretch.
    std::string_view pending;
    std::string joined;
    const auto addOrdinary = [&](std::string_view text) {
        if (text.empty()) return;
        if (pending.empty()) {
            pending = text;
            return;
        }
        if (joined.empty()) joined = pending;
        joined.append(text);
        pending = joined;
    };
    const auto flush = [&] {
        m_data->appendOrdinary(pending, ids);
        pending = {};
        joined.clear();
    };
    const Vocabulary& vocabulary = m_data->vocabulary;
    for (const auto& [text, special] : stretches) {
        std::size_t begin = 0; // of the ordinary text not yet added
        if (special == SpecialTokens::Parse) {
            std::size_t position = vocabulary.nextSpecialStart(text, 0);
            while (position != std::string_view::npos) {
                const std::optional<TokenId> id = vocabulary.specialAt(text, position);
                if (!id) {
                    position = vocabulary.nextSpecialStart(text, position + 1);
                    continue;
                }
                addOrdinary(text.substr(begin, position - begin));
                flush();
                ids.push_back(*id);
                begin = position + vocabulary.piece(*id).size();
                position = vocabulary.nextSpecialStart(text, begin);
            }
        }
        addOrdinary(text.substr(begin));
    }
    flush();
    return ids;
}

std::string_view Tokenizer::tokenBytes(TokenId id, bool withSpecial) const
{
    const TokenKind kind = this->kind(id);
    const bool hidden = kind == TokenKind::Control || kind == TokenKind::Unknown;
    if (!m_data->vocabulary.contains(id) || (hidden && !withSpecial)) return {};
    return m_data->vocabulary.reading(id);
}

std::string Tokenizer::decode(std::span<const TokenId> ids, bool withSpecial) const
{
    std::string bytes;
    for (const TokenId id : ids)
        bytes.append(tokenBytes(id, withSpecial));
    std::string text;
    text.reserve(bytes.size());
    appendRepairedUtf8(text, bytes);
    return text;
}

TokenKind Tokenizer::kind(TokenId id) const
{
    return m_data->vocabulary.contains(id) ? m_data->vocabulary.kind(id) : TokenKind::Unused;
}

std::optional<TokenId> Tokenizer::find(std::string_view piece) const
{
    return m_data->vocabulary.find(piece);
}

std::size_t Tokenizer::size() const
{
    return m_data->vocabulary.size();
}
const SpecialIds& Tokenizer::special() const
{
    return m_data->vocabulary.special();
}
std::span<const TokenId> Tokenizer::endIds() const
{
    return m_data->vocabulary.endIds();
}
std::span<const TokenId> Tokenizer::suppressedIds() const
{
    return m_data->vocabulary.suppressedIds();
}

} // namespace cabochon::engine
