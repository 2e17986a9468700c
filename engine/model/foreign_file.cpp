#include "engine/model/foreign_file.h"

#include "engine/base/utf8.h"

namespace cabochon::engine {

std::string describeForeignFile(std::string_view start)
{
    const std::size_t first = start.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    const std::string_view text = first == start.npos ? std::string_view() : start.substr(first);
    const auto begins = [&](std::string_view prefix) {
        return text.substr(0, prefix.size()) == prefix;
    };
    if (begins("<!DOCTYPE") || begins("<!doctype") || begins("<html") || begins("<HTML")) {
        return "it is a web page. The download saved a page instead of the model; download the "
               "file "
               "itself.";
    }
    if (begins("version https://git-lfs")) {
        return "it is a Git LFS pointer, not the model. Fetch the file with git lfs pull.";
    }
    if (begins("PK\x03\x04")) return "it is a ZIP archive. Unpack it, or download a GGUF file.";
    if (begins("ggml") || begins("tjgg") || begins("lmgg") || begins("fmgg")) {
        return "it is in the format before GGUF. Download a GGUF file.";
    }
    if (start.size() > 9 && start.substr(8, 2) == "{\"") {
        return "it looks like a safetensors file. Download the GGUF version of the model.";
    }
    const std::string_view bytes = start.substr(0, 4);
    const std::string shown = printable(bytes);
    return "it does not begin with \"GGUF\" but with " +
           (shown == bytes ? '"' + shown + '"' : shown) + ". Choose a GGUF file.";
}

} // namespace cabochon::engine
