#include "tests/app/media/broken_media.h"

#include "engine/base/file_io.h"
#include "tests/app/media/media_files.h"
#include "tests/app/media/zip_files.h"
#include "tests/support/test_paths.h"

#include <string_view>

namespace cabochon::test {

namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

std::string bytesOf(const char* name)
{
    Result<std::string> bytes = readFile(testData("media") / name, std::size_t{1} << 20);
    return bytes ? std::move(*bytes) : std::string();
}

std::function<std::string()> beginOf(const char* name, std::size_t count)
{
    return [name, count] { return bytesOf(name).substr(0, count); };
}

std::function<std::string()> exactly(std::string bytes)
{
    return [bytes = std::move(bytes)] { return bytes; };
}

/// A PNG of which there is only the header.
std::function<std::string()> pngClaim(std::uint32_t width, std::uint32_t height)
{
    return [=] { return pngFile(width, height, 8, 2, {}); };
}

std::string svg(std::string_view attributes, std::string_view content)
{
    return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' " +
           std::string(attributes) + ">" + std::string(content) + "</svg>";
}

std::string repeated(std::string_view text, std::size_t count)
{
    std::string all;
    all.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        all += text;
    return all;
}

std::string gif(std::uint32_t width, std::uint32_t height, std::string_view rest)
{
    return "GIF89a" + little16(width) + little16(height) + "\x80\0\0"s.substr(0, 3) +
           std::string("\xFF\0\0\0\0\xFF", 6) + std::string(rest);
}

/// A frame of one pixel of the first colour.
constexpr std::string_view kGifFrame("\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0", 15);

std::string bmp(std::uint32_t width, std::uint32_t height, std::uint32_t packing)
{
    return "BM" + little32(0) + little32(0) + little32(54) + little32(40) + little32(width) +
           little32(height) + little16(1) + little16(24) + little32(packing) +
           std::string(20, '\0') + std::string(32, 'x');
}

std::string tiff(std::uint32_t width, std::uint32_t height, std::uint32_t next)
{
    const auto entry = [](std::uint32_t tag, std::uint32_t value) {
        return little16(tag) + little16(4) + little32(1) + little32(value);
    };
    return "II*"s + '\0' + little32(8) + little16(8) + entry(256, width) + entry(257, height) +
           entry(258, 8) + entry(259, 1) + entry(262, 1) + entry(273, 120) + entry(278, height) +
           entry(279, width) + little32(next) + std::string(40, 'x');
}

std::string box(std::string_view kind, std::string_view content)
{
    return big32(static_cast<std::uint32_t>(content.size() + 8)) + std::string(kind) +
           std::string(content);
}

std::string manyTracks(std::size_t count)
{
    const std::string brand = box("ftyp", "isom\0\0\0\0isom"sv);
    return brand + box("moov", repeated(box("trak", box("tkhd", std::string(84, '\0'))), count));
}

std::string docx(std::string_view document, std::uint64_t blanks = 0)
{
    return zipFile({{"word/document.xml", std::string(document), blanks}});
}

std::string odsBomb()
{
    const std::string row = "<table:table-row table:number-rows-repeated='1000'>" +
                            repeated("<table:table-cell table:number-columns-repeated='1000'>"
                                     "<text:p>x</text:p></table:table-cell>",
                                     16) +
                            "</table:table-row>";
    return zipFile({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                    {"content.xml", "<o xmlns:table='t' xmlns:text='x'><table:table>" +
                                        repeated(row, 200) + "</table:table></o>"}});
}

std::string locked()
{
    std::string file = docx("<a/>");
    // The bit that says "encrypted", in both heads.
    file[6] = 1;
    file[file.find("PK\x01\x02") + 8] = 1;
    return file;
}

std::vector<BrokenFile> pictures()
{
    const std::string jpegClaim =
        "\xFF\xD8\xFF\xC0" + big16(17) + "\x08" + big16(65'500) + big16(65'500) +
        std::string("\x03\x01\x11\0\x02\x11\0\x03\x11\0", 10) + "\xFF\xDA";
    return {
        {"zero_bytes.png", exactly({})},
        {"header_only.png", exactly("\x89PNG\r\n\x1A\n")},
        {"cut_off.png",
         [] { return pngFile(40, 30, 8, 2, std::string(121 * 30, '\0')).substr(0, 2000); }},
        {"too_few_rows.png", [] { return pngFile(40, 30, 8, 2, std::string(121 * 10, '\0')); }},
        {"side_65535.png", pngClaim(65'535, 65'535)},
        {"side_60000.png", pngClaim(60'000, 60'000)},
        {"narrow.png", pngClaim(52'800, 44)},
        {"no_width.png", pngClaim(0, 7)},
        {"too_many_pixels.png", pngClaim(20'000, 20'000)},
        {"too_narrow.png", pngClaim(20'000, 50)},
        {"one_pixel.png", [] { return pngFile(1, 1, 8, 0, "\0\x07"sv); }, FileKind::Picture, true},
        {"no_palette.png", [] { return pngFile(2, 2, 8, 3, "\0\1\1\0\1\1"sv); }},
        {"cut_off.jpg", beginOf("blocks.jpg", 250)},
        {"side_65500.jpg", exactly(jpegClaim)},
        {"nonsense.jpg", exactly("\xFF\xD8\xFF\xE0" + std::string(3000, 'j'))},
        {"cut_off.webp", beginOf("blocks.webp", 40)},
        {"nonsense.webp", exactly("RIFF" + little32(4000) + "WEBPVP8 " + std::string(400, 'w'))},
        {"million_frames.gif", [] { return gif(1, 1, repeated(kGifFrame, 1'000'000)); },
         FileKind::Picture, true},
        {"endless_comment.gif",
         [] { return gif(9, 9, "\x21\xFE" + repeated("\xFF" + std::string(255, 'c'), 100'000)); }},
        {"side_65535.gif", [] { return gif(65'535, 65'535, kGifFrame); }},
        {"cut_off.gif", [] { return gif(50, 50, kGifFrame.substr(0, 12)); }},
        {"claims_pixels.bmp", exactly(bmp(9'000, 7'000, 0))},
        {"no_height.bmp", exactly(bmp(10, 0, 0))},
        {"packed.bmp", exactly(bmp(4, 4, 1))},
        {"side_60000.tif", exactly(tiff(60'000, 60'000, 0))},
        {"circle.tif", exactly(tiff(5'000, 5'000, 8))},
        {"cut_off.heic", beginOf("blocks.heic", 700)},
        {"cut_off.avif", beginOf("blocks.avif", 300)},
        {"names_files_and_hosts.svg",
         exactly(svg("width='40' height='30'",
                     "<image xlink:href='file:///etc/passwd' width='9' height='9'/>"
                     "<image xlink:href='http://127.0.0.1:9/a.png' width='9' height='9'/>"
                     "<style>@import url(http://127.0.0.1:9/a.css);</style>")),
         FileKind::Picture, true},
        {"entities.svg",
         exactly("<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>" +
                 [] {
                     std::string all;
                     for (char name = 'b'; name < 'l'; ++name) {
                         all += "<!ENTITY "s + name + " '" +
                                repeated("&"s + static_cast<char>(name - 1) + ";", 10) + "'>";
                     }
                     return all;
                 }() +
                 "]><svg xmlns='http://www.w3.org/2000/svg'><text>&k;</text></svg>")},
        {"large.svg", exactly(svg("width='1000000000' height='1000000000'", {}))},
        {"deep.svg", [] { return svg("width='9' height='9'", repeated("<g>", 200'000)); }},
        {"program.png",
         [] {
             return "\x7F"
                    "ELF\x02\x01\x01"s +
                    std::string(5000, '\0');
         }},
    };
}

std::vector<BrokenFile> soundAndVideo()
{
    const auto sound = FileKind::Sound, video = FileKind::Video;
    return {
        {"zero_bytes.wav", exactly({}), sound},
        {"claims_4_gib.wav",
         [] {
             return wavFile(16'000, 1, {1, 2, 3}, 0xFFFFFFF0u);
         },
         sound},
        {"no_samples.wav", [] { return wavFile(16'000, 1, {}); }, sound},
        {"no_channels.wav",
         [] {
             return wavFile(16'000, 0, {1, 2, 3});
         },
         sound},
        {"no_rate.wav",
         [] {
             return wavFile(0, 1, {1, 2, 3});
         },
         sound},
        {"ten_hours.opus", [] { return silentOpus(36'000); }, sound},
        {"nonsense.mp3", [] { return "\xFF\xFB\x90\x44" + std::string(9000, 'm'); }, sound},
        {"nonsense.flac", [] { return "fLaC" + std::string(9000, 'f'); }, sound},
        {"cut_off.ogg", beginOf("tone.ogg", 300), sound},
        {"cut_off.m4a", beginOf("tone.m4a", 2000), sound},
        {"text.wav", exactly("This is no recording."), sound},
        {"cut_off.mp4", beginOf("clip.mp4", 3000), video},
        {"cut_off.mkv", beginOf("clip.mkv", 300), video},
        {"nonsense.webm", [] { return "\x1A\x45\xDF\xA3" + std::string(9000, 'w'); }, video},
        {"million_tracks.mp4", [] { return manyTracks(300'000); }, video},
        {"picture.mp4", [] { return pngFile(1, 1, 8, 0, "\0\x07"sv); }, video},
    };
}

std::vector<BrokenFile> documents()
{
    const auto pdf = FileKind::Pdf, document = FileKind::Document;
    const std::string words = "<a xmlns='w'>";
    return {
        {"zero_bytes.pdf", exactly({}), pdf},
        {"pages_100000.pdf", [] { return pdfFile(100'000, 100'000); }, pdf},
        {"large_page.pdf", [] { return pdfFile(1, 1, "0 0 31623 31623"); }, pdf},
        {"no_pages.pdf", [] { return pdfFile(0, 0); }, pdf},
        {"cut_off.pdf", [] { return pdfFile(3, 3).substr(0, 60); }, pdf},
        {"nonsense.pdf", [] { return "%PDF-1.7\n" + std::string(5000, 'p'); }, pdf},
        {"bomb.docx", [words] { return docx(words, std::uint64_t{1} << 30); }, document},
        {"entities.docx",
         exactly(docx("<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]><a>&c;</a>")), document},
        {"deep.docx", [words] { return docx(repeated(words, 100'000)); }, document},
        {"cut_off.docx", [words] { return docx(words + "</a>").substr(0, 50); }, document},
        {"locked.docx", exactly(locked()), document},
        {"bomb.ods", odsBomb, document},
        {"leads_out.docx", exactly(zipFile({{"../../etc/passwd", "x"}})), document},
        {"no_parts.xlsx", exactly(zipFile({{"xl/workbook.xml", "<workbook/>"}})), document},
        {"half.pptx", exactly(zipFile({{"ppt/presentation.xml", "<p><q></p>"}})), document},
        {"old.doc", exactly("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0')), document},
        {"binary.txt", exactly("text\0text"s + std::string(99, '\1')), document},
        {"blank.txt", exactly(" \n\t\n"), document},
        {"picture.docx", [] { return pngFile(1, 1, 8, 0, "\0\x07"sv); }, document},
    };
}

} // namespace

const std::vector<BrokenFile>& brokenFiles()
{
    static const std::vector<BrokenFile> files = [] {
        std::vector<BrokenFile> all = pictures();
        for (auto more : {soundAndVideo(), documents()})
            all.insert(all.end(), more.begin(), more.end());
        return all;
    }();
    return files;
}

std::string tryFile(const MediaDecoder& decoder, const std::filesystem::path& file, FileKind asked)
{
    const auto sentence = [](const auto& result) {
        return result ? std::string() : result.error().message;
    };
    const Result<MediaFacts> facts = decoder.inspect(file);
    if (!facts) return sentence(facts);
    switch (asked) {
    case FileKind::Picture:
        return sentence(decoder.picture(file));
    case FileKind::Sound:
        return sentence(decoder.sound(file));
    case FileKind::Video:
        return sentence(decoder.video(file, 8));
    case FileKind::Pdf:
        return sentence(decoder.pdfPages(file, {0, 1}));
    case FileKind::Document:
        return sentence(decoder.documentText(file));
    }
    return {};
}

} // namespace cabochon::test
