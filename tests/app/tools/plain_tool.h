// A tool that is what its facts say and gives back its arguments.
#pragma once

#include "app/tools/tool.h"

#include <memory>
#include <nlohmann/json.hpp>
#include <utility>

namespace cabochon::test {

class PlainTool : public tools::Tool {
public:
    explicit PlainTool(tools::ToolFacts facts) : m_facts(std::move(facts)) {}
    const tools::ToolFacts& facts() const override { return m_facts; }
    tools::ToolResult run(const nlohmann::ordered_json& arguments, const tools::ToolRun&) override
    {
        return {.content = arguments.dump()};
    }

private:
    tools::ToolFacts m_facts;
};

inline std::shared_ptr<PlainTool> plainTool(const std::string& name, const std::string& server = {})
{
    tools::ToolFacts facts;
    facts.name = name;
    facts.server = server;
    facts.parameters = R"({"type":"object"})";
    return std::make_shared<PlainTool>(std::move(facts));
}

} // namespace cabochon::test
