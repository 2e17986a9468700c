// Owns what one answer is held to, from a schema and the tools that may be called. No Qt.
#pragma once

#include "engine/grammar/constraint.h"
#include "engine/session/model.h"
#include "engine/text/chat_message.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cabochon {

/// Views of a request.
struct AnswerDemands {
    const std::optional<std::string>& schema;
    std::span<const engine::ToolDeclaration> tools; // whose calls must fit; none: calls are free
    bool mayThink = false;
    bool insideThought = false; // the prompt ended in one
};

/// Keeps the last few, because what one answer has learnt of a schema serves the next. For one
/// model, which must outlive it; one thread at a time.
class AnswerConstraints {
public:
    /// At the beginning of an answer; valid until the next call. Null: the answer may say anything.
    /// InvalidJson and InvalidConversation say what of the schema or of a tool cannot be held.
    Result<engine::Constraint*> of(const AnswerDemands& demands, const engine::Model& model);

private:
    static constexpr std::size_t kMost = 4;
    struct Kept {
        std::string demands;
        std::unique_ptr<engine::Constraint> constraint;
    };
    std::vector<Kept> m_kept; // the last used is the last
};

/// Leads a constraint through what the answer has said already. InvalidConversation: that does not
/// fit it.
Status followSoFar(std::span<const engine::TokenId> ids, engine::Constraint& constraint);

} // namespace cabochon
