// Owns what a chat needs of the media in its messages: their soft tokens, counted or with the
// vectors that a model reads. Tests script it; PromptMediaReader is the real one. No Qt.
#pragma once

#include "engine/base/result.h"
#include "engine/session/cancel_flag.h"
#include "engine/session/media_prompt.h"
#include "engine/text/chat_message.h"
#include "engine/text/chat_template.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace cabochon {

/// How far reading the media of a question is, 0..1; those that were read before are not in it.
using MediaProgressCallback = std::function<void(double fraction)>;

/// What was read for one question.
struct MediaRead {
    std::vector<engine::MediaPieces> pieces; // of each slot
    std::uint32_t encoded = 0;               // media that had to be encoded
    std::uint32_t softTokens = 0;            // of all slots
    double seconds = 0;                      // decoding and encoding
};

class PromptMedia {
public:
    virtual ~PromptMedia() = default;

    /// Pieces without vectors. Any thread. MediaUnusable and what decoding gives.
    virtual Result<std::vector<engine::MediaPieces>>
    measure(std::span<const engine::ChatMessage> messages,
            std::span<const engine::MediaSlot> slots,
            const engine::CancelFlag* cancel) = 0;
    /// The thread of the model. Cancelled, and as measure() and engine::MediaEncoder.
    virtual Result<MediaRead> read(std::span<const engine::ChatMessage> messages,
                                   std::span<const engine::MediaSlot> slots,
                                   const MediaProgressCallback& progress,
                                   const engine::CancelFlag* cancel) = 0;
};

} // namespace cabochon
