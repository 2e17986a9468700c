// Owns what the tests of engine/text share: the vocabularies and golden JSON files by name.
#pragma once

#include "engine/text/tokenizer.h"
#include "tests/support/json_file.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <ctime>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace cabochon::test {

inline std::filesystem::path publishedVocabularyFile()
{
    return testData("vocabulary/ggml-vocab-gemma-4.gguf");
}

/// A broken fixture is a broken test: ends the program with the reason.
inline engine::GgufFile openGguf(const std::filesystem::path& path)
{
    Result<engine::GgufFile> file = engine::GgufFile::open(path);
    if (!file) qFatal("%s: %s", path.c_str(), file.error().message.c_str());
    return std::move(*file);
}

inline engine::Tokenizer openTokenizer(const std::filesystem::path& path)
{
    Result<engine::Tokenizer> tokenizer = engine::Tokenizer::create(openGguf(path));
    if (!tokenizer) qFatal("%s: %s", path.c_str(), tokenizer.error().message.c_str());
    return std::move(*tokenizer);
}

inline nlohmann::ordered_json readJson(const std::string& name)
{
    return readJsonFile(testData(name));
}

inline std::string show(std::span<const engine::TokenId> ids)
{
    std::string text;
    for (const engine::TokenId id : ids)
        text += (text.empty() ? "" : " ") + std::to_string(id);
    return text;
}

/// Processor time since its creation: other programs on the machine do not count.
class CpuTimer {
public:
    double nanoseconds() const
    {
        return static_cast<double>(std::clock() - m_start) * (1e9 / CLOCKS_PER_SEC);
    }

private:
    std::clock_t m_start = std::clock();
};

} // namespace cabochon::test
