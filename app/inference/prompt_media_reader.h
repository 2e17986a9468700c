// Owns the way of the media of one model: from a file through the decoder, the size that the model
// sees and the encoder to soft tokens, keeping what was known and encoded before. No Qt.
#pragma once

#include "app/inference/decoded_part.h"
#include "app/inference/encoded_media.h"
#include "app/inference/media_file.h"
#include "app/inference/prompt_media.h"
#include "app/media/media_decoder.h"
#include "engine/model/projector.h"
#include "engine/session/media_encoder.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace cabochon {

/// What a reader works with.
struct MediaTools {
    MediaDecoder decoder;
    /// Null where the model has none: then everything is refused in words. It must outlive the
    /// encoder.
    std::shared_ptr<const engine::Projector> projector;
    std::unique_ptr<engine::MediaEncoder> encoder;
    std::shared_ptr<EncodedMedia> kept; // outlives models
    std::string modelName;              // for sentences
    std::string refusal; // why the projector beside the model is not used; empty: there is none
};

class PromptMediaReader final : public PromptMedia {
public:
    explicit PromptMediaReader(MediaTools tools);

    Result<std::vector<engine::MediaPieces>> measure(std::span<const engine::ChatMessage> messages,
                                                     std::span<const engine::MediaSlot> slots,
                                                     const engine::CancelFlag* cancel) override;
    Result<MediaRead> read(std::span<const engine::ChatMessage> messages,
                           std::span<const engine::MediaSlot> slots,
                           const MediaProgressCallback& progress,
                           const engine::CancelFlag* cancel) override;

    const MediaSenses& senses() const { return m_senses; }
    /// Gives the memory of the encoders back until they are needed again. The thread of the model.
    void release();

private:
    Status checkSense(engine::PartKind kind) const;
    Result<MediaFile> openPart(const engine::MessagePart& part) const;
    Result<std::string> keyOf(const MediaFile& file, const engine::MessagePart& part);
    Result<std::shared_ptr<const EncodedMedium>> encode(const engine::MessagePart& part,
                                                        const MediaFile& file,
                                                        const std::string& key,
                                                        const MediaProgressCallback& progress,
                                                        const engine::CancelFlag* cancel);

    MediaTools m_tools;
    MediaSenses m_senses;
    KnownDigests m_digests;
    std::once_flag m_projectorRead; // for the next one
    std::string m_projectorDigest;
    std::mutex m_measuredMutex;                            // for the next one
    std::map<std::string, engine::MediaPieces> m_measured; // by key
};

} // namespace cabochon
