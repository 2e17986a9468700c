// Owns reading media by the decoder, a process of its own for each file.
#pragma once

#include "app/attachments/media_reader.h"

#include <utility>

namespace cabochon {

class DecoderReader final : public MediaReader {
public:
    /// `program`: the decoder's file; empty: the one beside this program.
    explicit DecoderReader(Path program = {}) : m_decoder(std::move(program)) {}

    Result<MediaFacts> inspect(const Path& file, Cancel cancel) override
    {
        return m_decoder.inspect(file, cancel);
    }
    Result<engine::Picture> picture(const Path& file, Cancel cancel) override
    {
        return m_decoder.picture(file, cancel);
    }
    Result<engine::Sound> sound(const Path& file, const TimeRange& range, Cancel cancel) override
    {
        return m_decoder.sound(file, range, cancel);
    }
    Result<engine::VideoFrames>
    video(const Path& file, std::uint32_t frames, const TimeRange& range, Cancel cancel) override
    {
        return m_decoder.video(file, frames, range, cancel);
    }
    Result<std::vector<PdfPage>> pdfPages(const Path& file,
                                          const PageRange& range,
                                          const std::string& password,
                                          Cancel cancel) override
    {
        return m_decoder.pdfPages(file, range, password, cancel);
    }
    Result<engine::Picture> pdfPicture(const Path& file,
                                       std::uint32_t page,
                                       std::uint32_t longSide,
                                       const std::string& password,
                                       Cancel cancel) override
    {
        return m_decoder.pdfPicture(file, page, longSide, password, cancel);
    }
    Result<std::string> documentText(const Path& file, Cancel cancel) override
    {
        return m_decoder.documentText(file, cancel);
    }

private:
    MediaDecoder m_decoder;
};

} // namespace cabochon
