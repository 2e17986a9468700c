#include "app/decoder/reply_pipe.h"

#include "app/decoder/refusal.h"

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace cabochon::decoder {

namespace {

// Of the one process for the one file.
Format s_format = Format::Unknown;
bool s_begun = false;

constexpr std::size_t kPieceBytes = std::size_t{1} << 20; // of text, of samples

void writeBytes(const void* bytes, std::size_t size)
{
    const char* next = static_cast<const char*>(bytes);
    while (size > 0) {
        const ssize_t count = ::write(STDOUT_FILENO, next, size);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) ::_exit(1); // nobody listens any more
        next += count;
        size -= static_cast<std::size_t>(count);
    }
}

void writeHead(Record kind, std::size_t length)
{
    if (!s_begun) writeBytes(kReplyMark.data(), kReplyMark.size());
    s_begun = true;
    RecordHead head;
    head.kind = kind;
    head.length = length;
    writeBytes(&head, sizeof head);
}

} // namespace

void setReplyFormat(Format format)
{
    s_format = format;
}

void writeFacts(FactsRecord facts)
{
    facts.format = s_format;
    writeHead(Record::Facts, sizeof facts);
    writeBytes(&facts, sizeof facts);
}

void writePicture(const engine::Picture& picture)
{
    FrameRecord frame;
    frame.width = picture.width;
    frame.height = picture.height;
    writePicture(frame, picture.pixels);
}

void writePicture(const FrameRecord& frame, std::span<const std::uint8_t> pixels)
{
    writeHead(Record::Frame, sizeof frame);
    writeBytes(&frame, sizeof frame);
    writeHead(Record::Pixels, pixels.size());
    writeBytes(pixels.data(), pixels.size());
}

void writeSamples(std::span<const float> samples)
{
    while (!samples.empty()) {
        const auto piece = samples.first(std::min(samples.size(), kPieceBytes / sizeof(float)));
        writeHead(Record::Samples, piece.size_bytes());
        writeBytes(piece.data(), piece.size_bytes());
        samples = samples.subspan(piece.size());
    }
}

void writePage(const PageRecord& page, std::string_view text)
{
    writeHead(Record::Page, sizeof page + text.size());
    writeBytes(&page, sizeof page);
    writeBytes(text.data(), text.size());
}

void writeText(std::string_view text)
{
    while (!text.empty()) {
        const std::string_view piece = text.substr(0, kPieceBytes);
        writeHead(Record::Text, piece.size());
        writeBytes(piece.data(), piece.size());
        text.remove_prefix(piece.size());
    }
}

void writeEnd()
{
    writeHead(Record::End, 0);
    ::_exit(0);
}

void refuse(Reason reason, const RefusalNumbers& numbers)
{
    RefusalRecord refusal;
    refusal.reason = reason;
    refusal.format = s_format;
    refusal.found = numbers.found;
    refusal.limit = numbers.limit;
    refusal.other = numbers.other;
    writeHead(Record::Refusal, sizeof refusal);
    writeBytes(&refusal, sizeof refusal);
    ::_exit(0);
}

} // namespace cabochon::decoder
