// Owns what an answer that goes on has said already, and saying it to the model again exactly as
// the model wrote it. No Qt.
#pragma once

#include "engine/text/response_parser.h"
#include "engine/text/tokenizer.h"

#include <span>
#include <string>
#include <vector>

namespace cabochon {

/// Thoughts and words as they were shown, in their order. The last one is open: it goes on.
struct AnswerSoFar {
    struct Piece {
        bool thought = false;
        std::string text;
    };
    std::vector<Piece> pieces;
    bool emptyThought = false; // it opened a thought, said nothing in it and closed it
};

/// The ids of what was said. `held`: ids that followed the same prompt before and may be those of
/// this answer; where they say the same they are taken as they are, because a text can be spelled
/// in several ways. `parser`: as it stands after the prompt.
std::vector<engine::TokenId> idsSoFar(const AnswerSoFar& soFar,
                                      std::span<const engine::TokenId> held,
                                      const engine::ResponseParser& parser,
                                      const engine::Tokenizer& tokenizer);

/// Leads the parser through ids that were shown already.
void replay(std::span<const engine::TokenId> ids,
            const engine::Tokenizer& tokenizer,
            engine::ResponseParser& parser);

} // namespace cabochon
