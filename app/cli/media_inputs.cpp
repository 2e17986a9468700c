#include "app/cli/media_inputs.h"

#include "engine/media/image_size.h"

#include <system_error>
#include <utility>

namespace cabochon::cli {

namespace {

using engine::MessagePart;
using engine::PartKind;

constexpr std::pair<const char*, PartKind> kOptions[] = {
    {"image", PartKind::Image}, {"audio", PartKind::Audio}, {"video", PartKind::Video}};

bool isFile(const std::filesystem::path& path)
{
    std::error_code error;
    return std::filesystem::is_regular_file(path, error);
}

/// A path that a file with messages names relative to itself.
void findBeside(const std::filesystem::path& folder, MessagePart& part)
{
    if (folder.empty() || part.text.find(':') != std::string::npos) return; // an address
    const std::filesystem::path path(part.text);
    if (path.is_relative() && !isFile(path) && isFile(folder / path))
        part.text = (folder / path).string();
}

} // namespace

std::vector<OptionSpec> mediaOptionSpecs()
{
    return {
        {"image", "FILE", "attach a picture; may be given several times"},
        {"audio", "FILE", "attach sound; likewise"},
        {"video", "FILE", "attach a video; likewise"},
        {"image-budget", "N", "soft tokens a picture: 70, 140, 280, 560 or 1120 (default: 280)"}};
}

Result<std::uint32_t> imageBudget(const Options& options)
{
    if (!options.has("image-budget")) return std::uint32_t{0};
    Result<std::uint64_t> budget =
        options.integer("image-budget", 0, 1, engine::kImageBudgets.back());
    if (!budget) return budget.error();
    if (engine::isImageBudget(*budget)) return static_cast<std::uint32_t>(*budget);
    return {ErrorCode::Usage,
            "--image-budget is " + std::to_string(*budget) + ". Give 70, 140, 280, 560 or 1120."};
}

void setBudget(std::uint32_t budget, MessagePart& part)
{
    if (part.kind != PartKind::Audio && budget != 0) part.budget = budget;
}

std::vector<MessagePart> mediaParts(const Options& options)
{
    std::vector<MessagePart> parts;
    for (const auto& [name, kind] : kOptions) {
        for (std::string& file : options.all(name)) {
            MessagePart part;
            part.kind = kind;
            part.text = std::move(file);
            parts.push_back(std::move(part));
        }
    }
    return parts;
}

Status
attachMedia(const Options& options, const std::filesystem::path& folder, ChatRequest& request)
{
    Result<std::uint32_t> budget = imageBudget(options);
    if (!budget) return budget.error();
    const std::vector<MessagePart> parts = mediaParts(options);
    if (!parts.empty() && request.rawPrompt) {
        return {ErrorCode::Usage,
                "--raw takes no pictures, sound or videos: the prompt is rendered "
                "already. Leave --raw out."};
    }
    if (!parts.empty() && !options.has("prompt")) {
        return {ErrorCode::Usage, "--image, --audio and --video go with -p TEXT. In --messages, "
                                  "name the files in the messages."};
    }
    if (!parts.empty()) {
        engine::ChatMessage& question = request.messages.back();
        question.contentIsParts = true;
        question.parts.insert(question.parts.begin(), parts.begin(), parts.end());
    }
    for (engine::ChatMessage& message : request.messages) {
        for (MessagePart& part : message.parts) {
            if (part.kind == PartKind::Text) continue;
            findBeside(folder, part);
            setBudget(*budget, part);
        }
    }
    return {};
}

} // namespace cabochon::cli
