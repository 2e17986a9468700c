// Owns what a part of a message holds once it is decoded: pictures of the size that the model sees
// and pieces of sound, with the words that stand before each. Encodes nothing. No Qt.
#pragma once

#include "app/media/media_decoder.h"
#include "engine/media/decoded_media.h"
#include "engine/session/media_prompt.h"
#include "engine/text/chat_message.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cabochon {

/// A piece without vectors and what they are made from: a picture or samples.
struct DecodedPiece {
    engine::MediaPiece piece;
    engine::Picture picture;    // resized
    std::vector<float> samples; // 16 kHz, mono
};

/// How a model takes media.
struct MediaSenses {
    bool sees = false;
    bool hears = false;
    bool rawSound = false; // without an encoder: its tokens are counted in another way
};

/// All that the soft tokens of a part depend on, besides the file and the model: "picture 280".
std::string choicesOf(const engine::MessagePart& part);

/// The pieces of a picture, sound or video. A video's sound follows its frames where the model
/// hears. MediaUnusable, and as MediaDecoder.
Result<std::vector<DecodedPiece>> decodePart(const MediaDecoder& decoder,
                                             const engine::MessagePart& part,
                                             const std::filesystem::path& file,
                                             const MediaSenses& senses,
                                             const engine::CancelFlag* cancel);
/// The same without pixels and samples; a picture is not even decoded.
Result<engine::MediaPieces> measurePart(const MediaDecoder& decoder,
                                        const engine::MessagePart& part,
                                        const std::filesystem::path& file,
                                        const MediaSenses& senses,
                                        const engine::CancelFlag* cancel);

} // namespace cabochon
