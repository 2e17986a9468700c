// Owns what an answer that goes on has said already, the tools' results in it included, and saying
// it to the model again exactly as it stood there. No Qt.
#pragma once

#include "engine/text/chat_template.h"
#include "engine/text/response_parser.h"
#include "engine/text/tokenizer.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon {

/// Thoughts, words, calls and what tools gave back, in their order. The last one is open: it goes
/// on. Results stand behind the calls that they answer, one for each, in the order of the calls.
struct AnswerSoFar {
    struct Piece {
        enum class Kind : std::uint8_t { Text, Thought, Call, Result };
        Kind kind = Kind::Text;
        std::string text{};  // Call: its arguments, a JSON object. Result: what the tool gave
        std::string name{};  // Call, Result: of the tool
        bool failed = false; // Result
    };
    std::vector<Piece> pieces;
    bool emptyThought = false; // it opened a thought, said nothing in it and closed it
};

/// What the model is given of a result: JSON objects as they are, other JSON and words as a value,
/// failures as an error. JSON of any kind.
std::string resultJson(std::string_view content, bool failed);

/// What saying it again depends on.
struct SayingAgain {
    engine::TemplateRevision revision = engine::TemplateRevision::July;
    bool thinking = false; // after results the model thinks again
};

/// The ids of what was said. `held`: ids that followed the same prompt before and may be those of
/// this answer; where they say the same they are taken as they are, because a text can be spelled
/// in several ways. `parser`: as it stands after the prompt. InvalidConversation: a call's
/// arguments are no JSON object.
Result<std::vector<engine::TokenId>> idsSoFar(const AnswerSoFar& soFar,
                                              std::span<const engine::TokenId> held,
                                              const engine::ResponseParser& parser,
                                              const engine::Tokenizer& tokenizer,
                                              const SayingAgain& how = {});

/// What the model wrote after the last results, all where there are none.
std::span<const engine::TokenId> sinceResults(std::span<const engine::TokenId> ids,
                                              const engine::Tokenizer& tokenizer);
/// How many of the ids are results.
std::uint32_t countResultIds(std::span<const engine::TokenId> ids,
                             const engine::Tokenizer& tokenizer);

/// Leads the parser through ids that were shown already.
void replay(std::span<const engine::TokenId> ids,
            const engine::Tokenizer& tokenizer,
            engine::ResponseParser& parser);

} // namespace cabochon
