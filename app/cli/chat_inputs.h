// Owns turning a command's options and files into a chat request: prompt or messages, tools, system
// text, thinking and sampling.
#pragma once

#include "app/cli/options.h"
#include "app/inference/chat_core.h"

#include <filesystem>
#include <vector>

namespace cabochon::cli {

/// For commands that are given a question without -p.
inline constexpr std::string_view kQuestionHint =
    "Put the question in quotes after -p: -p \"TEXT\".";

/// The conversation: -p, --messages, --tools, --system, --thinking, --raw and the media options.
std::vector<OptionSpec> conversationOptionSpecs();
/// How to choose tokens: --max-tokens, --temperature, ... --seed, --stop.
std::vector<OptionSpec> samplingOptionSpecs();

/// A whole text file, or stdin for "-".
Result<std::string> readTextFile(const std::string& path, std::size_t maximumBytes);
/// What --tools declares; none without it.
Result<std::vector<engine::ToolDeclaration>> readTools(const Options& options);
/// Messages and tools of --messages and --tools.
Result<ChatRequest> readConversation(const Options& options);
/// Sampling options and the token limit into `request`, over its sampling as it is. Draws a seed
/// where none is given.
Status readSampling(const Options& options, ChatRequest& request);
/// The same over what the model's file says, for options that were read already.
void useModelSampling(const Options& options, const engine::Model& model, ChatRequest& request);

/// One list of option lists.
std::vector<OptionSpec> joined(std::initializer_list<std::vector<OptionSpec>> lists);

} // namespace cabochon::cli
