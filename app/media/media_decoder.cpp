#include "app/media/media_decoder.h"

#include "app/media/decoder_reply.h"
#include "app/media/media_limits.h"
#include "app/media/media_problem.h"
#include "app/process/child_process.h"
#include "engine/base/mapped_file.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace cabochon {

namespace {

using decoder::Answer;
using decoder::Request;
using decoder::Task;

using Milliseconds = std::chrono::milliseconds;
// The decoder's own limits are of its processor time (app/decoder/decoder_process.h); these are for
// one that waits for nothing, and leave room for a busy machine.
constexpr Milliseconds kQuickTime{30'000};
constexpr Milliseconds kLongTime{120'000};

Error unusable(const std::filesystem::path& file, std::string predicate)
{
    return {ErrorCode::MediaUnusable, decoder::shownName(file) + std::move(predicate)};
}

/// For a decoder that ended without an answer.
Error failureOf(const ChildEnd& end, const std::filesystem::path& file)
{
    switch (end.how) {
    case ChildEnd::How::Crashed:
        return unusable(file, " could not be read: the decoder crashed over it (signal " +
                                  std::to_string(end.code) +
                                  "), and nothing else was harmed. The file is probably damaged; "
                                  "save or download it again.");
    case ChildEnd::How::Ended:
        return unusable(file, " could not be read: the decoder was ended (signal " +
                                  std::to_string(end.code) +
                                  "), for it took too long or needed too much memory. Make the "
                                  "file smaller or save it in another format.");
    case ChildEnd::How::TimedOut:
        return unusable(file, " could not be read: the decoder took too long and was ended. Make "
                              "the file smaller or save it in another format.");
    case ChildEnd::How::Cancelled:
        return {ErrorCode::Cancelled, "Reading " + decoder::shownName(file) + " was stopped."};
    case ChildEnd::How::Exited:
        if (end.code == decoder::kNoRequestCode) {
            return unusable(file, " was not read: the decoder belongs to another version of "
                                  "Cabochon. Install Cabochon again.");
        }
        break;
    case ChildEnd::How::Flooded:
        break;
    }
    return unusable(file, " could not be read: the decoder gave no answer that makes sense. The "
                          "file is probably damaged; save or download it again.");
}

std::filesystem::path programBesideThis()
{
    const std::filesystem::path own = ownProgram();
    return own.empty() ? own : own.parent_path() / "cabochon-decoder";
}

Result<Answer> ask(const std::filesystem::path& program,
                   const MediaDecoder::Patience& patience,
                   Request request,
                   const std::filesystem::path& file,
                   const engine::CancelFlag* cancel)
{
    if (cancel && cancel->requested())
        return failureOf({.how = ChildEnd::How::Cancelled, .code = 0, .output = {}}, file);
    const Result<OpenFile> opened = OpenFile::open(file);
    if (!opened) return opened.error();
    std::string ending = file.extension().string();
    request.ending = ending.empty() ? ending : ending.substr(1);
    request.parent = ownProcess();
    if (request.password.size() > media_limits::kPasswordBytes) {
        const decoder::RefusalRecord wrong{.reason = decoder::Reason::WrongPassword};
        return decoder::errorOf(wrong, request.task, file);
    }

    decoder::DecoderReply reply(request);
    ChildCommand command;
    command.program = program;
    command.limit = isQuick(request.task) ? patience.quick : patience.slow;
    command.mostTime = isQuick(request.task) ? kQuickTime : kLongTime;
    command.input = opened->descriptor();
    command.letter = decoder::writeRequest(request);
    command.takeOutput = [&reply](std::span<const std::byte> bytes) { return reply.take(bytes); };
    command.cancel = cancel;
    const Result<ChildEnd> end = runChild(command);
    if (!end)
        return unusable(file, " was not read: " + end.error().message + " Install Cabochon again.");
    if (end->how != ChildEnd::How::Exited || end->code != 0 || !reply.isComplete())
        return failureOf(*end, file);
    if (reply.refusal()) return decoder::errorOf(*reply.refusal(), request.task, file);
    return std::move(reply.answer());
}

MediaFacts factsOf(const decoder::FactsRecord& record)
{
    MediaFacts facts;
    switch (decoder::kindOf(record.format)) {
    case decoder::FormatKind::Sound:
        facts.kind = FileKind::Sound;
        break;
    case decoder::FormatKind::Video:
        facts.kind = FileKind::Video;
        break;
    case decoder::FormatKind::Pdf:
        facts.kind = FileKind::Pdf;
        break;
    case decoder::FormatKind::Document:
        facts.kind = FileKind::Document;
        break;
    case decoder::FormatKind::None:
    case decoder::FormatKind::Picture:
        break;
    }
    facts.mimeType = decoder::mimeTypeOf(record.format);
    facts.width = record.width;
    facts.height = record.height;
    facts.animated = record.animated != 0;
    facts.seconds = record.seconds;
    facts.hasSound = record.hasSound != 0;
    facts.pages = record.pages;
    facts.locked = record.locked != 0;
    return facts;
}

} // namespace

MediaDecoder::MediaDecoder(std::filesystem::path program)
    : MediaDecoder(std::move(program), Patience())
{
}

MediaDecoder::MediaDecoder(std::filesystem::path program, const Patience& patience)
    : m_program(program.empty() ? programBesideThis() : std::move(program)), m_patience(patience)
{
}

Result<MediaFacts> MediaDecoder::inspect(const std::filesystem::path& file,
                                         const engine::CancelFlag* cancel,
                                         const std::string& password) const
{
    Request request{.task = Task::Inspect};
    request.password = password;
    const Result<Answer> answer = ask(m_program, m_patience, std::move(request), file, cancel);
    if (!answer) return answer.error();
    return factsOf(answer->facts);
}

Result<engine::Picture> MediaDecoder::picture(const std::filesystem::path& file,
                                              const engine::CancelFlag* cancel) const
{
    Result<Answer> answer = ask(m_program, m_patience, {.task = Task::Picture}, file, cancel);
    if (!answer) return answer.error();
    return std::move(answer->pictures.front());
}

Result<engine::Sound> MediaDecoder::sound(const std::filesystem::path& file,
                                          const TimeRange& range,
                                          const engine::CancelFlag* cancel) const
{
    Request request{.task = Task::Sound};
    request.firstSecond = range.first;
    request.lastSecond = range.last;
    Result<Answer> answer = ask(m_program, m_patience, std::move(request), file, cancel);
    if (!answer) return answer.error();
    return engine::Sound{std::move(answer->samples)};
}

Result<engine::VideoFrames> MediaDecoder::video(const std::filesystem::path& file,
                                                std::uint32_t frames,
                                                const TimeRange& range,
                                                const engine::CancelFlag* cancel) const
{
    Request request{.task = Task::Video};
    request.firstSecond = range.first;
    request.lastSecond = range.last;
    request.frames = std::clamp<std::uint32_t>(frames, 1, media_limits::kVideoFrames);
    Result<Answer> answer = ask(m_program, m_patience, std::move(request), file, cancel);
    if (!answer) return answer.error();
    return engine::VideoFrames{std::move(answer->pictures), std::move(answer->seconds)};
}

Result<std::vector<PdfPage>> MediaDecoder::pdfPages(const std::filesystem::path& file,
                                                    const PageRange& range,
                                                    const std::string& password,
                                                    const engine::CancelFlag* cancel) const
{
    Request request{.task = Task::PdfPages};
    request.firstPage = range.first;
    request.pages = range.count;
    request.password = password;
    Result<Answer> answer = ask(m_program, m_patience, std::move(request), file, cancel);
    if (!answer) return answer.error();
    return std::move(answer->pages);
}

Result<engine::Picture> MediaDecoder::pdfPicture(const std::filesystem::path& file,
                                                 std::uint32_t page,
                                                 std::uint32_t longSide,
                                                 const std::string& password,
                                                 const engine::CancelFlag* cancel) const
{
    Request request{.task = Task::PdfPicture};
    request.firstPage = page;
    request.longSide = longSide;
    request.password = password;
    Result<Answer> answer = ask(m_program, m_patience, std::move(request), file, cancel);
    if (!answer) return answer.error();
    return std::move(answer->pictures.front());
}

Result<std::string> MediaDecoder::documentText(const std::filesystem::path& file,
                                               const engine::CancelFlag* cancel) const
{
    Result<Answer> answer = ask(m_program, m_patience, {.task = Task::Document}, file, cancel);
    if (!answer) return answer.error();
    return std::move(answer->text);
}

} // namespace cabochon
