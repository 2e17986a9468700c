// Owns the tower of sound on the CPU: from a log-mel spectrogram to soft tokens, in the named steps
// of MODEL.md (Sound and video), top to bottom. Matrices stay in the mapped file; small vectors and
// the work space are its own. Knows no samples.
#pragma once

#include "engine/base/large_buffer.h"
#include "engine/base/result.h"
#include "engine/cpu/media/encode_stages.h"
#include "engine/cpu/media/sound_subsampling.h"
#include "engine/cpu/media/sound_vectors.h"
#include "engine/cpu/thread_pool.h"
#include "engine/cpu/vector_functions.h"
#include "engine/cpu/wide_product.h"
#include "engine/model/projector.h"
#include "engine/session/media_encoder.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace cabochon::engine {

/// One thread at a time.
class SoundTower {
public:
    /// Reads vectors, and all matrices of the relative positions once. Projector (which hears, with
    /// a tower) and pool must outlive the tower. OutOfMemory, Cancelled.
    static Result<std::unique_ptr<SoundTower>> create(const Projector& projector,
                                                      CpuLevel level,
                                                      ThreadPool& pool,
                                                      const CancelFlag* cancel = nullptr);

    /// logMel [frames, kMelBands], of a piece that models hear at once. `stages` may be null.
    /// Cancelled.
    Result<SoftTokens> encode(std::span<const float> logMel,
                              const EncodeOptions& options,
                              const StageVisitor* stages = nullptr);

    /// Vectors and work space.
    std::uint64_t memoryBytes() const;
    /// The same before anything is there; of vectors those alone that are not in the file.
    static std::uint64_t workBytesFor(const SoundConfig& config,
                                      unsigned threads,
                                      CpuLevel level,
                                      WideArithmetic arithmetic);

private:
    /// Floats of m_residual, m_output, m_hidden, m_subsampled and m_threadScratch; and the widest
    /// columns of a product.
    static std::array<std::size_t, 5> arraySizes(const SoundConfig& config, unsigned threads);
    static std::int64_t widestOf(const SoundConfig& config);
    /// The small tensors of a layer as f32, scales folded in.
    struct Layer {
        const SoundLayerWeights* weights = nullptr;
        std::vector<float> firstNorm;           // [D]
        std::vector<float> firstPostNorm;       // [D]       halved: a half-step
        std::vector<float> attentionNorm;       // [D]
        std::vector<float> queryScale;          // [hd]      with the scales of query and key
        std::vector<float> relativeKeys;        // [kSoundSpan, D] divided by the scale of keys
        std::vector<float> postAttentionNorm;   // [D]
        std::vector<float> convolutionNorm;     // [D]
        std::vector<float> taps;                // [5, D]
        std::vector<float> convolutionPostNorm; // [D]
        std::vector<float> secondNorm;          // [D]
        std::vector<float> secondPostNorm;      // [D]       halved
        std::vector<float> outputNorm;          // [D]
    };
    /// One of the two feed-forwards of a layer.
    struct FeedForward {
        const std::vector<float>& norm;
        const LinearWeights& up;
        const LinearWeights& down;
        const std::vector<float>& postNorm;
    };

    SoundTower(const Projector& projector, CpuLevel level, ThreadPool& pool);
    Status allocate();
    Status readLayers(const CancelFlag* cancel);
    void relativeKeys(Layer& layer);

    // The steps, in order.
    void subsample(std::span<const float> logMel);
    void feedForward(const FeedForward& half);
    void attention(const Layer& layer);
    void attend(const Layer& layer);
    void convolution(const Layer& layer);
    void output(SoftTokens& tokens);

    /// out [.., rows of the linear] = the linear of all rows; fill(row, values) writes one.
    template <typename Fill>
    void apply(const LinearWeights& linear, float* out, Fill&& fill);
    /// values = rmsNorm(residual of the row; weight)
    void norm(const std::vector<float>& weight, std::int64_t row, float* values) const;
    /// residual += rmsNorm(m_output; weight)
    void addNormed(const std::vector<float>& weight);
    /// task(row), rows shared among the threads.
    template <typename Task>
    void forRows(Task&& task);
    void show(const char* stage, const float* values, std::size_t width) const;

    const SoundConfig& m_config;
    const SoundWeights& m_weights;
    std::uint32_t m_tokenWidth; // d
    CpuLevel m_level;
    ThreadPool& m_pool;
    const VectorFunctions& m_vector;
    const SoundFunctions& m_sound;
    SoundSubsampling m_subsampling;
    std::vector<Layer> m_layers;
    std::vector<float> m_outputBias;     // [o]
    std::vector<float> m_projectionNorm; // [o] or empty

    // The run
    const CancelFlag* m_cancel = nullptr;
    const StageVisitor* m_stages = nullptr;
    std::int64_t m_rows = 0; // soft tokens of this run
    std::string m_prefix;    // of the stages of a layer

    LargeBuffer m_memory;
    float* m_residual = nullptr;      // [.., D]
    float* m_output = nullptr;        // [.., D or o]
    float* m_hidden = nullptr;        // [.., F], or queries, keys, values, attended [.., 4, D]
    float* m_subsampled = nullptr;    // [.., 1024]
    float* m_threadScratch = nullptr; // [threads, SoundSubsampling::kScratch]
    WideColumns m_columns;
};

} // namespace cabochon::engine
