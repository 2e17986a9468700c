#include "app/tools/consent.h"

#include "engine/text/json_document.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace cabochon::tools {

namespace {

using Json = nlohmann::ordered_json;

bool covers(const Grant& grant,
            const ToolFacts& tool,
            std::string_view scope,
            std::string_view conversation)
{
    return grant.tool == tool.name && grant.identity == tool.identity &&
           (grant.scope.empty() || grant.scope == scope) &&
           (grant.conversation.empty() || grant.conversation == conversation);
}

bool maySend(const ToolFacts& tool)
{
    return tool.effect == Effect::SendsOut || tool.effect == Effect::RunsPrograms;
}

bool sameBut(const Grant& one, const Grant& other)
{
    return one.tool == other.tool && one.identity == other.identity && one.scope == other.scope &&
           one.conversation == other.conversation;
}

} // namespace

Offers offersFor(const ToolFacts& tool)
{
    const bool harmless = !tool.destructive && tool.effect != Effect::RunsPrograms;
    return {.thisChat = harmless, .always = harmless && tool.effect != Effect::Writes};
}

Verdict
Consent::verdictFor(const ToolFacts& tool, std::string_view scope, const Situation& at) const
{
    if (tool.byPerson) return Verdict::Allowed; // its card is the question
    if (maySend(tool) && at.holdsPrivate && at.holdsUntrusted) return Verdict::AskAlways;
    if (tool.asks == Asks::Never) return Verdict::Allowed;
    const auto fits = [&](const Grant& grant) {
        return covers(grant, tool, scope, at.conversation);
    };
    return std::ranges::any_of(m_grants, fits) ? Verdict::Allowed : Verdict::Ask;
}

Status Consent::allow(const ToolFacts& tool, Grant grant)
{
    const Offers offers = offersFor(tool);
    if (grant.conversation.empty() ? !offers.always : !offers.thisChat) {
        return {ErrorCode::Usage,
                "\"" + tool.name +
                    "\" cannot be allowed beforehand, because what it does may not "
                    "be undone. Allow its calls one by one."};
    }
    grant.tool = tool.name;
    grant.identity = tool.identity;
    std::erase_if(m_grants, [&grant](const Grant& other) { return sameBut(grant, other); });
    m_grants.push_back(std::move(grant));
    return {};
}

bool Consent::revoke(const Grant& grant)
{
    return std::erase_if(m_grants, [&grant](const Grant& other) { return sameBut(grant, other); }) >
           0;
}

void Consent::forget(std::string_view conversation)
{
    if (conversation.empty()) return;
    std::erase_if(m_grants, [conversation](const Grant& grant) {
        return grant.conversation == conversation;
    });
}

bool Consent::grantFolder(const std::string& folder)
{
    if (!folder.starts_with('/') && folder.find(':') == std::string::npos) return false;
    if (std::ranges::find(m_folders, folder) != m_folders.end()) return false;
    m_folders.push_back(folder);
    return true;
}

bool Consent::withdrawFolder(const std::string& folder)
{
    return std::erase(m_folders, folder) > 0;
}

std::string Consent::text() const
{
    Json list = Json::array();
    for (const Grant& grant : m_grants) {
        list.push_back({{"tool", grant.tool},
                        {"identity", grant.identity},
                        {"scope", grant.scope},
                        {"conversation", grant.conversation},
                        {"given", grant.given}});
    }
    const Json all{{"version", 1}, {"allowed", std::move(list)}, {"folders", m_folders}};
    return all.dump(2, ' ', false, Json::error_handler_t::replace);
}

Result<Consent> Consent::read(std::string_view text)
{
    const Result<Json> document = engine::readJsonDocument(text);
    if (!document) return document.error();
    const auto list = document->is_object() ? document->find("allowed") : document->end();
    if (!document->is_object() || list == document->end() || !list->is_array())
        return {ErrorCode::InvalidJson,
                "The list of permissions holds no list. All is asked anew."};
    Consent consent;
    for (const Json& entry : *list) {
        if (!entry.is_object()) continue;
        Grant grant{.tool = engine::textOf(entry, "tool"),
                    .identity = engine::textOf(entry, "identity"),
                    .scope = engine::textOf(entry, "scope"),
                    .conversation = engine::textOf(entry, "conversation")};
        const auto given = entry.find("given");
        if (given != entry.end() && given->is_number_integer())
            grant.given = given->get<std::int64_t>();
        if (!grant.tool.empty()) consent.m_grants.push_back(std::move(grant));
    }
    const auto folders = document->find("folders");
    if (folders != document->end() && folders->is_array()) {
        for (const Json& folder : *folders)
            if (folder.is_string()) consent.grantFolder(folder.get<std::string>());
    }
    return consent;
}

} // namespace cabochon::tools
