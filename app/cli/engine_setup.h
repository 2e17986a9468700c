// Owns the options that every command with a model shares, and loading what they name: the model on
// its device, or the vocabulary alone. The one place of the companion that names a backend.
#pragma once

#include "app/cli/console.h"
#include "app/cli/options.h"
#include "app/inference/prompt_media_reader.h"
#include "engine/session/backend.h"
#include "engine/session/model.h"
#include "engine/session/session.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace cabochon::cli {

/// --model, --mmproj, --device, --threads, --context, --kv.
std::vector<OptionSpec> engineOptionSpecs();
/// --model alone: for commands that need no weights.
OptionSpec modelOptionSpec();

/// --kv, for commands that plan a context.
OptionSpec kvOptionSpec();

/// The file that --model or the positional argument names, else the model last chosen in the
/// window, else the built-in one. Usage when named twice, FileNotFound when the built-in model is
/// nowhere.
Result<std::filesystem::path> chooseModel(const Options& options);

/// A model made ready on a device. Declared in the order of ownership.
struct LoadedEngine {
    std::unique_ptr<const engine::Model> model;
    std::unique_ptr<engine::Backend> backend;
    std::unique_ptr<PromptMediaReader> media;
    unsigned threads = 0;
    double loadSeconds = 0;
};

/// Checks the shared options and loads the model; progress on the console. Usage, DeviceNotFound,
/// NotImplemented and what loading gives.
/// `timed`: kernels of devices that can are timed.
Result<LoadedEngine> loadEngine(const Options& options,
                                Console& console,
                                const engine::RunLimits& limits = {},
                                bool timed = false);

/// The session that --context and --kv ask for; Usage outside of what the model has. Without
/// --context: the model's maximum, or the longest whose cache can take at most half of the memory
/// that is free now.
Result<engine::SessionOptions> sessionOptions(const Options& options, const engine::Model& model);

/// What text commands need of a file: also one that holds a vocabulary and no weights.
struct Vocabulary {
    engine::GgufFile file;
    engine::Tokenizer tokenizer;
    engine::TemplateKind templateKind;
};
Result<Vocabulary> loadVocabulary(const Options& options);

} // namespace cabochon::cli
