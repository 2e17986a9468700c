// What the decoder reads without a codec: 1 byte chooses the reader, the rest is the file. A reader
// ends with valid text or pixels of the size that it told, or with a refusal.
#include "app/decoder/documents.h"
#include "app/decoder/exif.h"
#include "app/decoder/file_format.h"
#include "app/decoder/picture_readers.h"
#include "app/decoder/refusal.h"
#include "app/decoder/reply_pipe.h"
#include "tests/app/media/zip_files.h"
#include "tests/fuzz/fuzz_target.h"

using namespace cabochon;
using namespace cabochon::decoder;
using fuzz::require;

namespace {

/// Instead of the end of the process.
struct Refused {};

} // namespace

// In place of the decoder's own pipe (app/decoder/reply_pipe.cpp): nobody listens.
namespace cabochon::decoder {

void refuse(Reason, const RefusalNumbers&)
{
    throw Refused();
}
void setReplyFormat(Format) {}
void writeFacts(FactsRecord) {}
void writePicture(const engine::Picture&) {}
void writePicture(const FrameRecord&, std::span<const std::uint8_t>) {}
void writeSamples(std::span<const float>) {}
void writePage(const PageRecord&, std::string_view) {}
void writeText(std::string_view) {}
void writeEnd()
{
    throw Refused();
}

} // namespace cabochon::decoder

static std::string zipped(const char* name, std::string_view content, const char* type = nullptr)
{
    std::vector<test::ZipMember> members{{name, std::string(content)}};
    if (type) members.push_back({"mimetype", type});
    return test::zipFile(members);
}

static std::string readAs(int reader, std::string_view text)
{
    const auto bytes = [](std::string_view file) {
        return std::span(reinterpret_cast<const std::uint8_t*>(file.data()), file.size());
    };
    switch (reader) {
    case 0:
        return decodeText(text);
    case 1:
        return htmlToMarkdown(decodeText(text));
    case 2:
        return csvToMarkdown(decodeText(text));
    case 3:
        return fenced(decodeText(text), languageOf("py"));
    case 4:
        return docxToMarkdown(bytes(zipped("word/document.xml", text)));
    case 5:
        return openDocumentToMarkdown(bytes(zipped("content.xml", text)), Format::Ods);
    case 6:
        return openDocumentToMarkdown(bytes(zipped("content.xml", text)), Format::Odt);
    case 7: {
        const std::string relations = "<R><Relationship Id='1' Target='a.xml'/></R>";
        return xlsxToMarkdown(
            bytes(test::zipFile({{"xl/workbook.xml", "<w><sheet name='a' id='1'/></w>"},
                                 {"xl/_rels/workbook.xml.rels", relations},
                                 {"xl/a.xml", std::string(text)}})));
    }
    case 8:
        return docxToMarkdown(bytes(text)); // any zip
    case 9: {
        const std::uint32_t orientation = exifOrientation(bytes(text));
        require(orientation >= 1 && orientation <= 8, "there are eight ways up");
        return {};
    }
    default: {
        (void)recognise(bytes(text.substr(0, kRecognisedBytes)), "txt");
        PictureTaker taker(false);
        readBmp(bytes(text), taker);
        const engine::Picture& picture = taker.picture();
        require(picture.pixels.size() == std::size_t{picture.width} * picture.height * 3,
                "a picture has all of its pixels");
        return {};
    }
    }
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 1) return 0;
    try {
        const std::string text = readAs(data[0] % 11, fuzz::textOf(data + 1, size - 1));
        require(isValidUtf8(text), "text is UTF-8");
    } catch (const Refused&) {
    }
    return 0;
}
