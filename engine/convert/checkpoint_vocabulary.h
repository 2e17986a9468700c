// Owns turning a folder's tokenizer, chat template and way of sampling into GGUF metadata
// (engine/MODEL.md, Vocabulary). Encodes nothing: engine/text/vocabulary.h reads what is written.
#pragma once

#include "engine/base/result.h"
#include "engine/convert/gguf_header_writer.h"
#include "engine/convert/safetensors_folder.h"

#include <cstdint>

namespace cabochon::engine {

/// general.sampling.* out of generation_config.json, if it is there.
Status writeSampling(const SafetensorsFolder& folder, GgufHeaderWriter& metadata);
/// tokenizer.ggml.suppress_tokens out of generation_config.json, if it names any.
Status writeSuppressedTokens(const SafetensorsFolder& folder,
                             std::uint32_t vocabularySize,
                             GgufHeaderWriter& metadata);
/// tokenizer.* out of tokenizer.json, tokenizer_config.json and the chat template. There are
/// `vocabularySize` tokens: as many as rows of embeddings. ModelDamaged names entry and value.
Status writeVocabulary(const SafetensorsFolder& folder,
                       std::uint32_t vocabularySize,
                       GgufHeaderWriter& metadata);

} // namespace cabochon::engine
