// Owns what all built-in tools share: facts that never change. No Qt.
#pragma once

#include "app/tools/tool.h"

#include <utility>

namespace cabochon::tools {

class FactsTool : public Tool {
public:
    explicit FactsTool(ToolFacts facts) : m_facts(std::move(facts)) {}
    const ToolFacts& facts() const final { return m_facts; }

private:
    const ToolFacts m_facts;
};

} // namespace cabochon::tools
