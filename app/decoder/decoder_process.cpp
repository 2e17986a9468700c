#include "app/decoder/decoder_process.h"

#include "app/decoder/closed_doors.h"
#include "app/decoder/file_format.h"
#include "app/decoder/refusal.h"
#include "app/decoder/reply_pipe.h"
#include "app/process/child_process.h"

#include <array>
#include <cstdio>
#include <new>
#include <optional>
#include <string_view>
#include <unistd.h>

namespace cabochon::decoder {

namespace {

std::optional<Request> readLetter()
{
    std::array<char, kMostLetterBytes> letter;
    std::size_t filled = 0;
    while (filled < letter.size()) {
        const ssize_t count =
            ::read(kLetterDescriptor, letter.data() + filled, letter.size() - filled);
        if (count <= 0) break;
        filled += static_cast<std::size_t>(count);
    }
    ::close(kLetterDescriptor);
    return readRequest({letter.data(), filled});
}

} // namespace

int runDecoder(const Readers& readers)
{
    const std::optional<Request> request = readLetter();
    if (!request) {
        std::fputs("cabochon-decoder is started by Cabochon, which tells it what to read.\n",
                   stderr);
        return kNoRequestCode;
    }
    endWithParent(request->parent);
    std::set_new_handler([] { refuse(Reason::TooMuchMemory); });
    const InputFile file;
    std::array<std::uint8_t, kRecognisedBytes> begin{};
    const std::size_t filled = file.readAt(0, begin);
    const Format format = recognise({begin.data(), filled}, request->ending);
    setReplyFormat(format);
    if (readers.prepare) readers.prepare(format);
    const std::uint32_t seconds =
        isQuick(request->task) ? readers.quickSeconds : readers.longSeconds;
    if (!closeDoors({.processorSeconds = seconds})) refuse(Reason::Uncaged);
    readers.answer(*request, file, format);
    writeEnd();
}

} // namespace cabochon::decoder
