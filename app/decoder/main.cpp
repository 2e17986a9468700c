// cabochon-decoder: one process for one file (decoder_process.h).
#include "app/decoder/answer_request.h"
#include "app/decoder/decoder_process.h"

int main()
{
    using namespace cabochon::decoder;
    return runDecoder({.prepare = prepareReaders, .answer = answerRequest});
}
