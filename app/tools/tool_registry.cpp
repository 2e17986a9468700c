#include "app/tools/tool_registry.h"

#include "engine/base/utf8.h"

#include <algorithm>
#include <utility>

namespace cabochon::tools {

namespace {

constexpr std::size_t kLongestName = 64; // what other programs' servers and clients agree on

bool isPartOfName(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || character == '_';
}

/// Two names that people take for each other have one form.
std::string formOf(std::string_view name)
{
    std::string form;
    for (const char character : name) {
        if (character == '_') continue;
        const char lower = character >= 'A' && character <= 'Z'
                               ? static_cast<char>(character - 'A' + 'a')
                               : character;
        if (lower == '0')
            form += 'o';
        else if (lower == '1' || lower == 'i')
            form += 'l';
        else
            form += lower;
    }
    return form;
}

Error unusable(const std::string& name, const std::string& why)
{
    return {ErrorCode::InvalidConversation,
            "The tool \"" + printable(name, kLongestName) + "\" is left out: " + why};
}

} // namespace

Status ToolRegistry::add(ToolPointer tool)
{
    const std::string& name = tool->facts().name;
    if (name.empty() || name.size() > kLongestName || !std::ranges::all_of(name, isPartOfName))
        return unusable(name, "a name has 1 to 64 letters, digits and underscores. Rename it.");
    const std::scoped_lock lock(m_mutex);
    if (m_tools.size() >= kMost) {
        return {ErrorCode::Usage, "There are " + std::to_string(kMost) +
                                      " tools already. Switch off a server to make room for \"" +
                                      name + "\"."};
    }
    for (const ToolPointer& other : m_tools) {
        if (formOf(other->facts().name) != formOf(name)) continue;
        return unusable(name, "it would be taken for \"" + other->facts().name +
                                  "\". Rename one of them, or switch its server off.");
    }
    m_tools.push_back(std::move(tool));
    return {};
}

void ToolRegistry::removeServer(std::string_view server)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_tools,
                  [server](const ToolPointer& tool) { return tool->facts().server == server; });
}

ToolPointer ToolRegistry::find(std::string_view name) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find_if(
        m_tools, [name](const ToolPointer& tool) { return tool->facts().name == name; });
    return found == m_tools.end() ? nullptr : *found;
}

std::vector<ToolPointer> ToolRegistry::all() const
{
    const std::scoped_lock lock(m_mutex);
    return m_tools;
}

std::string toolName(std::string_view server, std::string_view tool)
{
    std::string name(server);
    if (!name.empty()) name += '_';
    name += tool;
    std::ranges::replace_if(
        name, [](char character) { return !isPartOfName(character); }, '_');
    return name;
}

} // namespace cabochon::tools
