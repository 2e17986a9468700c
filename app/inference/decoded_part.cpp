#include "app/inference/decoded_part.h"

#include "engine/media/audio_size.h"
#include "engine/media/image_size.h"
#include "engine/media/resize.h"
#include "engine/media/sound_pieces.h"
#include "engine/media/video_sampling.h"

#include <algorithm>
#include <cstdio>
#include <span>
#include <utility>

namespace cabochon {

namespace {

using engine::MessagePart;
using engine::PartKind;

std::uint32_t budgetOf(const MessagePart& part)
{
    if (part.budget != 0) return part.budget;
    return part.kind == PartKind::Video ? engine::kDefaultFrameBudget : engine::kDefaultImageBudget;
}

std::uint32_t framesOf(const MessagePart& part)
{
    return engine::videoFrameCount(part.frames, engine::kMostVideoFrames);
}

TimeRange rangeOf(const MessagePart& part)
{
    TimeRange range{std::max(0.0, part.firstSecond), part.lastSecond};
    if (part.kind != PartKind::Video) return range;
    const double end = range.first + engine::kMostVideoSeconds;
    range.last = range.last > range.first ? std::min(range.last, end) : end;
    return range;
}

Status addPicture(const engine::Picture& picture,
                  const MessagePart& part,
                  std::string before,
                  std::vector<DecodedPiece>& pieces)
{
    Result<engine::ImageSize> size =
        engine::imageSize(picture.width, picture.height, budgetOf(part));
    if (!size) return size.error();
    Result<engine::Picture> resized = engine::resizePicture(picture, *size);
    if (!resized) return resized.error();
    DecodedPiece& piece = pieces.emplace_back();
    piece.piece.kind = part.kind;
    piece.piece.before = std::move(before);
    piece.piece.count = size->softTokens();
    piece.picture = std::move(*resized);
    return {};
}

Status addSound(const engine::Sound& sound,
                const MediaSenses& senses,
                double start,
                std::vector<DecodedPiece>& pieces)
{
    const std::span<const float> samples(sound.samples);
    const std::vector<engine::SoundPiece> cut = engine::soundPieces(samples);
    for (const engine::SoundPiece& part : cut) {
        DecodedPiece& piece = pieces.emplace_back();
        piece.piece.kind = PartKind::Audio;
        if (pieces.size() > 1) piece.piece.before = " ";
        const double seconds = start + part.startSeconds();
        if (cut.size() > 1) piece.piece.before += engine::timeStamp(seconds) + " ";
        piece.piece.count =
            senses.rawSound ? engine::rawSoundTokens(part.count) : engine::soundTokens(part.count);
        const std::span<const float> heard = samples.subspan(part.first, part.count);
        piece.samples.assign(heard.begin(), heard.end());
    }
    if (!cut.empty()) return {};
    return {ErrorCode::MediaUnusable, "The sound has " + std::to_string(samples.size()) +
                                          " samples, less than a hundredth of a second: there is "
                                          "nothing to hear. Give a longer one."};
}

Status addVideo(const MediaDecoder& decoder,
                const MessagePart& part,
                const std::filesystem::path& file,
                const MediaSenses& senses,
                const engine::CancelFlag* cancel,
                std::vector<DecodedPiece>& pieces)
{
    const TimeRange range = rangeOf(part);
    Result<MediaFacts> facts = decoder.inspect(file, cancel);
    if (!facts) return facts.error();
    Result<engine::VideoFrames> video = decoder.video(file, framesOf(part), range, cancel);
    if (!video) return video.error();
    for (std::size_t i = 0; i < video->frames.size(); ++i) {
        Status added =
            addPicture(video->frames[i], part, engine::frameLead(i, video->seconds[i]), pieces);
        if (!added) return added;
    }
    if (!facts->hasSound || !senses.hears) return {};
    Result<engine::Sound> sound = decoder.sound(file, range, cancel);
    if (!sound) return sound.error();
    // A moment of sound beside a video is nothing to complain about.
    return engine::soundPieces(sound->samples).empty()
               ? Status()
               : addSound(*sound, senses, range.first, pieces);
}

} // namespace

std::string choicesOf(const MessagePart& part)
{
    const TimeRange range = rangeOf(part);
    char text[120];
    switch (part.kind) {
    case PartKind::Audio:
        std::snprintf(text, sizeof text, "sound %.3f %.3f", range.first, range.last);
        break;
    case PartKind::Video:
        std::snprintf(text, sizeof text, "video %u %u %.3f %.3f", budgetOf(part), framesOf(part),
                      range.first, range.last);
        break;
    default:
        std::snprintf(text, sizeof text, "picture %u", budgetOf(part));
    }
    return text;
}

Result<std::vector<DecodedPiece>> decodePart(const MediaDecoder& decoder,
                                             const MessagePart& part,
                                             const std::filesystem::path& file,
                                             const MediaSenses& senses,
                                             const engine::CancelFlag* cancel)
{
    std::vector<DecodedPiece> pieces;
    Status added;
    if (part.kind == PartKind::Video) {
        added = addVideo(decoder, part, file, senses, cancel, pieces);
    } else if (part.kind == PartKind::Audio) {
        Result<engine::Sound> sound = decoder.sound(file, rangeOf(part), cancel);
        if (!sound) return sound.error();
        added = addSound(*sound, senses, rangeOf(part).first, pieces);
    } else {
        Result<engine::Picture> picture = decoder.picture(file, cancel);
        if (!picture) return picture.error();
        added = addPicture(*picture, part, {}, pieces);
    }
    if (!added) return added.error();
    return pieces;
}

Result<engine::MediaPieces> measurePart(const MediaDecoder& decoder,
                                        const MessagePart& part,
                                        const std::filesystem::path& file,
                                        const MediaSenses& senses,
                                        const engine::CancelFlag* cancel)
{
    engine::MediaPieces pieces;
    if (part.kind == PartKind::Image) {
        Result<MediaFacts> facts = decoder.inspect(file, cancel);
        if (!facts) return facts.error();
        Result<engine::ImageSize> size =
            engine::imageSize(facts->width, facts->height, budgetOf(part));
        if (!size) return size.error();
        pieces.emplace_back().count = size->softTokens();
        return pieces;
    }
    Result<std::vector<DecodedPiece>> decoded = decodePart(decoder, part, file, senses, cancel);
    if (!decoded) return decoded.error();
    for (DecodedPiece& piece : *decoded)
        pieces.push_back(std::move(piece.piece));
    return pieces;
}

} // namespace cabochon
