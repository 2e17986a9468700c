#include "app/devices/qualification_store.h"

#include "engine/base/file_io.h"
#include "engine/text/json_document.h"
#include "vulkan/recording/shader_code.h"

#include <nlohmann/json.hpp>

namespace cabochon {

using Json = nlohmann::ordered_json;

namespace {

constexpr std::size_t kMostBytes = 1u << 20;
constexpr const char* kUnfinished =
    "its test did not end the last time, so it is not used; update its driver, then test it again: "
    "`cabochon-cli devices --retest`";

Json toJson(const vulkan::Qualification& result)
{
    Json types = Json::array(), sizes = Json::array(), failures = Json::array();
    for (const engine::TensorType type : result.needs.types)
        types.push_back(static_cast<std::uint32_t>(type));
    for (const std::uint32_t size : result.needs.headSizes)
        sizes.push_back(size);
    for (const vulkan::KernelCheck& check : result.failures) {
        failures.push_back({{"kernel", check.kernel},
                            {"tier", vulkan::tierName(check.tier)},
                            {"failure", check.failure}});
    }
    return {{"kernels", vulkan::kernelDigest()},
            {"types", types},
            {"head_sizes", sizes},
            {"experts", result.needs.experts},
            {"usable", result.usable},
            {"tier", vulkan::tierName(result.tier)},
            {"checks", result.checks},
            {"failures", failures}};
}

/// `fallback` for what is missing or of another type.
template <typename T>
T valueOf(const Json& json, const char* name, const T& fallback)
{
    const auto found = json.find(name);
    if (found == json.end()) return fallback;
    if constexpr (std::is_same_v<T, std::string>)
        return found->is_string() ? found->template get<T>() : fallback;
    else if constexpr (std::is_same_v<T, bool>)
        return found->is_boolean() ? found->template get<T>() : fallback;
    else
        return found->is_number_unsigned() ? found->template get<T>() : fallback;
}

/// Nothing for anything that this build did not write.
std::optional<vulkan::Qualification> fromJson(const std::string& text)
{
    const Result<Json> document = engine::readJsonDocument(text);
    if (!document) return std::nullopt;
    const Json& json = *document;
    const std::string none;
    if (!json.is_object() || valueOf(json, "kernels", none) != vulkan::kernelDigest())
        return std::nullopt;
    vulkan::Qualification result;
    const auto tier = vulkan::tierFromName(valueOf(json, "tier", none));
    const auto list = [&](const char* name) {
        const auto found = json.find(name);
        return found != json.end() && found->is_array() ? *found : Json::array();
    };
    if (!tier || !json.contains("usable") || !json["usable"].is_boolean()) return std::nullopt;
    result.tier = *tier;
    result.usable = json["usable"].get<bool>();
    result.needs.experts = valueOf(json, "experts", false);
    result.checks = valueOf(json, "checks", std::size_t{0});
    for (const Json& type : list("types")) {
        if (type.is_number_unsigned() && engine::findTensorType(type.get<std::uint32_t>()))
            result.needs.types.insert(engine::TensorType(type.get<std::uint32_t>()));
    }
    for (const Json& size : list("head_sizes")) {
        if (size.is_number_unsigned()) result.needs.headSizes.insert(size.get<std::uint32_t>());
    }
    for (const Json& failure : list("failures")) {
        if (!failure.is_object()) continue;
        vulkan::KernelCheck check;
        check.kernel = valueOf(failure, "kernel", none);
        check.tier =
            vulkan::tierFromName(valueOf(failure, "tier", none)).value_or(vulkan::Tier::Plain);
        check.failure = valueOf(failure, "failure", none);
        check.error = 1;
        result.failures.push_back(std::move(check));
    }
    return result;
}

} // namespace

std::filesystem::path QualificationStore::file(const vulkan::Capabilities& capabilities) const
{
    return m_folder / ("device-" + capabilities.key() + ".json");
}

std::filesystem::path QualificationStore::marker(const vulkan::Capabilities& capabilities) const
{
    return m_folder / ("device-" + capabilities.key() + ".testing");
}

std::optional<vulkan::Qualification>
QualificationStore::find(const vulkan::Capabilities& capabilities) const
{
    if (m_folder.empty()) return std::nullopt;
    const Result<std::string> text = readFile(file(capabilities), kMostBytes);
    return text ? fromJson(*text) : std::nullopt;
}

std::string QualificationStore::describe(const vulkan::Capabilities& capabilities) const
{
    std::error_code error;
    if (!m_folder.empty() && std::filesystem::exists(marker(capabilities), error))
        return kUnfinished;
    const std::optional<vulkan::Qualification> result = find(capabilities);
    return result ? result->summary() : "not yet tested";
}

Result<vulkan::Qualification>
QualificationStore::ensure(std::size_t device,
                           const vulkan::KernelNeeds& needs,
                           const vulkan::QualificationOptions& options) const
{
    Result<std::unique_ptr<vulkan::Instance>> instance = vulkan::Instance::create({});
    if (!instance) return instance.error();
    if (device >= (*instance)->physicalDevices().size()) {
        return {ErrorCode::DeviceNotFound,
                "There is no device vulkan:" + std::to_string(device) + "; this machine has " +
                    std::to_string((*instance)->physicalDevices().size()) +
                    ". `cabochon-cli devices` lists them."};
    }
    const vulkan::Capabilities capabilities =
        vulkan::probeCapabilities(**instance, (*instance)->physicalDevices()[device]);
    const auto refused = [&](const std::string& why) {
        return Error{ErrorCode::DeviceNotFound, "The device " + capabilities.name + " " + why +
                                                    ". Use the CPU or another device."};
    };
    vulkan::KernelNeeds all = needs;
    if (const auto known = find(capabilities)) {
        if (!known->usable) return refused(known->summary());
        if (known->needs.covers(needs)) return *known;
        all.add(known->needs); // what was tested before stays covered
    }
    const std::filesystem::path testing = marker(capabilities);
    std::error_code error;
    if (!m_folder.empty()) {
        if (std::filesystem::exists(testing, error))
            return refused("is not used: " + describe(capabilities));
        // Not written: the test is made all the same, without this protection.
        (void)writeFileAtomically(testing, capabilities.name + "\n");
    }
    Result<vulkan::Qualification> result = vulkan::qualify(**instance, device, all, options);
    if (!m_folder.empty()) std::filesystem::remove(testing, error);
    if (!result) return result;
    if (!m_folder.empty()) (void)writeFileAtomically(file(capabilities), toJson(*result).dump(1));
    if (!result->usable) return refused(result->summary());
    return result;
}

Result<vulkan::Qualification>
QualificationStore::retest(std::size_t device,
                           const vulkan::KernelNeeds& needs,
                           const vulkan::QualificationOptions& options) const
{
    vulkan::KernelNeeds all = needs;
    if (Result<std::unique_ptr<vulkan::Instance>> instance = vulkan::Instance::create({});
        instance && device < (*instance)->physicalDevices().size()) {
        const vulkan::Capabilities capabilities =
            vulkan::probeCapabilities(**instance, (*instance)->physicalDevices()[device]);
        if (const auto known = find(capabilities)) all.add(known->needs);
        forget(capabilities);
    }
    return ensure(device, all, options);
}

void QualificationStore::forget(const vulkan::Capabilities& capabilities) const
{
    std::error_code error;
    if (m_folder.empty()) return;
    std::filesystem::remove(file(capabilities), error);
    std::filesystem::remove(marker(capabilities), error);
}

} // namespace cabochon
