// Owns asking the decoder, a process of its own for each file, for what a file holds: pixels,
// samples, pages, words. What it says is checked like a file from the internet. No Qt; formats of
// files are the decoder's (app/decoder).
#pragma once

#include "app/media/media_reader.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace cabochon {

/// Any thread; a call waits for the decoder. Errors of all: FileNotFound, FileUnreadable;
/// MediaUnusable: a sentence that names the file, what is wrong with it and what to do, whatever
/// the decoder did (crash, silence, too much memory or output); Cancelled within 100 ms.
class MediaDecoder final : public MediaReader {
public:
    /// How long a decoder may say nothing, beyond what its own limits are (app/decoder).
    struct Patience {
        std::chrono::milliseconds quick{5'800}; // of facts, pictures, documents
        std::chrono::milliseconds slow{20'000}; // of sound, video, PDF
    };
    /// `program`: the decoder's file; empty: the one beside this program.
    explicit MediaDecoder(std::filesystem::path program = {});
    MediaDecoder(std::filesystem::path program, const Patience& patience);

    Result<MediaFacts> inspect(const Path& file,
                               Cancel cancel = nullptr,
                               const std::string& password = {}) const override;
    /// In full size.
    Result<engine::Picture> picture(const Path& file, Cancel cancel = nullptr) const override;
    Result<engine::Sound>
    sound(const Path& file, const TimeRange& range = {}, Cancel cancel = nullptr) const override;
    /// `frames` of them, sampled evenly from the range as the reference does
    /// (engine/media/video_sampling.h); fewer where the range has fewer.
    Result<engine::VideoFrames> video(const Path& file,
                                      std::uint32_t frames,
                                      const TimeRange& range = {},
                                      Cancel cancel = nullptr) const override;
    /// Its words and what they lie on. `password`: of a locked one.
    Result<std::vector<PdfPage>> pdfPages(const Path& file,
                                          const PageRange& range,
                                          const std::string& password = {},
                                          Cancel cancel = nullptr) const override;
    /// One page drawn so that its longer side has `longSide` pixels.
    Result<engine::Picture> pdfPicture(const Path& file,
                                       std::uint32_t page,
                                       std::uint32_t longSide,
                                       const std::string& password = {},
                                       Cancel cancel = nullptr) const override;
    /// The words of a document (text, Markdown, code, CSV, HTML, docx, odt, xlsx, ods, pptx,
    /// odp) as Markdown, tables as tables.
    Result<std::string> documentText(const Path& file, Cancel cancel = nullptr) const override;

private:
    std::filesystem::path m_program;
    Patience m_patience;
};

} // namespace cabochon
