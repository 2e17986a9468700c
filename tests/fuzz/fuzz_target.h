// Owns what fuzz targets share: the entries that libFuzzer and replay.cpp call, and the way a
// target says that a promise was broken.
#pragma once

#include "engine/base/error.h"
#include "engine/base/utf8.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
/// Changes the bytes, of which there is room for `maximum`; the new size. A target may bring one.
extern "C" std::size_t
LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maximum, unsigned seed);
/// The same without knowledge of the format: what libFuzzer or replay.cpp does by itself.
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maximum);

namespace cabochon::fuzz {

/// Ends the program with the sentence when a promise does not hold: a finding.
inline void require(bool holds, const char* promise)
{
    if (holds) return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

/// What every error owes its reader.
inline void checkError(const Error& error)
{
    require(isValidUtf8(error.message), "an error's message is valid UTF-8");
    require(error.message.size() > 20 && error.message.size() < 2000, "it is a sentence");
    require(error.code != ErrorCode::Internal, "it has a code of its own");
}

inline std::string_view textOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

} // namespace cabochon::fuzz
