// Owns the guess what a file is that is not GGUF, for people who saved or chose the wrong thing.
#pragma once

#include <string>
#include <string_view>

namespace cabochon::engine {

/// "it is a web page. ..." with the remedy: the end of an error's sentence. `start`: the first
/// bytes of the file, at least 10 if it has them.
std::string describeForeignFile(std::string_view start);

} // namespace cabochon::engine
