// Stands in for the decoder: says what it was given, and what it is by its name's ending.
#pragma once

#include "app/media/media_reader.h"

#include <QByteArray>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace cabochon::test {

inline QByteArray contentOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return QByteArray::fromStdString({std::istreambuf_iterator<char>(file), {}});
}

class FakeMedia final : public MediaReader {
public:
    Result<MediaFacts> inspect(const Path& file, Cancel, const std::string&) const override
    {
        MediaFacts facts;
        facts.kind = file.extension() == ".png"   ? FileKind::Picture
                     : file.extension() == ".pdf" ? FileKind::Pdf
                     : file.extension() == ".ogg" ? FileKind::Sound
                                                  : FileKind::Document;
        facts.mimeType = "image/png";
        facts.pages = 30;
        if (file.extension() == ".bin") return {ErrorCode::MediaUnusable, "Nobody knows."};
        return facts;
    }
    Result<engine::Picture> picture(const Path&, Cancel) const override { return none(); }
    Result<engine::Sound> sound(const Path&, const TimeRange&, Cancel) const override
    {
        return none();
    }
    Result<engine::VideoFrames>
    video(const Path&, std::uint32_t, const TimeRange&, Cancel) const override
    {
        return none();
    }
    Result<std::vector<PdfPage>>
    pdfPages(const Path&, const PageRange& range, const std::string&, Cancel) const override
    {
        std::vector<PdfPage> pages(range.count);
        for (std::uint32_t i = 0; i + 1 < range.count; ++i)
            pages[i].text = "words " + std::to_string(range.first + i + 1);
        return pages;
    }
    Result<engine::Picture>
    pdfPicture(const Path&, std::uint32_t, std::uint32_t, const std::string&, Cancel) const override
    {
        return none();
    }
    Result<std::string> documentText(const Path& file, Cancel) const override
    {
        return "decoded " + contentOf(file).toStdString().substr(1);
    }

private:
    static Error none() { return {ErrorCode::MediaUnusable, "Not asked for."}; }
};

} // namespace cabochon::test
