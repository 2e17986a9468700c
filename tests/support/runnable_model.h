// Owns tiny models that can be opened and run, not only read: the images of gguf_writer.h with the
// least vocabulary that the tokenizer takes.
#pragma once

#include "tests/support/gguf_writer.h"

namespace cabochon::test {

/// As tinyModel(), with 260 tokens: the special ones and a token for each byte.
GgufImage runnableModel(TinyKind kind);

/// Gives the model so many experts, of which it uses so many; their weights are random.
void setExperts(GgufImage& image, std::uint32_t experts, std::uint32_t used);

} // namespace cabochon::test
