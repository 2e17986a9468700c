// Owns the corpus of broken GGUF files: each made from a tiny valid model by one change, with the
// error that must come of it. For test_hostile_gguf and as seeds of the fuzz target.
#pragma once

#include "engine/base/error.h"

#include <string>
#include <vector>

namespace cabochon::test {

struct HostileFile {
    std::string name; // what was done to it
    std::string bytes;
    ErrorCode code;       // what opening it as a model must report
    std::string mentions; // part of the message: the field or the value
};

/// The whole corpus, a hundred-odd files of at most some 30 KB.
std::vector<HostileFile> hostileGgufs();

} // namespace cabochon::test
