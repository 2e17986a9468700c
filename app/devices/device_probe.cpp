#include "app/devices/device_probe.h"

#include "app/devices/qualification_json.h"
#include "app/process/child_process.h"
#include "engine/text/json_document.h"

#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

namespace cabochon {

using Json = nlohmann::ordered_json;
using vulkan::KernelNeed;
using vulkan::KernelNeeds;
using vulkan::Qualification;
using vulkan::QualificationOptions;
using vulkan::Tier;

namespace {

std::string requestText(std::size_t device,
                        const KernelNeeds& needs,
                        const vulkan::DeviceOptions& options,
                        const Qualification& known)
{
    Json names = Json::array();
    for (const KernelNeed& need : needs)
        names.push_back(need.name());
    Json request = {{"parent", ownProcess()},
                    {"device", device},
                    {"needs", names},
                    {"max_tier", vulkan::tierName(options.maxTier)},
                    {"emulated_integer_dot", options.emulatedIntegerDot},
                    {"known", qualificationText(known)}};
    if (options.chooseAs) request["choose_as"] = static_cast<int>(*options.chooseAs);
    return request.dump();
}

struct Request {
    long parent = 0;
    std::size_t device = 0;
    KernelNeeds needs;
    vulkan::DeviceOptions options;
    Qualification known;
};

std::optional<Request> requestFrom(std::string_view text)
{
    const Result<Json> document = engine::readJsonDocument(text);
    if (!document) return std::nullopt;
    const Json& json = *document;
    if (!json.is_object()) return std::nullopt;
    // From this program alone: what is not as it was written is refused as a whole.
    for (const char* name :
         {"parent", "device", "needs", "max_tier", "emulated_integer_dot", "known"}) {
        if (!json.contains(name)) return std::nullopt;
    }
    if (!json["parent"].is_number_integer() || !json["device"].is_number_unsigned() ||
        !json["needs"].is_array() || !json["max_tier"].is_string() ||
        !json["emulated_integer_dot"].is_boolean() || !json["known"].is_string())
        return std::nullopt;
    Request request;
    request.parent = json["parent"].get<long>();
    request.device = json["device"].get<std::size_t>();
    for (const Json& name : json["needs"]) {
        const auto need =
            name.is_string() ? KernelNeed::fromName(name.get<std::string>()) : std::nullopt;
        if (!need) return std::nullopt;
        request.needs.insert(*need);
    }
    const auto tier = vulkan::tierFromName(json["max_tier"].get<std::string>());
    const auto known = qualificationFromText(json["known"].get<std::string>());
    if (!tier || !known) return std::nullopt;
    request.options.maxTier = *tier;
    request.options.emulatedIntegerDot = json["emulated_integer_dot"].get<bool>();
    if (const auto kind = json.find("choose_as"); kind != json.end() && kind->is_number_integer())
        request.options.chooseAs = static_cast<vulkan::DeviceKind>(kind->get<int>());
    request.known = *known;
    return request;
}

void say(const Json& line)
{
    const std::string text = line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

/// What the lines of a child told.
struct Told {
    bool understood = false;           // it is a program that tests devices
    std::optional<KernelNeed> testing; // the last need that it began with
    std::optional<Qualification> known;
    std::optional<Result<Tier>> tier;
};

Told readLines(const std::string& output)
{
    Told told;
    for (std::size_t first = 0; first < output.size();) {
        const std::size_t end = std::min(output.find('\n', first), output.size());
        const Result<Json> document =
            engine::readJsonDocument(std::string_view(output).substr(first, end - first));
        first = end + 1;
        if (!document || !document->is_object()) continue; // a driver may print, too
        const Json& line = *document;
        if (line.contains("probe")) told.understood = true;
        if (line.contains("testing"))
            told.testing = KernelNeed::fromName(engine::textOf(line, "testing"));
        if (line.contains("known"))
            told.known = qualificationFromText(engine::textOf(line, "known"));
        if (line.contains("tier")) {
            if (const auto tier = vulkan::tierFromName(engine::textOf(line, "tier")))
                told.tier = *tier;
        }
        if (line.contains("code") && line["code"].is_number_integer())
            told.tier = Error{static_cast<ErrorCode>(line["code"].get<int>()),
                              engine::textOf(line, "message")};
    }
    return told;
}

/// Why the end of a child is the device's fault; empty: it is not, or it gave its answer.
std::string faultOf(const ChildEnd& end, std::chrono::milliseconds limit)
{
    switch (end.how) {
    case ChildEnd::How::TimedOut:
        return "it hung for " + std::to_string(limit.count() / 1000) + " seconds";
    case ChildEnd::How::Ended:
    case ChildEnd::How::Cancelled:
        return {};
    case ChildEnd::How::Crashed:
        return "it ended its process (signal " + std::to_string(end.code) + ")";
    case ChildEnd::How::Exited:
        if (end.code == 0) return {};
        return "it ended its process (status " + std::to_string(end.code) + ")";
    case ChildEnd::How::Flooded:
        return "it printed without end";
    }
    return {};
}

ProbeResult probeInChild(const ChildCommand& command, const KernelNeeds& needs, Qualification known)
{
    const Result<ChildEnd> end = runChild(command);
    if (!end) return {std::move(known), end.error()};
    const Told told = readLines(end->output);
    if (!told.understood) {
        return {std::move(known),
                Error{ErrorCode::Internal, command.program.string() + " does not test devices."}};
    }
    if (told.known) known = *told.known;
    const std::string fault = faultOf(*end, command.limit);
    if (fault.empty() && told.tier) return {std::move(known), *told.tier};
    if (fault.empty()) {
        return {std::move(known),
                Error{ErrorCode::DeviceLost, "The test of the device was ended before its end. "
                                             "It is made again at the next use."}};
    }
    const KernelNeed guilty = told.testing.value_or(*needs.begin());
    known.refuse(guilty, fault);
    return {std::move(known),
            Error{ErrorCode::DeviceNotFound, "The test of " + guilty.name() +
                                                 " on the device failed: " + fault +
                                                 ". Update its driver, then test it again: "
                                                 "`cabochon-cli devices --retest`."}};
}

} // namespace

ProbeResult probeHere(std::size_t device,
                      const KernelNeeds& needs,
                      const QualificationOptions& options,
                      Qualification known)
{
    Result<std::unique_ptr<vulkan::Instance>> instance = vulkan::Instance::create({});
    if (!instance) return {std::move(known), instance.error()};
    Result<Tier> tier = vulkan::qualify(**instance, device, needs, options, known);
    return {std::move(known), std::move(tier)};
}

DeviceProbe childProbe(std::filesystem::path program, std::chrono::milliseconds limit)
{
    return [program = std::move(program), limit](std::size_t device, const KernelNeeds& needs,
                                                 const QualificationOptions& options,
                                                 Qualification known) -> ProbeResult {
        ChildCommand command;
        command.program = program;
        command.arguments = {std::string(kProbeFlag),
                             requestText(device, needs, options.device, known)};
        command.limit = limit;
        ProbeResult result = probeInChild(command, needs, known);
        if (!result.tier && result.tier.error().code == ErrorCode::NotImplemented)
            return probeHere(device, needs, options, std::move(known));
        return result;
    };
}

std::optional<int> runProbe(int argc, const char* const* argv)
{
    return runProbe(argc, argv, {});
}

std::optional<int>
runProbe(int argc, const char* const* argv, const QualificationOptions& testOptions)
{
    if (argc < 2 || argv[1] != kProbeFlag) return std::nullopt;
    const std::optional<Request> request =
        argc == 3 ? requestFrom(argv[2]) : std::optional<Request>();
    if (!request) return 2;
    endWithParent(request->parent);
    say({{"probe", true}}); // before any driver is asked
    QualificationOptions options = testOptions;
    options.device.maxTier = request->options.maxTier;
    options.device.emulatedIntegerDot = request->options.emulatedIntegerDot;
    options.device.chooseAs = request->options.chooseAs;
    options.before = [&](const KernelNeed& need) {
        say({{"testing", need.name()}});
        if (testOptions.before) testOptions.before(need);
    };
    options.distort = [&](std::string_view kernel, Tier tier, std::span<float> values) {
        say({{"checked", kernel}});
        if (testOptions.distort) testOptions.distort(kernel, tier, values);
    };
    const ProbeResult result = probeHere(request->device, request->needs, options, request->known);
    say({{"known", qualificationText(result.known)}});
    if (result.tier) {
        say({{"tier", vulkan::tierName(*result.tier)}});
    } else {
        say({{"code", static_cast<int>(result.tier.error().code)},
             {"message", result.tier.error().message}});
    }
    // A driver that crashes as it is unloaded has given its answer.
    std::fflush(stdout);
    std::_Exit(0);
}

} // namespace cabochon
