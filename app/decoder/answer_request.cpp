#include "app/decoder/answer_request.h"

#include "app/decoder/file_format.h"
#include "app/decoder/picture_readers.h"
#include "app/decoder/refusal.h"
#include "app/decoder/reply_pipe.h"
#include "app/media/media_limits.h"
#if defined(CABOCHON_DECODER_AV)
#include "app/decoder/sound.h"
#endif

#include <string_view>

namespace cabochon::decoder {

namespace {

void readPicture(FileBytes bytes, Format format, PictureTaker& taker)
{
    switch (format) {
    case Format::Png:
        return readPng(bytes, taker);
    default:
        refuse(Reason::NoReader);
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
    const engine::Picture& picture = taker.picture();
    FrameRecord frame;
    frame.width = picture.width;
    frame.height = picture.height;
    writePicture(frame, picture.pixels);
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

void inspect(const InputFile& file, Format format)
{
    switch (kindOf(format)) {
    case FormatKind::Picture:
        return answerPicture(file, format, true);
    case FormatKind::Sound:
    case FormatKind::Video:
#if defined(CABOCHON_DECODER_AV)
        return inspectSoundOrVideo(file, format);
#endif
    case FormatKind::Pdf:
    case FormatKind::Document:
        refuse(Reason::NoReader);
    case FormatKind::None:
        break;
    }
    refuseUnknown(file);
}

} // namespace

void prepareReaders(const Request&, Format) {}

void answerRequest(const Request& request, const InputFile& file, Format format)
{
    const FormatKind kind = kindOf(format);
    if (kind == FormatKind::None) refuseUnknown(file);
    const auto mustBe = [&](bool right) {
        if (!right) refuse(Reason::WrongKind);
    };
    switch (request.task) {
    case Task::Inspect:
        return inspect(file, format);
    case Task::Picture:
        mustBe(kind == FormatKind::Picture);
        return answerPicture(file, format, false);
    case Task::Sound:
        mustBe(kind == FormatKind::Sound || kind == FormatKind::Video);
#if defined(CABOCHON_DECODER_AV)
        return answerSound(request, file, format);
#else
        refuse(Reason::NoReader);
#endif
    case Task::Video:
    case Task::PdfPages:
    case Task::PdfPicture:
    case Task::Document:
        refuse(Reason::NoReader);
    }
    refuse(Reason::BadRequest);
}

} // namespace cabochon::decoder
