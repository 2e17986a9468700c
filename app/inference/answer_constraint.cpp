#include "app/inference/answer_constraint.h"

#include <algorithm>
#include <utility>

namespace cabochon {

namespace {

/// Everything that the constraint depends on, in one text.
std::string textOf(const AnswerDemands& demands)
{
    std::string text = demands.mayThink ? "t" : "-";
    text += demands.insideThought ? "i" : "-";
    if (demands.schema) text += '\0' + *demands.schema;
    for (const engine::ToolDeclaration& tool : demands.tools)
        text += '\n' + tool.json;
    return text;
}

Result<std::unique_ptr<engine::Constraint>> made(const AnswerDemands& demands,
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
    parts.mayThink = demands.mayThink;
    parts.insideThought = demands.insideThought;
    return std::make_unique<engine::Constraint>(model.tokenTrie(), std::move(parts));
}

} // namespace

Result<engine::Constraint*> AnswerConstraints::of(const AnswerDemands& demands,
                                                  const engine::Model& model)
{
    if (!demands.schema && demands.tools.empty()) return static_cast<engine::Constraint*>(nullptr);
    const std::string text = textOf(demands);
    const auto known = std::ranges::find(m_kept, text, &Kept::demands);
    if (known != m_kept.end()) {
        std::rotate(known, known + 1, m_kept.end());
        m_kept.back().constraint->restart();
        return m_kept.back().constraint.get();
    }
    Result<std::unique_ptr<engine::Constraint>> constraint = made(demands, model);
    if (!constraint) return constraint.error();
    if (m_kept.size() == kMost) m_kept.erase(m_kept.begin());
    m_kept.push_back({text, std::move(*constraint)});
    return m_kept.back().constraint.get();
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
