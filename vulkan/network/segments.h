// Owns the cutting of a long run into submissions: short enough for the watchdogs of drivers and
// for a prompt answer to a cancel. Internal to forward.
#pragma once

#include "vulkan/network/forward.h"
#include "vulkan/recording/command_recorder.h"

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
        if (m_recorder->flops() > m_limit) cut();
    }
    /// Ends it now.
    void cut() { end({}); }
    /// Ends it now; the host reports the residual stream as `layer` afterwards.
    void cutToObserve(std::uint32_t layer)
    {
        Submission submission;
        submission.observedLayer = static_cast<std::int32_t>(layer);
        end(std::move(submission));
    }
    /// Ends it now; while it runs, the host computes the experts of `layer` from what the
    /// submission before it has sent, and what follows may read their sums.
    void cutForExperts(std::uint32_t layer, std::uint32_t columns)
    {
        Submission submission;
        submission.expertLayer = static_cast<std::int32_t>(layer);
        submission.expertColumns = columns;
        end(std::move(submission));
    }
    /// The last submission. Moves the results out.
    Status finish(std::vector<Submission>& submissions)
    {
        cut();
        submissions = std::move(m_submissions);
        return m_status;
    }

private:
    void end(Submission submission)
    {
        if (!m_status) return;
        Result<Recording> recording = m_recorder->finish();
        if (!recording) {
            m_status = recording.error();
            return;
        }
        submission.recording = std::move(*recording);
        m_submissions.push_back(std::move(submission));
        begin();
    }
    void begin() { m_recorder.emplace(m_device, m_pipelines, CommandRecorder::Options{m_timed}); }

    Device& m_device;
    PipelineCache& m_pipelines;
    bool m_timed;
    std::uint64_t m_limit;
    std::optional<CommandRecorder> m_recorder;
    std::vector<Submission> m_submissions;
    Status m_status;
};

} // namespace cabochon::vulkan
