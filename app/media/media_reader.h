// Owns asking for what files hold, as an interface: the decoder answers (MediaDecoder), or a test
// says what it would.
#pragma once

#include "app/media/media_facts.h"
#include "engine/base/result.h"
#include "engine/media/decoded_media.h"
#include "engine/session/cancel_flag.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace cabochon {

/// Any thread; a call waits. Contracts and errors are MediaDecoder's.
class MediaReader {
public:
    virtual ~MediaReader() = default;

    using Path = std::filesystem::path;
    using Cancel = const engine::CancelFlag*;
    /// `password`: of a PDF; without the right one facts of a locked one say no more than that.
    virtual Result<MediaFacts>
    inspect(const Path& file, Cancel cancel, const std::string& password) const = 0;
    virtual Result<engine::Picture> picture(const Path& file, Cancel cancel) const = 0;
    virtual Result<engine::Sound>
    sound(const Path& file, const TimeRange& range, Cancel cancel) const = 0;
    virtual Result<engine::VideoFrames>
    video(const Path& file, std::uint32_t frames, const TimeRange& range, Cancel cancel) const = 0;
    virtual Result<std::vector<PdfPage>> pdfPages(const Path& file,
                                                  const PageRange& range,
                                                  const std::string& password,
                                                  Cancel cancel) const = 0;
    virtual Result<engine::Picture> pdfPicture(const Path& file,
                                               std::uint32_t page,
                                               std::uint32_t longSide,
                                               const std::string& password,
                                               Cancel cancel) const = 0;
    virtual Result<std::string> documentText(const Path& file, Cancel cancel) const = 0;
};

} // namespace cabochon
