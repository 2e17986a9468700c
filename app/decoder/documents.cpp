#include "app/decoder/documents.h"

#include "app/decoder/archive_members.h"
#include "app/decoder/file_format.h"
#include "app/decoder/markdown_text.h"
#include "app/decoder/refusal.h"
#include "app/decoder/reply_pipe.h"
#include "app/media/media_limits.h"
#include "engine/base/utf8.h"

namespace cabochon::decoder {

namespace {

std::string archiveToMarkdown(std::span<const std::uint8_t> file, Format format)
{
    switch (format) {
    case Format::Docx:
        return docxToMarkdown(file);
    case Format::Xlsx:
        return xlsxToMarkdown(file);
    case Format::Pptx:
        return pptxToMarkdown(file);
    default:
        return openDocumentToMarkdown(file, format);
    }
}

std::string textToMarkdown(std::string_view bytes, Format format, std::string_view ending)
{
    std::string text = decodeText(bytes);
    switch (format) {
    case Format::Code:
        return fenced(text, languageOf(ending));
    case Format::Csv:
        return csvToMarkdown(text);
    case Format::Html:
        return htmlToMarkdown(text);
    default:
        return text;
    }
}

} // namespace

Format recogniseArchive(std::span<const std::uint8_t> file)
{
    Format format = Format::Unknown;
    const auto members = readMembers(file, [&format](std::string_view name) {
        if (name == "word/document.xml") format = Format::Docx;
        if (name == "xl/workbook.xml") format = Format::Xlsx;
        if (name == "ppt/presentation.xml") format = Format::Pptx;
        return name == "mimetype";
    });
    if (const auto type = members.find("mimetype"); type != members.end()) {
        for (const Format open : {Format::Odt, Format::Ods, Format::Odp}) {
            if (trimmed(type->second) == mimeTypeOf(open)) format = open;
        }
    }
    if (format == Format::Unknown) {
        setReplyFormat(Format::Unknown);
        refuse(Reason::UnknownFormat);
    }
    return format;
}

void inspectDocument(const InputFile& file, Format format)
{
    file.refuseBeyond(media_limits::kDocumentFileBytes);
    if (format == Format::Zip)
        setReplyFormat(recogniseArchive(file.readAll(media_limits::kDocumentFileBytes)));
    writeFacts({});
}

void answerDocument(const Request& request, const InputFile& file, Format format)
{
    const std::vector<std::uint8_t> bytes = file.readAll(media_limits::kDocumentFileBytes);
    std::string text;
    if (format == Format::Zip) {
        format = recogniseArchive(bytes);
        setReplyFormat(format);
        text = archiveToMarkdown(bytes, format);
    } else {
        text = textToMarkdown({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, format,
                              request.ending);
    }
    if (text.size() > media_limits::kTextBytes)
        refuse(Reason::TooMuchText, {.limit = media_limits::kTextBytes});
    if (trimmed(text).empty()) refuse(Reason::NoWords);
    if (!isValidUtf8(text)) refuse(Reason::Damaged);
    writeText(text);
}

} // namespace cabochon::decoder
