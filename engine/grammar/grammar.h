// Owns Grammar: what an answer may say, compiled from a JSON Schema, a list of texts, an expression
// or the declarations of tools. Immutable. Holding an answer to it is Constraint's.
#pragma once

#include "engine/base/result.h"
#include "engine/grammar/automaton.h"
#include "engine/grammar/unsupported.h"
#include "engine/text/chat_message.h"
#include "engine/text/tokenizer.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::engine {

class Grammar {
public:
    /// Answers are JSON that is valid for the schema, and nothing beside it. InvalidJson names the
    /// keyword and its place, or the limit that is exceeded. Any thread; milliseconds.
    static Result<Grammar> ofSchema(std::string_view schema,
                                    Unsupported unsupported = Unsupported::Refuse);
    /// Any object of JSON.
    static Result<Grammar> ofAnyObject();
    /// One of these texts, as it is. InvalidText: one is empty or no UTF-8.
    static Result<Grammar> ofTexts(std::span<const std::string> texts);
    /// A text that the expression describes, from its begin to its end (as JSON Schema's
    /// `pattern`).
    static Result<Grammar> ofExpression(std::string_view expression);
    /// The body of a tool's call: the name of one of the tools, and arguments that are valid for
    /// its parameters. Keywords that cannot be held are ignored. InvalidConversation: a tool
    /// without a name, none at all, or a vocabulary without quote token.
    static Result<Grammar> ofCalls(std::span<const ToolDeclaration> tools,
                                   const Tokenizer& tokenizer);

    const Automaton& automaton() const { return m_automaton; }
    /// What Unsupported::Ignore left out: "uniqueItems" at #/properties/x.
    std::span<const std::string> ignored() const { return m_ignored; }

private:
    Grammar() = default;
    static Result<Grammar> sealed(Grammar grammar, NodeId start);

    Automaton m_automaton;
    std::vector<std::string> m_ignored;
};

} // namespace cabochon::engine
