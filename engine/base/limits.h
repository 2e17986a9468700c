// Owns every limit that protects against hostile input, in one place, with the largest legitimate
// value in brackets. Limits of speed or taste live with their owners.
#pragma once

#include <cstddef>
#include <cstdint>

namespace cabochon::limits {

inline constexpr std::uint64_t kGgufTensorCount = 65'536;      // [about 1,000]
inline constexpr std::uint64_t kGgufKeyCount = 4'096;          // [about 60]
inline constexpr std::uint64_t kGgufKeyBytes = 256;            // [about 60]
inline constexpr std::uint64_t kGgufStringBytes = 16u << 20;   // [chat template, about 20 KB]
inline constexpr std::uint64_t kGgufArrayElements = 4'194'304; // [merges, 514,906]
inline constexpr std::uint32_t kGgufDimensions = 4;            // [3]
inline constexpr std::uint64_t kGgufDimension = 1ull << 31;    // [262,144]
inline constexpr std::uint32_t kGgufAlignment = 65'536;        // [32]
inline constexpr std::uint32_t kGgufMinimumAlignment = 8;      // [32] the format's own rule
inline constexpr std::uint64_t kGgufShards = 1'024;            // [about 10]
inline constexpr std::uint64_t kGgufHeaderBytes = 64u << 20;   // [16 MB] that are read alone

inline constexpr std::uint64_t kSafetensorsHeaderBytes = 32u << 20; // [about 200 KB]
inline constexpr std::size_t kSafetensorsHeaderValues = 1'048'576;  // [about 10,000] JSON's
inline constexpr std::uint64_t kSafetensorsShards = 1'024;          // [about 20]
inline constexpr std::size_t kTokenizerFileBytes = 128u << 20;      // [tokenizer.json, 32 MB]
inline constexpr std::size_t kTokenizerFileValues = 4'194'304;      // [about 1,810,000] JSON's
inline constexpr std::size_t kModelTextBytes = 4u << 20; // [config.json and the like, 20 KB]

inline constexpr std::uint32_t kLayers = 512;          // [60]
inline constexpr std::uint32_t kWidth = 65'536;        // [21,504]
inline constexpr std::uint32_t kHeads = 1'024;         // [32]
inline constexpr std::uint32_t kHeadSize = 4'096;      // [512]
inline constexpr std::uint32_t kExperts = 4'096;       // [128]
inline constexpr std::uint32_t kContext = 1u << 24;    // [262,144]
inline constexpr std::uint32_t kLeastContext = 16;     // [512] any prompt and its answer need more
inline constexpr std::uint32_t kVocabulary = 1u << 22; // [262,144]

inline constexpr std::size_t kJsonFileBytes = 64u << 20; // messages, tools, ids given by file
inline constexpr std::size_t kPromptBytes = 64u << 20;   // text of one prompt
inline constexpr int kJsonDepth = 128;                   // nesting in arguments and schemas

} // namespace cabochon::limits
