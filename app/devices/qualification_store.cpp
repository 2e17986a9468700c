#include "app/devices/qualification_store.h"

#include "engine/base/file_io.h"
#include "vulkan/shader_code.h"

#include <nlohmann/json.hpp>

namespace cabochon {

using Json = nlohmann::ordered_json;

namespace {

constexpr std::size_t kMostBytes = 1u << 20;
constexpr const char* kUnfinished =
    "its test did not end the last time, so it is not used by itself; update its driver, or delete "
    "the file ";

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

/// Nothing for anything that this build did not write.
std::optional<vulkan::Qualification> fromJson(const std::string& text)
{
    const Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object() || json.value("kernels", "") != vulkan::kernelDigest())
        return std::nullopt;
    vulkan::Qualification result;
    const auto tier = vulkan::tierFromName(json.value("tier", ""));
    const auto list = [&](const char* name) {
        const auto found = json.find(name);
        return found != json.end() && found->is_array() ? *found : Json::array();
    };
    if (!tier || !json.contains("usable") || !json["usable"].is_boolean()) return std::nullopt;
    result.tier = *tier;
    result.usable = json["usable"].get<bool>();
    result.needs.experts = json.value("experts", false);
    result.checks = json.value("checks", std::size_t{0});
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
        check.kernel = failure.value("kernel", "");
        check.tier = vulkan::tierFromName(failure.value("tier", "")).value_or(vulkan::Tier::Plain);
        check.failure = failure.value("failure", "");
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
        return kUnfinished + marker(capabilities).string() + " to test it again";
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

void QualificationStore::forget(const vulkan::Capabilities& capabilities) const
{
    std::error_code error;
    if (m_folder.empty()) return;
    std::filesystem::remove(file(capabilities), error);
    std::filesystem::remove(marker(capabilities), error);
}

} // namespace cabochon
