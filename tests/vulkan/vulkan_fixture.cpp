#include "tests/vulkan/vulkan_fixture.h"

#include <algorithm>
#include <cassert>

using namespace cabochon::vulkan;

namespace cabochon::test {

VulkanFixture::VulkanFixture(DeviceOptions options)
{
    Result<std::shared_ptr<OpenDevice>> opened =
        OpenDevice::open({0, std::move(options), /*validation=*/true, {}});
    if (!opened) {
        reason = opened.error().message;
        return;
    }
    open = std::move(*opened);
    instance = &open->instance();
    device = &open->device();
    pipelines = &open->pipelines();
}

VulkanFixture fixtureOf(Tier tier)
{
    DeviceOptions options;
    options.maxTier = tier;
    options.emulatedIntegerDot = tier >= Tier::IntegerDot;
    return VulkanFixture(std::move(options));
}

std::vector<Tier> VulkanFixture::tiers()
{
    std::vector<Tier> found;
    for (const Tier tier :
         {Tier::Plain, Tier::Subgroup, Tier::IntegerDot, Tier::CooperativeMatrix}) {
        const VulkanFixture fixture = fixtureOf(tier);
        if (fixture && fixture.device->capabilities().tier == tier) found.push_back(tier);
    }
    return found;
}

Bench::Bench(VulkanFixture& fixture, std::size_t capacityBytes) : m_fixture(fixture)
{
    ArenaPlan plan("a test's buffers", MemoryUse::Readback, fixture.device->capabilities());
    plan.add(std::min<std::size_t>(capacityBytes, plan.maxSlot()));
    Result<Arena> arena = Arena::allocate(*fixture.device, plan);
    assert(arena);
    m_arena = std::move(*arena);
}

BufferView Bench::reserve(std::size_t bytes)
{
    const std::size_t size = (bytes + 255) / 256 * 256;
    const BufferView whole = m_arena.view(0);
    assert(m_used + size <= whole.size);
    const BufferView view = whole.part(m_used, bytes);
    std::memset(whole.mapped + m_used, 0xff, size);
    m_used += size;
    return view;
}

std::string Bench::run(const std::function<void(CommandRecorder&)>& record)
{
    CommandRecorder recorder(*m_fixture.device, *m_fixture.pipelines);
    record(recorder);
    Result<Recording> recording = recorder.finish();
    if (!recording) return recording.error().message;
    m_dispatches = recording->dispatches();
    Result<TimelineValue> value = m_fixture.device->submit(recording->commands());
    if (!value) return value.error().message;
    Status status = m_fixture.device->wait(*value);
    if (!status) return status.error().message;
    if (m_fixture.instance->validationMessages() > 0)
        return "validation: " + m_fixture.instance->firstValidationMessage();
    return {};
}

} // namespace cabochon::test
