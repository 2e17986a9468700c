#include "app/inference/prompt_size.h"

#include "engine/session/media_prompt.h"
#include "engine/text/python_text.h"

#include <span>
#include <string_view>
#include <utility>

namespace cabochon {

namespace {

using engine::TokenId;

/// As the model reads it, without the vectors of its media.
Result<engine::Prompt> measuredPrompt(const engine::Model& model,
                                      const ChatRequest& request,
                                      PromptMedia* media,
                                      const engine::CancelFlag* cancel)
{
    Result<engine::RenderedPrompt> rendered = renderPrompt(model, request);
    if (!rendered) return rendered.error();
    std::vector<engine::MediaPieces> pieces;
    if (media != nullptr && !rendered->media.empty()) {
        Result<std::vector<engine::MediaPieces>> measured =
            media->measure(request.messages, rendered->media, cancel);
        if (!measured) return measured.error();
        pieces = std::move(*measured);
    }
    return engine::mediaPrompt(*rendered, model.tokenizer(), pieces, false);
}

} // namespace

Result<std::vector<TokenId>> promptIds(const engine::Model& model,
                                       const ChatRequest& request,
                                       PromptMedia* media,
                                       const engine::CancelFlag* cancel)
{
    const Result<engine::Prompt> prompt = measuredPrompt(model, request, media, cancel);
    if (!prompt) return prompt.error();
    return std::vector<TokenId>(prompt->ids().begin(), prompt->ids().end());
}

Result<PromptSize> measurePrompt(const engine::Model& model,
                                 const ChatRequest& request,
                                 PromptMedia* media,
                                 bool lastIsDraft)
{
    const Result<engine::Prompt> prompt = measuredPrompt(model, request, media, nullptr);
    if (!prompt) return prompt.error();
    const std::span<const TokenId> ids = prompt->ids();
    PromptSize size;
    size.prompt = prompt->size();
    if (lastIsDraft && !request.messages.empty()) {
        for (const engine::MessagePart& part : request.messages.back().parts) {
            if (part.kind != engine::PartKind::Text) continue;
            const std::string_view words = engine::python::strip(part.text); // as templates do
            size.draft += static_cast<std::uint32_t>(
                model.tokenizer().encode(words, engine::SpecialTokens::AsText).size());
        }
    }
    // Words never become the id that ends a turn. The draft's own turn is the last one.
    const TokenId turnEnd = model.tokenizer().special().turnClose;
    int skipped = lastIsDraft ? 1 : 0;
    const bool hasOthers = request.messages.size() > static_cast<std::size_t>(skipped);
    for (std::size_t end = hasOthers ? ids.size() : 0; end > 0; --end) {
        if (ids[end - 1] != turnEnd || skipped-- > 0) continue;
        size.conversation = static_cast<std::uint32_t>(end);
        break;
    }
    for (const engine::MediaBlock& block : prompt->media()) {
        if (lastIsDraft && block.first >= size.conversation) size.draft += block.count;
    }
    return size;
}

} // namespace cabochon
