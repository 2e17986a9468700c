// Owns what the tests of grammars share: grammars that must compile, texts read byte by byte, and
// vocabularies.
#pragma once

#include "engine/grammar/grammar.h"
#include "engine/grammar/machine.h"
#include "engine/grammar/token_trie.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

namespace cabochon::test {

using namespace cabochon::engine;

/// JSON written with ' for ", because Qt's moc does not read raw strings.
inline std::string json(std::string text)
{
    std::ranges::replace(text, '\'', '"');
    return text;
}

inline Grammar mustCompile(Result<Grammar> grammar)
{
    if (!grammar) qFatal("%s", grammar.error().message.c_str());
    return std::move(*grammar);
}

inline Grammar schemaGrammar(std::string_view schema)
{
    return mustCompile(Grammar::ofSchema(schema));
}

enum class Reading { Refused, Begun, Complete };

/// How far the grammar takes the text.
inline Reading readText(const Grammar& grammar, std::string_view text)
{
    Machine machine(grammar.automaton());
    Places places, next;
    machine.begin(places);
    for (const char byte : text) {
        machine.read(places, static_cast<std::uint8_t>(byte), next);
        if (next.empty()) return Reading::Refused;
        std::swap(places, next);
    }
    return places.complete ? Reading::Complete : Reading::Begun;
}

struct TestVocabulary {
    GgufFile file;
    Tokenizer tokenizer;
    TokenTrie trie;

    explicit TestVocabulary(const std::filesystem::path& path)
        : file(opened(path)), tokenizer(created(file)), trie(tokenizer)
    {
    }

private:
    static GgufFile opened(const std::filesystem::path& path)
    {
        Result<GgufFile> file = GgufFile::open(path);
        if (!file) qFatal("%s", file.error().message.c_str());
        return std::move(*file);
    }
    static Tokenizer created(const GgufFile& file)
    {
        Result<Tokenizer> tokenizer = Tokenizer::create(file);
        if (!tokenizer) qFatal("%s", tokenizer.error().message.c_str());
        return std::move(*tokenizer);
    }
};

inline std::filesystem::path publishedVocabulary()
{
    return testData("vocabulary/ggml-vocab-gemma-4.gguf");
}

} // namespace cabochon::test
