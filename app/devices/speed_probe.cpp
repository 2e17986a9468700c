#include "app/devices/speed_probe.h"

#include "app/models/hardware_probe.h"
#include "engine/base/large_buffer.h"
#include "engine/cpu/cpu_backend.h"
#include "engine/cpu/cpu_level.h"
#include "engine/cpu/matrix_product.h"
#include "engine/cpu/thread_pool.h"
#include "engine/model/block_formats.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstring>
#include <vector>

namespace cabochon {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kMostBuffer = 512u << 20;
constexpr std::uint64_t kLeastBuffer = 64u << 20;
constexpr std::uint64_t kPiece = 1u << 20; // between two looks at the flag
constexpr std::int64_t kMatrixSide = 2048;
constexpr std::int64_t kColumns = 256;

Error stopped()
{
    return {ErrorCode::Cancelled, "Measuring the speed of this machine was stopped."};
}

class Measurement {
public:
    explicit Measurement(const SpeedProbe& probe)
        : m_probe(probe), m_pool(probe.threads > 0 ? probe.threads : engine::physicalCoreCount()),
          m_level(engine::bestCpuLevel())
    {
    }

    Result<MeasuredSpeed> run()
    {
        Result<double> reading = bytesPerSecond();
        if (!reading) return reading.error();
        Result<double> multiplying = multiplyAddsPerSecond();
        if (!multiplying) return multiplying.error();
        const unsigned threads = m_pool.threadCount();
        return MeasuredSpeed{*reading, *multiplying,
                             std::to_string(threads) + (threads == 1 ? " thread" : " threads") +
                                 " read " + std::to_string(m_bytes >> 20) +
                                 " MiB end to end and multiplied Q4_0 by " +
                                 std::string(engine::cpuLevelName(m_level)) + " kernels"};
    }

private:
    bool cancelled() const { return m_probe.cancel && m_probe.cancel->requested(); }

    /// The fastest of as many passes as the time allows: others use the machine as well, and only
    /// ever slow it down. `pass` returns false when it was cancelled.
    template <typename Pass>
    Result<double> fastest(double seconds, double amount, Pass&& pass) const
    {
        double best = 0;
        const Clock::time_point start = Clock::now();
        do {
            const Clock::time_point before = Clock::now();
            pass();
            if (cancelled()) return stopped();
            const std::chrono::duration<double> taken = Clock::now() - before;
            best = std::max(best, amount / std::max(taken.count(), 1e-9));
        } while (std::chrono::duration<double>(Clock::now() - start).count() < seconds);
        return best;
    }

    Result<double> bytesPerSecond()
    {
        const std::uint64_t available = machineMemory().availableBytes;
        m_bytes = m_probe.bufferBytes > 0 ? m_probe.bufferBytes
                                          : std::clamp(available / 8, kLeastBuffer, kMostBuffer);
        m_bytes = std::max(kPiece, m_bytes / kPiece * kPiece);
        Result<LargeBuffer> buffer =
            LargeBuffer::allocate(m_bytes, "measuring the speed of this machine");
        if (!buffer) return buffer.error();
        // Pages that nobody wrote to are one and the same.
        forPieces([&](std::uint64_t piece) {
            std::memset(buffer->data() + piece * kPiece, static_cast<int>(piece), kPiece);
        });
        if (cancelled()) return stopped();
        return fastest(0.5 * m_probe.seconds, double(m_bytes), [&] {
            forPieces([&](std::uint64_t piece) { add(buffer->data() + piece * kPiece); });
        });
    }

    template <typename Task>
    void forPieces(Task&& task)
    {
        m_pool.run([&](unsigned thread) {
            const engine::Share share = engine::shareOf(static_cast<std::int64_t>(m_bytes / kPiece),
                                                        1, thread, m_pool.threadCount());
            for (std::int64_t piece = share.begin; piece < share.end && !cancelled(); ++piece)
                task(static_cast<std::uint64_t>(piece));
        });
    }

    /// Reads a piece in a way that no compiler may leave out.
    void add(const std::byte* piece)
    {
        std::uint64_t sums[8] = {};
        for (std::uint64_t at = 0; at < kPiece; at += sizeof sums) {
            std::uint64_t values[8];
            std::memcpy(values, piece + at, sizeof values);
            for (std::size_t i = 0; i < 8; ++i)
                sums[i] += values[i];
        }
        std::uint64_t sum = 0;
        for (const std::uint64_t each : sums)
            sum += each;
        m_sum.fetch_add(sum, std::memory_order_relaxed);
    }

    Result<double> multiplyAddsPerSecond()
    {
        std::vector<float> row(kMatrixSide);
        for (std::size_t i = 0; i < row.size(); ++i)
            row[i] = static_cast<float>(i % 17) / 17.0f - 0.5f;
        engine::TensorView view{"measuring", nullptr, engine::TensorType::Q4_0, kMatrixSide,
                                kMatrixSide};
        std::vector<std::byte> weights(view.sizeBytes());
        for (std::int64_t r = 0; r < view.rows; ++r) {
            const std::size_t at = view.rowBytes() * static_cast<std::size_t>(r);
            (void)engine::quantize(view.type, row.data(), weights.data() + at, row.size());
        }
        view.data = weights.data();
        Result<engine::PreparedMatrix> matrix = engine::PreparedMatrix::prepare(
            view, m_level, engine::PreparedMatrix::Placement::MayRepack, m_pool);
        if (!matrix) return matrix.error();
        std::vector<float> input, output(static_cast<std::size_t>(kColumns * kMatrixSide));
        for (std::int64_t c = 0; c < kColumns; ++c)
            input.insert(input.end(), row.begin(), row.end());
        engine::Activations activations(kColumns, kMatrixSide);
        const engine::Product product{&*matrix, &activations,  0,
                                      kColumns, output.data(), kMatrixSide};
        return fastest(0.5 * m_probe.seconds, double(kColumns) * kMatrixSide * kMatrixSide, [&] {
            activations.set(input.data(), kColumns, kMatrixSide, kMatrixSide, m_level, m_pool);
            engine::multiply({&product, 1}, m_level, m_pool, m_probe.cancel);
        });
    }

    const SpeedProbe& m_probe;
    engine::ThreadPool m_pool;
    engine::CpuLevel m_level;
    std::uint64_t m_bytes = 0;
    std::atomic<std::uint64_t> m_sum{0};
};

} // namespace

Result<MeasuredSpeed> measureSpeed(const SpeedProbe& probe)
{
    if (probe.cancel && probe.cancel->requested()) return stopped();
    return Measurement(probe).run();
}

} // namespace cabochon
