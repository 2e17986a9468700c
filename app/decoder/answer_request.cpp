#include "app/decoder/answer_request.h"

#include "app/decoder/documents.h"
#include "app/decoder/file_format.h"
#include "app/decoder/picture_readers.h"
#include "app/decoder/reader_module.h"
#include "app/decoder/refusal.h"
#include "app/decoder/reply_pipe.h"
#include "app/media/media_limits.h"

#include <string_view>

namespace cabochon::decoder {

namespace {

const ReaderModule* s_module = nullptr; // of the one file's format

const ReaderModule& neededModule()
{
    if (!s_module) refuse(Reason::NoReader);
    return *s_module;
}

void readPicture(FileBytes bytes, Format format, PictureTaker& taker)
{
    switch (format) {
    case Format::Png:
        return readPng(bytes, taker);
    case Format::Jpeg:
        return readJpeg(bytes, taker);
    case Format::WebP:
        return readWebP(bytes, taker);
    case Format::Gif:
        return readGif(bytes, taker);
    case Format::Bmp:
        return readBmp(bytes, taker);
    case Format::Tiff:
        return readTiff(bytes, taker);
    default:
        return neededModule().readPicture(bytes, taker);
    }
}

void answerPicture(const InputFile& file, Format format, bool headOnly)
{
    const std::vector<std::uint8_t> bytes = file.readAll(media_limits::kPictureFileBytes);
    PictureTaker taker(headOnly);
    readPicture(bytes, format, taker);
    if (headOnly) {
        FactsRecord facts;
        facts.width = taker.width();
        facts.height = taker.height();
        facts.animated = taker.animated();
        return writeFacts(facts);
    }
    writePicture(taker.picture());
}

[[noreturn]] void refuseUnknown(const InputFile& file)
{
    if (file.size() == 0) refuse(Reason::Empty);
    std::vector<std::uint8_t> begin(std::size_t{1} << 20);
    begin.resize(file.readAt(0, begin));
    if (!isCompoundFile(begin)) refuse(Reason::UnknownFormat);
    // The name of a stream in it, in UTF-16.
    constexpr std::string_view kEncrypted("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0", 20);
    const std::string_view text(reinterpret_cast<const char*>(begin.data()), begin.size());
    const bool encrypted = text.find(kEncrypted) != std::string_view::npos;
    refuse(encrypted ? Reason::ProtectedDocument : Reason::OldDocument);
}

void inspect(const Request& request, const InputFile& file, Format format)
{
    switch (kindOf(format)) {
    case FormatKind::Picture:
        return answerPicture(file, format, true);
    case FormatKind::Document:
        return inspectDocument(file, format);
    default:
        return neededModule().inspect(request, file, format);
    }
}

bool isFor(Task task, FormatKind kind)
{
    switch (task) {
    case Task::Inspect:
        return true;
    case Task::Picture:
        return kind == FormatKind::Picture;
    case Task::Sound:
        return kind == FormatKind::Sound || kind == FormatKind::Video;
    case Task::Video:
        return kind == FormatKind::Video;
    case Task::PdfPages:
    case Task::PdfPicture:
        return kind == FormatKind::Pdf;
    case Task::Document:
        return kind == FormatKind::Document;
    }
    return false;
}

} // namespace

void prepareReaders(Format format)
{
    s_module = loadModuleFor(format);
}

void answerRequest(const Request& request, const InputFile& file, Format format)
{
    const FormatKind kind = kindOf(format);
    if (kind == FormatKind::None) refuseUnknown(file);
    if (!isFor(request.task, kind)) refuse(Reason::WrongKind);
    switch (request.task) {
    case Task::Inspect:
        return inspect(request, file, format);
    case Task::Picture:
        return answerPicture(file, format, false);
    case Task::Document:
        return answerDocument(request, file, format);
    default:
        return neededModule().answer(request, file, format);
    }
}

} // namespace cabochon::decoder
