// A tool that tells a test how it was called, and waits where the test wants it to.
#pragma once

#include "app/tools/tool.h"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

namespace cabochon::test {

class WatchedTool : public tools::Tool {
public:
    explicit WatchedTool(tools::ToolFacts facts) : m_facts(std::move(facts)) {}

    const tools::ToolFacts& facts() const override { return m_facts; }
    std::string scopeOf(const nlohmann::ordered_json& arguments) const override
    {
        return arguments.value("in", std::string());
    }
    tools::ToolResult run(const nlohmann::ordered_json& arguments,
                          const tools::ToolRun& how) override
    {
        std::unique_lock lock(m_mutex);
        m_seen.push_back(arguments.dump());
        m_changed.notify_all();
        while (m_held && !how.cancel.requested())
            m_changed.wait_for(lock, std::chrono::milliseconds(3));
        if (how.cancel.requested()) m_cancelled = true;
        return {.content = m_gives.empty() ? arguments.dump() : m_gives, .files = m_files};
    }

    void give(const std::string& content) { m_gives = content; }
    void giveFile(tools::ToolFile file) { m_files.push_back(std::move(file)); }
    void hold(bool held)
    {
        const std::lock_guard lock(m_mutex);
        m_held = held;
        m_changed.notify_all();
    }
    std::vector<std::string> seen() const
    {
        const std::lock_guard lock(m_mutex);
        return m_seen;
    }
    bool cancelled() const
    {
        const std::lock_guard lock(m_mutex);
        return m_cancelled;
    }

private:
    tools::ToolFacts m_facts;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::string m_gives; // empty: its arguments
    std::vector<tools::ToolFile> m_files;
    std::vector<std::string> m_seen;
    bool m_held = false;
    bool m_cancelled = false;
};

inline tools::ToolFacts factsOf(const std::string& name, tools::Asks asks)
{
    tools::ToolFacts facts;
    facts.name = name;
    facts.description = "A tool of the tests.";
    facts.parameters = R"({"type":"object","properties":{"a":{"type":"integer"},)"
                       R"("in":{"type":"string"}}})";
    facts.asks = asks;
    facts.effect = tools::Effect::Reads;
    return facts;
}

} // namespace cabochon::test
