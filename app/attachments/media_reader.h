// Owns asking for what files hold, as the window's threads need it: the decoder behind an
// interface, so that tests can say what it answers.
#pragma once

#include "app/media/media_decoder.h"

namespace cabochon {

/// Any thread; calls wait. Contracts and errors are MediaDecoder's.
class MediaReader {
public:
    virtual ~MediaReader() = default;

    using Path = std::filesystem::path;
    using Cancel = const engine::CancelFlag*;
    virtual Result<MediaFacts> inspect(const Path& file, Cancel cancel) = 0;
    virtual Result<engine::Picture> picture(const Path& file, Cancel cancel) = 0;
    virtual Result<engine::Sound>
    sound(const Path& file, const TimeRange& range, Cancel cancel) = 0;
    virtual Result<engine::VideoFrames>
    video(const Path& file, std::uint32_t frames, const TimeRange& range, Cancel cancel) = 0;
    virtual Result<std::vector<PdfPage>> pdfPages(const Path& file,
                                                  const PageRange& range,
                                                  const std::string& password,
                                                  Cancel cancel) = 0;
    virtual Result<engine::Picture> pdfPicture(const Path& file,
                                               std::uint32_t page,
                                               std::uint32_t longSide,
                                               const std::string& password,
                                               Cancel cancel) = 0;
    virtual Result<std::string> documentText(const Path& file, Cancel cancel) = 0;
};

} // namespace cabochon
