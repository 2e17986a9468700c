// Owns one run of an encoder on a device: what is recorded goes to the device in submissions short
// enough for the watchdogs of drivers and for a prompt answer to a cancel; progress is told as they
// end.
#pragma once

#include "engine/cpu/media/encode_run.h"
#include "vulkan/media/device_linear.h"
#include "vulkan/network/open_device.h"
#include "vulkan/recording/command_recorder.h"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>

namespace cabochon::vulkan {

/// One linear and where its columns go.
struct LinearOutput {
    const DeviceLinear* linear = nullptr;
    BufferView output;
    const char* name = nullptr; // of the product
};

/// Operations are recorded into recorder(), and what they cost is told by did(). Where the run has
/// failed or was cancelled, nothing more is submitted; wait() and finish() tell why.
class MediaRun {
public:
    /// `work`: multiplications of all that will be told, for progress. `cancelled`: what a
    /// cancelled run answers. `halves`: of WorkSpacePlan::addHalves, for the largest input.
    MediaRun(OpenDevice& device,
             const engine::EncodeOptions& options,
             double work,
             Error cancelled,
             const BufferView& halves);
    /// Waits for what runs.
    ~MediaRun();

    CommandRecorder& recorder() { return *m_recorder; }
    /// Multiplications recorded since the last call, each of which takes as long as `dearness` in a
    /// product. A good place to end a submission.
    void did(double work, double dearness = 1.0);
    /// The next recorded operations see what those before have written.
    void barrier(std::string_view why) { m_recorder->barrier(why); }

    /// Of each: output [columns, linear.matrix.rows] = clamp(matrix * clamp(input)), and a barrier.
    /// `clamped` [columns, linear.matrix.columns] takes the clamped input, once for all linears in
    /// a row that clamp it alike; of a single one it may be `input`.
    void linears(std::initializer_list<LinearOutput> outputs,
                 const BufferView& input,
                 const BufferView& clamped,
                 std::uint32_t columns);
    /// output = matrix * input, and a barrier.
    void product(const DeviceMatrix& matrix,
                 const BufferView& input,
                 const BufferView& output,
                 std::uint32_t columns,
                 const char* name);

    /// Whether to go on.
    bool goesOn() const { return m_status && !m_run.cancelled(); }
    /// Submits what was recorded and waits for all; afterwards the host may read and write.
    Status wait();
    /// The last wait(): all is done.
    Status finish();

    /// Multiplications of one submission.
    double mostWork() const { return m_most; }

private:
    void begin();
    void submit();
    void awaitOldest();

    struct Submission {
        Recording recording;
        TimelineValue value = 0;
        double work = 0;
    };

    OpenDevice& m_device;
    engine::EncodeRun m_run;
    Error m_cancelled;
    BufferView m_halves;
    double m_most;
    double m_work = 0; // of what is recorded
    double m_cost = 0; // likewise, times its dearness
    std::optional<CommandRecorder> m_recorder;
    std::optional<Submission> m_running; // one, while the next is recorded
    Status m_status;
};

/// Uploads what an encoder needs: the arena of its weights. As WeightUpload::upload(); a cancel of
/// the run stops it, too.
Result<Arena> uploadFor(OpenDevice& device,
                        WeightUpload& upload,
                        const engine::EncodeOptions& options,
                        const Error& cancelled);

} // namespace cabochon::vulkan
