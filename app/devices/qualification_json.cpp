#include "app/devices/qualification_json.h"

#include "engine/text/json_document.h"
#include "vulkan/recording/shader_code.h"

#include <nlohmann/json.hpp>

namespace cabochon {

using engine::textOf;
using Json = nlohmann::ordered_json;

namespace {

Json toJson(const vulkan::KernelVerdict& verdict)
{
    Json failures = Json::array();
    for (const vulkan::KernelCheck& check : verdict.failures)
        failures.push_back({{"kernel", check.kernel}, {"failure", check.failure}});
    return {{"passed", verdict.passed}, {"checks", verdict.checks}, {"failures", failures}};
}

std::optional<vulkan::KernelVerdict> verdictFrom(const Json& json, vulkan::Tier tier)
{
    if (!json.is_object() || !json.contains("passed") || !json["passed"].is_boolean() ||
        !json.contains("checks") || !json["checks"].is_number_unsigned() ||
        !json.contains("failures") || !json["failures"].is_array())
        return std::nullopt;
    vulkan::KernelVerdict verdict{
        json["passed"].get<bool>(), json["checks"].get<std::size_t>(), {}};
    for (const Json& failure : json["failures"]) {
        if (!failure.is_object()) return std::nullopt;
        vulkan::KernelCheck check;
        check.kernel = textOf(failure, "kernel");
        check.tier = tier;
        check.error = 1;
        check.failure = textOf(failure, "failure");
        verdict.failures.push_back(std::move(check));
    }
    if (verdict.passed != verdict.failures.empty()) return std::nullopt;
    return verdict;
}

} // namespace

std::string qualificationText(const vulkan::Qualification& known)
{
    Json needs = Json::object();
    for (const auto& [key, verdict] : known.verdicts())
        needs[key.first.name()][std::string(vulkan::tierName(key.second))] = toJson(verdict);
    const Json all = {{"kernels", vulkan::kernelDigest()}, {"needs", needs}};
    return all.dump(1, ' ', false, Json::error_handler_t::replace);
}

std::optional<vulkan::Qualification> qualificationFromText(std::string_view text)
{
    const Result<Json> document = engine::readJsonDocument(text);
    if (!document) return std::nullopt;
    const Json& json = *document;
    if (!json.is_object() || textOf(json, "kernels") != vulkan::kernelDigest()) return std::nullopt;
    const auto needs = json.find("needs");
    if (needs == json.end() || !needs->is_object()) return std::nullopt;
    vulkan::Qualification known;
    for (const auto& [name, tiers] : needs->items()) {
        const std::optional<vulkan::KernelNeed> need = vulkan::KernelNeed::fromName(name);
        if (!need || !tiers.is_object()) return std::nullopt;
        for (const auto& [tierName, entry] : tiers.items()) {
            const std::optional<vulkan::Tier> tier = vulkan::tierFromName(tierName);
            if (!tier) return std::nullopt;
            std::optional<vulkan::KernelVerdict> verdict = verdictFrom(entry, *tier);
            if (!verdict) return std::nullopt;
            known.set(*need, *tier, std::move(*verdict));
        }
    }
    return known;
}

} // namespace cabochon
