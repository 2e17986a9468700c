#include "app/inference/answer_constraint.h"

#include <algorithm>
#include <utility>

namespace cabochon {

Result<std::unique_ptr<engine::Constraint>> constraintOf(const AnswerDemands& demands,
                                                         const engine::Model& model)
{
    engine::ConstraintParts parts;
    if (demands.schema) {
        Result<engine::Grammar> answer = engine::Grammar::ofSchema(*demands.schema);
        if (!answer) return answer.error();
        parts.answer = std::move(*answer);
    }
    if (!demands.tools.empty()) {
        Result<engine::Grammar> calls = engine::Grammar::ofCalls(demands.tools, model.tokenizer());
        if (!calls) return calls.error();
        parts.calls = std::move(*calls);
    }
    if (!parts.answer && !parts.calls) return std::unique_ptr<engine::Constraint>();
    parts.mayThink = demands.mayThink;
    parts.insideThought = demands.insideThought;
    return std::make_unique<engine::Constraint>(model.tokenTrie(), std::move(parts));
}

Status followSoFar(std::span<const engine::TokenId> ids, engine::Constraint& constraint)
{
    const bool fits =
        std::ranges::all_of(ids, [&](engine::TokenId id) { return constraint.accept(id); });
    if (fits) return {};
    return {ErrorCode::InvalidConversation,
            "What the answer has said so far does not fit the schema. Answer anew."};
}

} // namespace cabochon
