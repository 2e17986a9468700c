#include "engine/text/sentencepiece_model.h"

#include <bit>

namespace cabochon::engine {

namespace {

enum class WireType : std::uint8_t { Varint = 0, Bytes = 2, Fixed32 = 5 };

void appendVarint(std::string& out, std::uint64_t value)
{
    while (value >= 0x80) {
        out.push_back(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    out.push_back(static_cast<char>(value));
}

void appendTag(std::string& out, std::uint32_t field, WireType type)
{
    appendVarint(out, (static_cast<std::uint64_t>(field) << 3) | static_cast<std::uint8_t>(type));
}

void appendInteger(std::string& out, std::uint32_t field, std::int64_t value)
{
    appendTag(out, field, WireType::Varint);
    appendVarint(out,
                 static_cast<std::uint64_t>(value)); // negative: ten bytes, as int32 fields are
}

void appendText(std::string& out, std::uint32_t field, std::string_view text)
{
    appendTag(out, field, WireType::Bytes);
    appendVarint(out, text.size());
    out.append(text);
}

void appendFloat(std::string& out, std::uint32_t field, float value)
{
    appendTag(out, field, WireType::Fixed32);
    const auto bits = std::bit_cast<std::uint32_t>(value);
    for (int shift = 0; shift < 32; shift += 8) {
        out.push_back(static_cast<char>((bits >> shift) & 0xFF));
    }
}

// Fields of ModelProto and its parts.
namespace field {
constexpr std::uint32_t kPieces = 1, kTrainer = 2, kNormalizer = 3;
constexpr std::uint32_t kPieceText = 1, kPieceScore = 2, kPieceType = 3;
constexpr std::uint32_t kModelType = 3, kVocabularySize = 4, kWhitespaceAsSuffix = 24;
constexpr std::uint32_t kByteFallback = 35, kUnknownId = 40, kBosId = 41, kEosId = 42, kPadId = 43;
constexpr std::uint32_t kName = 1, kAddDummyPrefix = 3, kRemoveExtraWhitespaces = 4;
constexpr std::uint32_t kEscapeWhitespaces = 5;
} // namespace field

constexpr int kBytePairEncoding = 2; // TrainerSpec.ModelType.BPE

} // namespace

SentencePieceModelWriter::SentencePieceModelWriter(std::size_t pieceCount, std::size_t pieceBytes)
{
    m_bytes.reserve(pieceBytes + pieceCount * 13 + 256);
}

void SentencePieceModelWriter::addPiece(std::string_view piece, float score, PieceType type)
{
    std::string message;
    appendText(message, field::kPieceText, piece);
    appendFloat(message, field::kPieceScore, score);
    appendInteger(message, field::kPieceType, static_cast<int>(type));
    appendText(m_bytes, field::kPieces, message);
    ++m_pieceCount;
}

std::string SentencePieceModelWriter::finish(const ReservedIds& ids) &&
{
    std::string trainer;
    appendInteger(trainer, field::kModelType, kBytePairEncoding);
    appendInteger(trainer, field::kVocabularySize, static_cast<std::int64_t>(m_pieceCount));
    appendInteger(trainer, field::kWhitespaceAsSuffix, 0);
    appendInteger(trainer, field::kByteFallback, 1);
    appendInteger(trainer, field::kUnknownId, ids.unknown);
    appendInteger(trainer, field::kBosId, ids.bos);
    appendInteger(trainer, field::kEosId, ids.eos);
    appendInteger(trainer, field::kPadId, ids.pad);
    appendText(m_bytes, field::kTrainer, trainer);

    std::string normalizer;
    appendText(normalizer, field::kName, "identity");
    appendInteger(normalizer, field::kAddDummyPrefix, 0);
    appendInteger(normalizer, field::kRemoveExtraWhitespaces, 0);
    appendInteger(normalizer, field::kEscapeWhitespaces, 1);
    appendText(m_bytes, field::kNormalizer, normalizer);
    return std::move(m_bytes);
}

} // namespace cabochon::engine
