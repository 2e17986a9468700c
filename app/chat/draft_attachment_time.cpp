// The part of DraftAttachment that is about time: the stretch of sound or a video that counts.
#include "app/chat/draft_attachment.h"
#include "app/recording/recorder.h"
#include "engine/media/audio_size.h"
#include "engine/media/sound_pieces.h"
#include "engine/media/video_sampling.h"

#include <QJsonObject>

#include <algorithm>
#include <span>

namespace cabochon {

namespace {

constexpr int kFrames = int(engine::kUsualVideoFrames);

/// A hundredth is finer than anyone chooses, and stays the same as text.
double roundedSecond(double second)
{
    return static_cast<double>(qRound64(second * 100)) / 100;
}

/// Where a second lies, exactly as the decoder cuts there.
qint64 sampleAt(double second)
{
    return qRound64(second * engine::kSampleRate);
}

bool hasTime(const DraftAttachment& attachment)
{
    return attachment.facts.kind == MediaKind::Audio || attachment.facts.kind == MediaKind::Video;
}

/// Whether what was chosen is a stretch of this file; else all of it counts.
bool hasStretch(const DraftAttachment& attachment)
{
    const double last = attachment.lastSecond > 0
                            ? std::min(attachment.lastSecond, attachment.facts.seconds)
                            : attachment.facts.seconds;
    return attachment.firstSecond < last;
}

double mostSeconds(const DraftAttachment& attachment)
{
    return attachment.facts.kind == MediaKind::Video ? engine::kMostVideoSeconds
                                                     : attachment.facts.seconds;
}

} // namespace

TimeRange stretchOf(const DraftAttachment& attachment)
{
    if (!hasTime(attachment)) return {};
    const double all = std::max(0.0, attachment.facts.seconds);
    TimeRange range{0, all};
    if (hasStretch(attachment)) {
        range.first = attachment.firstSecond;
        if (attachment.lastSecond > 0) range.last = std::min(all, attachment.lastSecond);
    }
    range.last = std::min(range.last, range.first + mostSeconds(attachment));
    return range;
}

void chooseStretch(DraftAttachment& attachment, double first, double last)
{
    const double all = attachment.facts.seconds;
    if (!hasTime(attachment) || all <= 0) return;
    const double least = std::min(Recorder::kLeastSeconds, all), most = mostSeconds(attachment);
    const bool startMoved = first != stretchOf(attachment).first;
    last = last <= 0 ? all : std::clamp(last, least, all);
    first = std::clamp(first, 0.0, last - least);
    if (last - first > most && startMoved) last = first + most;
    if (last - first > most) first = last - most;
    attachment.firstSecond = roundedSecond(first);
    attachment.lastSecond = last >= all ? 0 : roundedSecond(last);
}

int framesOf(const DraftAttachment& attachment)
{
    const TimeRange range = stretchOf(attachment);
    return std::clamp(static_cast<int>(range.last - range.first), 1, kFrames);
}

void insertStretch(QJsonObject& options, const DraftAttachment& attachment)
{
    if (attachment.facts.seconds > 0 && !hasStretch(attachment)) return;
    if (attachment.firstSecond > 0)
        options.insert(QStringLiteral("firstSecond"), attachment.firstSecond);
    if (attachment.lastSecond > 0)
        options.insert(QStringLiteral("lastSecond"), attachment.lastSecond);
}

int soundTokensOf(const QList<double>& energies, qint64 first, qint64 last)
{
    const auto step = static_cast<qint64>(engine::kPieceStep);
    const auto samples = static_cast<std::size_t>(std::max<qint64>(0, last - first));
    const auto begin = std::clamp<qint64>(first / step, 0, energies.size());
    const std::span<const double> known(energies.begin() + begin, energies.end());
    std::uint32_t tokens = 0;
    for (const engine::SoundPiece& piece : engine::soundPieces(known, samples))
        tokens += engine::soundTokens(piece.count);
    return static_cast<int>(tokens);
}

int soundTokensOf(const DraftAttachment& attachment)
{
    const TimeRange range = stretchOf(attachment);
    return soundTokensOf(attachment.facts.energies, sampleAt(range.first), sampleAt(range.last));
}

} // namespace cabochon
