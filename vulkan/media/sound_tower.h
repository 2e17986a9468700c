// Owns the tower of sound on a device, in the steps of engine/cpu/media/sound_tower.h
// (engine/MODEL.md, Sound and video): from a log-mel spectrogram to soft tokens. Weights are
// uploaded when it is made; work space grows with the longest piece, which 30 s bound. Knows no
// samples.
#pragma once

#include "engine/model/projector.h"
#include "vulkan/device/work_space.h"
#include "vulkan/media/media_run.h"
#include "vulkan/media/work_space_plan.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace cabochon::vulkan {

class SoundTower {
public:
    /// The projector must outlive the tower. OutOfMemory, Cancelled, DeviceLost.
    static Result<std::unique_ptr<SoundTower>> create(const engine::Projector& projector,
                                                      std::shared_ptr<OpenDevice> device,
                                                      const engine::EncodeOptions& options);

    /// logMel [frames, kMelBands], of a piece that models hear at once. As create().
    Result<engine::SoftTokens> encode(std::span<const float> logMel,
                                      const engine::EncodeOptions& options);
    std::uint64_t memoryBytes() const;
    /// What create() and the longest piece of sound take, by shapes alone.
    static EncoderBytes bytesFor(const engine::Projector& projector,
                                 const Capabilities& capabilities);

private:
    /// One of the two feed-forwards of a layer.
    struct FeedForward {
        BufferView norm, postNorm; // postNorm: halved, for it is a half-step
        DeviceLinear up, down;
    };
    struct Layer {
        FeedForward first, second;
        BufferView attentionNorm, queryScale, relativeKeys, postAttentionNorm;
        DeviceLinear query, key, value, attentionOutput;
        BufferView convolutionNorm, taps, convolutionPostNorm;
        DeviceLinear convolutionIn, convolutionOut;
        BufferView outputNorm;
    };

    SoundTower(const engine::Projector& projector, std::shared_ptr<OpenDevice> device);
    Status addWeights(WeightUpload& upload, const engine::EncodeOptions& options);
    Status reserve(std::uint32_t frames);
    void addWork(WorkSpacePlan& plan, std::uint32_t frames);

    // The steps, in order.
    void subsample(MediaRun& run);
    void convolve(MediaRun& run,
                  const BufferView& input,
                  const BufferView& weights,
                  const BufferView& norm,
                  const BufferView& output,
                  std::uint32_t rowsIn,
                  std::size_t which);
    void feedForward(const FeedForward& half, MediaRun& run);
    void attention(const Layer& layer, MediaRun& run);
    void convolution(const Layer& layer, MediaRun& run);
    void output(MediaRun& run);

    void norm(MediaRun& run, const BufferView& weight);
    void addNormed(MediaRun& run, const BufferView& weight);
    double work() const;

    const engine::Projector& m_projector;
    const engine::SoundConfig& m_config;
    std::shared_ptr<OpenDevice> m_device; // outlives all below
    Arena m_weights;
    BufferView m_firstTaps, m_firstNorm, m_secondTaps, m_secondNorm; // of the subsampling
    DeviceMatrix m_inputProjection, m_output, m_projection;
    BufferView m_outputBias, m_projectionNorm; // [o]; the norm may be empty
    std::vector<Layer> m_layers;

    std::uint32_t m_frames = 0, m_halved = 0, m_rows = 0; // of the piece at hand
    std::uint32_t m_room = 0;                             // frames
    WorkSpace m_space;
    BufferView m_logMelRows;                // [frames, 128] written by the host
    BufferView m_firstRows, m_secondRows;   // [halved, 64, 128], [rows, 32, 32]
    BufferView m_residual, m_normed;        // [rows, D]
    BufferView m_clamped;                   // [rows, D]
    BufferView m_out;                       // [rows, max(D, o)]
    BufferView m_queries, m_keys, m_values; // [rows, D]; queries: then what they attend to
    BufferView m_hidden;                    // [rows, max(F, 2 D)]
    BufferView m_soft;                      // [rows, d]
    BufferView m_tokens;                    // [rows, d] read by the host
    BufferView m_halves;                    // inputs of products
};

} // namespace cabochon::vulkan
