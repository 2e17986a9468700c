#include "engine/text/tokenizer.h"

#include "engine/text/sentencepiece_model.h"
#include "engine/text/utf8_decoder.h"
#include "engine/text/vocabulary.h"
#include "engine/text/word_splitter.h"

#include <algorithm>
#include <bit>
#include <cstring>
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
/// Neighbouring words that were not seen before are given to the library together, up to this size:
/// a call of its own costs as much as 20 bytes of text.
constexpr std::size_t kBatchBytes = 1024;

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
        : m_slots(std::clamp<std::size_t>(std::bit_ceil(textBytes / 16 + 1), 16, 8192))
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

struct Tokenizer::Data {
    Vocabulary vocabulary;
    WordSplitter splitter;
    sentencepiece::SentencePieceProcessor processor;

    explicit Data(Vocabulary v) : vocabulary(std::move(v)), splitter(vocabulary) {}

    void appendOrdinary(std::string_view text, std::vector<TokenId>& ids) const;
    /// Encodes the neighbouring words of `batch` in one call and notes where each one's ids are.
    void appendBatch(std::span<const std::string_view> batch,
                     SeenWords& seen,
                     std::vector<TokenId>& ids) const;
    void appendWord(std::string_view word, std::vector<TokenId>& ids) const;
    void appendChunked(std::string_view word, std::vector<TokenId>& ids) const;
    void appendBytes(std::string_view bytes, std::vector<TokenId>& ids) const;
    /// How many bytes of `text`, which begins with this token, the token stands for.
    std::size_t bytesInText(TokenId id, std::string_view text) const;
};

void Tokenizer::Data::appendBytes(std::string_view bytes, std::vector<TokenId>& ids) const
{
    for (const char byte : bytes) {
        ids.push_back(vocabulary.byteToken(static_cast<unsigned char>(byte)));
    }
}

void Tokenizer::Data::appendWord(std::string_view word, std::vector<TokenId>& ids) const
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
        appendWord(chunk, chunkIds);
        for (const TokenId id : chunkIds) {
            if (lastConsumed + kChunkOverlapBytes > end) break;
            ids.push_back(id);
            lastConsumed += bytesInText(id, chunk.substr(lastConsumed));
        }
        last.count = ids.size() - last.first;
        word.remove_prefix(lastConsumed);
    }
    appendWord(word, ids);
}

void Tokenizer::Data::appendBatch(std::span<const std::string_view> batch,
                                  SeenWords& seen,
                                  std::vector<TokenId>& ids) const
{
    if (batch.empty()) return;
    const char* begin = batch.front().data();
    const char* end = batch.back().data() + batch.back().size();
    const std::string_view text(begin, static_cast<std::size_t>(end - begin));
    std::size_t next = ids.size();
    appendChunked(text, ids);
    for (const std::string_view word : batch) {
        const std::size_t first = next;
        for (std::size_t bytes = 0; bytes < word.size() && next < ids.size(); ++next) {
            bytes += bytesInText(ids[next], word.substr(bytes));
        }
        seen.slot(word) = {word, first, next - first};
    }
}

void Tokenizer::Data::appendOrdinary(std::string_view text, std::vector<TokenId>& ids) const
{
    SeenWords seen(text.size());
    std::vector<std::string_view> batch;
    std::size_t batchBytes = 0;
    const auto flush = [&] {
        appendBatch(batch, seen, ids);
        batch.clear();
        batchBytes = 0;
    };
    for (std::size_t position = 0; position < text.size();) {
        const auto [word, validUtf8] = splitter.wordAt(text, position);
        position += word.size();
        const Place* known = validUtf8 ? &seen.slot(word) : nullptr;
        if (known != nullptr && known->word != word) {
            if (batchBytes + word.size() > kBatchBytes) flush();
            batch.push_back(word);
            batchBytes += word.size();
            continue;
        }
        const Place place = known != nullptr ? *known : Place{};
        flush();
        if (validUtf8) {
            appendCopy(ids, place);
        } else {
            appendBytes(word, ids);
        }
    }
    flush();
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
