// The decoder's reply as its parent reads it: 1 byte chooses the task, the rest is the reply. Cut
// into pieces in any way it gives the same; what is accepted is whole and within its limits.
#include "app/media/decoder_reply.h"
#include "app/media/media_limits.h"
#include "app/media/media_problem.h"
#include "tests/fuzz/fuzz_target.h"

using namespace cabochon;
using namespace cabochon::decoder;
using fuzz::require;

static void checkAnswer(const Request& request, const Answer& answer)
{
    require(answer.pictures.size() == answer.seconds.size(), "each picture has its time");
    for (const engine::Picture& picture : answer.pictures) {
        require(picture.width > 0 && picture.height > 0, "a picture has pixels");
        require(picture.pixels.size() == std::size_t{picture.width} * picture.height * 3,
                "as many as its size says");
    }
    for (const float sample : answer.samples)
        require(sample >= -1 && sample <= 1, "samples are within their range");
    require(answer.pages.size() <= request.pages, "no more pages than were asked for");
    for (const PdfPage& page : answer.pages)
        require(isValidUtf8(page.text) && page.pictureShare >= 0 && page.pictureShare <= 1,
                "a page is words and a share");
    require(request.task != Task::Document || isValidUtf8(answer.text), "text is UTF-8");
    require(answer.facts.pages <= media_limits::kPdfPages, "facts are within their limits");
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2) return 0;
    Request request;
    request.task = static_cast<Task>(data[0] % kTasks);
    request.frames = 3;
    request.pages = 2;
    const std::size_t piece = data[1] % 61 + 1;
    std::span<const std::byte> bytes(reinterpret_cast<const std::byte*>(data) + 2, size - 2);
    DecoderReply whole(request), pieces(request);
    (void)whole.take(bytes);
    while (!bytes.empty() && pieces.take(bytes.first(std::min(piece, bytes.size()))))
        bytes = bytes.subspan(std::min(piece, bytes.size()));
    require(whole.isComplete() == pieces.isComplete(), "pieces end as the whole does");
    if (!whole.isComplete()) return 0;
    require(whole.refusal().has_value() == pieces.refusal().has_value(), "and refuse alike");
    if (whole.refusal())
        fuzz::checkError(errorOf(*whole.refusal(), request.task, "a.png"));
    else
        checkAnswer(request, whole.answer());
    return 0;
}
