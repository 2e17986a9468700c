// What a model was planned to take and what it then takes, on a device of this machine:
//   planned_memory MODEL.gguf [CONTEXT [DEVICE]]
// Opens the file, fills a conversation's context, and compares every part. Status 1 where a part
// was planned too small or the whole more than 3 % too large.
#include "app/devices/devices.h"
#include "app/devices/machine.h"
#include "app/devices/model_memory.h"
#include "engine/session/model.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

using namespace cabochon;

namespace {

struct Part {
    const char* name;
    std::uint64_t planned;
    std::uint64_t taken;
};

int broken(const Error& error)
{
    std::fprintf(stderr, "%s\n", error.message.c_str());
    return 2;
}

/// Every position of the context, in whole runs, with a fork kept half way as sessions keep one;
/// bytes of the pages at their most.
Result<std::uint64_t> fill(engine::Backend& backend, engine::Timeline& timeline)
{
    std::uint64_t most = 0;
    std::optional<engine::Timeline> kept;
    const std::vector<engine::TokenId> ids(backend.limits().columns, 5);
    while (timeline.position() < timeline.contextLength()) {
        const std::uint32_t left = timeline.contextLength() - timeline.position();
        engine::Step step;
        step.timeline = &timeline;
        step.tokens = std::span(ids).first(std::min<std::size_t>(ids.size(), left));
        if (Status status = backend.run({&step, 1}, {}); !status) return status.error();
        most = std::max(most, backend.memory().kvBytes);
        if (kept || timeline.position() < timeline.contextLength() / 2) continue;
        kept = timeline.fork();
        kept->trim(engine::kKeptSlack);
    }
    return most;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2 || argc > 4) {
        std::fprintf(stderr, "usage: planned_memory MODEL.gguf [CONTEXT [DEVICE]]\n");
        return 2;
    }
    const Result<std::unique_ptr<const engine::Model>> model = engine::Model::open(argv[1]);
    if (!model) return broken(model.error());
    const std::string device = argc > 3 ? argv[3] : "cpu";
    engine::TimelineOptions options;
    options.contextLength = argc > 2 ? static_cast<std::uint32_t>(std::atoi(argv[2])) : 2048;

    MemoryQuestion question{(*model)->config(), (*model)->weights()};
    question.timeline = options;
    ModelMemory planned;
    if (device == "cpu") {
        planned = planOnCpu(question, ~std::uint64_t{0});
    } else {
        const MachineFacts machine = readMachine(".");
        const auto found =
            std::find_if(machine.graphics.begin(), machine.graphics.end(),
                         [&](const auto& each) { return each.description.id == device; });
        if (found == machine.graphics.end())
            return broken({ErrorCode::DeviceNotFound, "There is no " + device + " here."});
        const Result<ModelMemory> memory = planOnGraphics(question, *found, 0);
        if (!memory) return broken(memory.error());
        planned = *memory;
    }
    DeviceChoice choice;
    choice.device = device;
    Result<MadeBackend> made = makeBackend(**model, choice, {});
    if (!made) return broken(made.error());
    Result<engine::Timeline> timeline = made->backend->createTimeline(options);
    if (!timeline) return broken(timeline.error());
    const Result<std::uint64_t> pages = fill(*made->backend, *timeline);
    if (!pages) return broken(pages.error());

    const engine::MemoryReport taken = made->backend->memory();
    const Part parts[] = {
        {"weights", planned.device.weightBytes + planned.host.weightBytes, taken.weightBytes},
        {"work space", planned.device.workBytes + planned.host.workBytes, taken.workBytes},
        {"keys and values", planned.device.kv.atMost + planned.host.kv.atMost, *pages}};
    Part all{"all", 0, 0};
    bool good = true;
    for (const Part& part : parts) {
        all.planned += part.planned;
        all.taken += part.taken;
        good = good && part.planned >= part.taken;
        std::printf("  %-16s planned %13llu  taken %13llu\n", part.name,
                    static_cast<unsigned long long>(part.planned),
                    static_cast<unsigned long long>(part.taken));
    }
    const double ratio = double(all.planned) / double(std::max<std::uint64_t>(1, all.taken));
    good = good && ratio <= 1.03;
    std::printf("  %-16s planned / taken = %.5f  %s\n", "all", ratio, good ? "good" : "BROKEN");
    return good ? 0 : 1;
}
