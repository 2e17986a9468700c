// Owns writing a SentencePiece model (its ModelProto) in protobuf wire format, so that the library
// can be driven by the vocabulary of a GGUF without protobuf's headers. Field numbers are those of
// sentencepiece_model.proto; settings as engine/MODEL.md, Vocabulary, says.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cabochon::engine {

/// Values of ModelProto.SentencePiece.Type.
enum class PieceType : std::uint8_t { Normal = 1, Unknown = 2, Control = 3, Byte = 6 };

/// The ids that TrainerSpec names; -1: the vocabulary has none.
struct ReservedIds {
    int unknown = -1;
    int bos = -1;
    int eos = -1;
    int pad = -1;
};

/// Pieces first, in id order, then finish().
class SentencePieceModelWriter {
public:
    explicit SentencePieceModelWriter(std::size_t pieceCount, std::size_t pieceBytes);

    /// Of two neighbouring symbols the pair whose union has the highest score is merged first.
    void addPiece(std::string_view piece, float score, PieceType type);
    /// The serialized model: byte-pair encoding with byte fallback and no normalisation other than
    /// spaces becoming U+2581.
    std::string finish(const ReservedIds& ids) &&;

private:
    std::string m_bytes;
    std::size_t m_pieceCount = 0;
};

} // namespace cabochon::engine
