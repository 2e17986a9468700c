// Owns the cutting of a long run into submissions: short enough for the watchdogs of drivers and
// for a prompt answer to a cancel. Internal to forward.
#pragma once

#include "vulkan/command_recorder.h"
#include "vulkan/forward.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace cabochon::vulkan {

class Forward::Segments {
public:
    /// About a tenth of a second on a slow graphics card; emulated devices are slower by far.
    static constexpr std::uint64_t kFlopsOfSegment = 100'000'000'000;
    static constexpr std::uint64_t kFlopsOfSegmentEmulated = 500'000'000;

    Segments(Device& device, PipelineCache& pipelines, bool timed)
        : m_device(device), m_pipelines(pipelines), m_timed(timed),
          m_limit(device.capabilities().kind == DeviceKind::Cpu ? kFlopsOfSegmentEmulated
                                                                : kFlopsOfSegment)
    {
        begin();
    }

    CommandRecorder& recorder() { return *m_recorder; }

    /// A good place to end a submission: ends it when enough work has gathered.
    void mayCut()
    {
        if (m_recorder->flops() > m_limit) cut(-1);
    }
    /// Ends it now; the host reports the residual stream as `observedLayer` afterwards (or not:
    /// -1).
    void cut(std::int32_t observedLayer)
    {
        if (!m_status) return;
        Result<Recording> recording = m_recorder->finish();
        if (!recording) {
            m_status = recording.error();
            return;
        }
        m_recordings.push_back(std::move(*recording));
        m_observedLayers.push_back(observedLayer);
        begin();
    }
    /// The last submission. Moves the results out.
    Status finish(std::vector<Recording>& recordings, std::vector<std::int32_t>& observedLayers)
    {
        cut(-1);
        recordings = std::move(m_recordings);
        observedLayers = std::move(m_observedLayers);
        return m_status;
    }

private:
    void begin() { m_recorder.emplace(m_device, m_pipelines, CommandRecorder::Options{m_timed}); }

    Device& m_device;
    PipelineCache& m_pipelines;
    bool m_timed;
    std::uint64_t m_limit;
    std::optional<CommandRecorder> m_recorder;
    std::vector<Recording> m_recordings;
    std::vector<std::int32_t> m_observedLayers;
    Status m_status;
};

} // namespace cabochon::vulkan
