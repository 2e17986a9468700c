// Owns putting soft tokens where a rendered conversation has placeholders for media: a prompt as a
// model reads it, with the vectors or, for counting, without them. Decodes and encodes nothing.
#pragma once

#include "engine/session/prompt.h"
#include "engine/text/chat_template.h"
#include "engine/text/tokenizer.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace cabochon::engine {

/// Soft tokens that lie side by side, between the marks of their kind.
struct MediaPiece {
    PartKind kind = PartKind::Image; // Video: one of its frames
    std::string before;              // words in front of the opening mark: "00:07 "
    std::uint32_t count = 0;
    ContentHash contentHash{};
    std::shared_ptr<const std::vector<float>> rows; // [count, width] f32; null: only counted
};

/// What one placeholder becomes: a picture is one piece, a video one for each frame.
using MediaPieces = std::vector<MediaPiece>;

/// Adds the soft tokens of a piece alone. `bidirectionalImages`: as ModelConfig says.
void appendPiece(Prompt& prompt,
                 const MediaPiece& piece,
                 TokenId placeholder,
                 bool bidirectionalImages);

/// `media[i]`: pieces of rendered.media[i]; placeholders beyond it stay as they are, and so do
/// those without pieces. `bidirectionalImages`: as ModelConfig says.
Prompt mediaPrompt(const RenderedPrompt& rendered,
                   const Tokenizer& tokenizer,
                   std::span<const MediaPieces> media,
                   bool bidirectionalImages);

} // namespace cabochon::engine
