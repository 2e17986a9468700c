#include "engine/model/architecture.h"

#include "engine/base/utf8.h"

namespace cabochon::engine {

std::optional<std::string> refusalOfArchitecture(std::string_view architecture)
{
    if (architecture == "gemma4") return std::nullopt;
    if (architecture == "clip") {
        return "this is the image and audio encoder (mmproj) that belongs to a model, not a "
               "model. Open the model's own file.";
    }
    if (architecture == "gemma4-assistant" || architecture == "gemma4_assistant") {
        return "this is a drafter, which only speeds up the Gemma 4 model it belongs to. Open the "
               "model's own file.";
    }
    return "This is a " + printable(architecture) +
           " model; Cabochon runs Gemma 4 only. Choose a Gemma 4 GGUF file.";
}

} // namespace cabochon::engine
