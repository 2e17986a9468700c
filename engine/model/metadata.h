// Owns reading metadata keys with the ranges that they must keep, for the configurations of models
// and projectors. Knows no key.
#pragma once

#include "engine/base/result.h"
#include "engine/model/gguf_file.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::engine {

/// "Could not open FILE: " and what is wrong with it.
Error refusal(const GgufFile& file, ErrorCode code, const std::string& what);
/// The same for what the file says of itself, with the remedy.
Error damaged(const GgufFile& file, const std::string& what);

/// Reads keys with ranges. The first failure is kept; later reads give 0. Ask error() before values
/// are used for sizes.
class Metadata {
public:
    explicit Metadata(const GgufFile& file) : m_file(file) {}

    const std::optional<Error>& error() const { return m_error; }
    void fail(const std::string& what);

    std::uint32_t integer(const std::string& key, std::uint32_t lowest, std::uint32_t highest);
    std::uint32_t integerOr(const std::string& key,
                            std::uint32_t absent,
                            std::uint32_t lowest,
                            std::uint32_t highest);
    float real(const std::string& key, float absent, double lowest, double highest);

    /// One value a layer: an array of that length, or one number for all.
    std::vector<std::uint32_t> perLayer(const std::string& key,
                                        std::uint32_t layers,
                                        std::uint32_t lowest,
                                        std::uint32_t highest);
    std::vector<bool> truthPerLayer(const std::string& key, std::uint32_t layers);

private:
    std::uint32_t inRange(const std::string& key,
                          std::uint64_t value,
                          std::uint32_t lowest,
                          std::uint32_t highest);
    std::optional<std::vector<bool>> truthsFromNumbers(const std::string& key) const;
    void failArray(const std::string& key,
                   std::optional<std::size_t> found,
                   std::uint32_t layers,
                   const char* elements);

    const GgufFile& m_file;
    std::optional<Error> m_error;
};

} // namespace cabochon::engine
