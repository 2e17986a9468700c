// Owns what the tests of sessions share: small models on the CPU and their prompts. A broken
// fixture is a broken test: it ends the program with the reason.
#pragma once

#include "engine/cpu/cpu_backend.h"
#include "engine/session/session.h"
#include "tests/support/golden_case.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::test {

using namespace cabochon::engine;

struct Loaded {
    std::unique_ptr<const Model> model;
    std::unique_ptr<Backend> backend;

    explicit Loaded(const std::filesystem::path& path,
                    CpuLevel level = CpuLevel::Exact,
                    unsigned threads = 1)
    {
        Result<std::unique_ptr<const Model>> opened = Model::open(path);
        if (!opened) qFatal("%s", opened.error().message.c_str());
        model = std::move(*opened);
        CpuOptions options;
        options.threads = threads;
        options.level = level;
        Result<std::unique_ptr<Backend>> created = createCpuBackend(*model, options, {});
        if (!created) qFatal("%s", created.error().message.c_str());
        backend = std::move(*created);
    }

    std::unique_ptr<Session> session(std::uint32_t contextLength,
                                     std::uint32_t columns,
                                     bool keepPrompt = true,
                                     KvFormat full = KvFormat::F32)
    {
        SessionOptions options;
        options.timeline.contextLength = contextLength;
        options.timeline.formats = {full, KvFormat::F32};
        options.timeline.slidingSlack = 2 * columns; // little, so that pages are let go
        options.prefillColumns = columns;
        options.keepPrompt = keepPrompt;
        Result<std::unique_ptr<Session>> created = Session::create(*model, *backend, options);
        if (!created) qFatal("%s", created.error().message.c_str());
        return std::move(*created);
    }
};

inline Loaded golden(const char* kind)
{
    return Loaded(goldenFolder(kind) / "model.gguf");
}

inline Loaded nano()
{
    return Loaded(nanoModel(), bestCpuLevel(), 2);
}

inline std::vector<TokenId> nanoPrompt(const Model& model, std::string_view question)
{
    const std::string text =
        "<bos><|turn>user\n" + std::string(question) + "<turn|>\n<|turn>model\n";
    return model.tokenizer().encode(text, SpecialTokens::Parse);
}

inline GenerateOptions greedy(std::uint32_t maxTokens)
{
    GenerateOptions options;
    options.sampling.temperature = 0;
    options.maxTokens = maxTokens;
    return options;
}

inline std::vector<float> logitsOf(Session& session)
{
    const Result<std::span<const float>> logits = session.logits();
    if (!logits) qFatal("%s", logits.error().message.c_str());
    return {logits->begin(), logits->end()};
}

inline TokenCallback appendTo(std::string& text)
{
    return [&text](std::size_t, std::span<const OutputPiece> pieces) {
        for (const OutputPiece& piece : pieces)
            text += piece.text;
    };
}

} // namespace cabochon::test
