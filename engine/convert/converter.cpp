#include "engine/convert/converter.h"

#include "engine/base/large_buffer.h"
#include "engine/base/utf8.h"
#include "engine/convert/gguf_output.h"
#include "engine/convert/tensor_reader.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <limits>

namespace cabochon::engine {

namespace {

/// Units between two looks at the flag that cancels: about 20 ms of work a thread.
constexpr std::uint64_t kUnitsPerPiece = 32;
constexpr std::uint64_t kNowhere = std::numeric_limits<std::uint64_t>::max();

Error cancelled(const std::filesystem::path& target)
{
    return {ErrorCode::Cancelled, "Writing " + printable(target.string(), 4096) +
                                      " was stopped. Start it again to go on where it was."};
}

/// Whether another attempt would fail, too: what is wrong is in the source.
bool isFinal(ErrorCode code)
{
    return code != ErrorCode::Cancelled && code != ErrorCode::FileWriteFailed &&
           code != ErrorCode::DiskFull && code != ErrorCode::OutOfMemory;
}

/// What a check of the written file says, said of the source.
Status checked(Status status, const ConversionPlan& plan)
{
    if (status) return status;
    return Error{status.error().code,
                 "Could not convert " + plan.sourceName +
                     ", for what it gives cannot be used: " + status.error().message};
}

class Converter {
public:
    /// `total`: bytes of all tensors.
    Converter(const ConversionPlan& plan,
              GgufOutput& output,
              const ConverterTools& tools,
              const std::filesystem::path& target,
              std::uint64_t total)
        : m_plan(plan), m_output(output), m_tools(tools), m_target(target), m_total(total)
    {
    }
    /// Tensors that are so small are written before the file is looked at for the first time.
    Status writeSmall();
    Status run();

private:
    Status preparePiece();
    Status writeTensor(const PlannedTensor& tensor);
    void convertPiece(const PlannedTensor& tensor, std::uint64_t first, std::uint64_t end);
    void
    convertUnit(const PlannedTensor& tensor, std::uint64_t first, std::size_t count, float* work);
    Status copyBytes(const PlannedTensor& tensor);
    Error misfit(const PlannedTensor& tensor) const;
    Status afterPiece(std::uint64_t written);
    void prepare(const PlannedTensor& tensor, std::uint64_t first, std::uint64_t end) const;

    const ConversionPlan& m_plan;
    GgufOutput& m_output;
    const ConverterTools& m_tools;
    const std::filesystem::path& m_target;
    LargeBuffer m_piece;
    std::vector<LoadedChange> m_changes; // of the tensor that is written
    std::uint64_t m_pieceFirst = 0;
    std::atomic<std::uint64_t> m_nextUnit{0};
    std::atomic<std::uint64_t> m_misfit{kNowhere};
    bool m_isFirstLook = false;
    std::uint64_t m_done = 0;
    std::uint64_t m_total = 0;
};

Status Converter::preparePiece()
{
    const std::size_t pieceBytes = kUnitsPerPiece * kUnitValues * sizeof(float);
    Result<LargeBuffer> piece = LargeBuffer::allocate(pieceBytes, "a piece of the new file");
    if (!piece) return piece.error();
    m_piece = std::move(*piece);
    return {};
}

Status Converter::writeSmall()
{
    if (Status status = preparePiece(); !status) return status;
    m_isFirstLook = true; // they will be counted with all others
    constexpr std::uint64_t kSmallBytes = 32u << 10;
    for (const PlannedTensor& tensor : m_plan.tensors) {
        if (tensor.bytes() > kSmallBytes || tensor.isCopy()) continue;
        if (Status status = writeTensor(tensor); !status) return status;
    }
    m_done = 0;
    m_isFirstLook = false;
    return {};
}

Status Converter::run()
{
    const std::size_t finished = std::min(m_output.finishedTensors(), m_plan.tensors.size());
    for (std::size_t i = 0; i < m_plan.tensors.size(); ++i) {
        const PlannedTensor& tensor = m_plan.tensors[i];
        if (i < finished) {
            m_done += tensor.bytes();
            continue;
        }
        if (m_tools.cancel && m_tools.cancel->requested()) return cancelled(m_target);
        const Status written = tensor.isCopy() ? copyBytes(tensor) : writeTensor(tensor);
        if (!written) return written;
        if (tensor.mapping && tensor.mapping->changed()) {
            return Error{ErrorCode::ModelChanged,
                         printable(tensor.mapping->path().string(), 4096) +
                             " was changed while it was read. Start the conversion again once it "
                             "is complete."};
        }
        if (Status status = m_output.finishTensor(); !status) return status;
    }
    return {};
}

/// The next values will be read soon, those before are not needed any more.
void Converter::prepare(const PlannedTensor& tensor, std::uint64_t first, std::uint64_t end) const
{
    if (!tensor.mapping || tensor.change == RowChange::SwappedAxes) return;
    const TensorTypeInfo& info = tensorTypeInfo(tensor.sourceType);
    const auto bytes = [&info](std::uint64_t values) {
        return static_cast<std::size_t>(values / info.blockElements * info.blockBytes);
    };
    const auto start = static_cast<std::size_t>(tensor.source - tensor.mapping->bytes().data());
    const std::size_t size = bytes(end - first);
    const std::uint64_t before = first - std::min(first, kUnitsPerPiece * unitOf(tensor));
    tensor.mapping->dontNeed(start + bytes(before), bytes(first - before));
    tensor.mapping->willNeed(start + bytes(first), 2 * size);
}

Status Converter::writeTensor(const PlannedTensor& tensor)
{
    const std::uint64_t pieceValues = kUnitsPerPiece * unitOf(tensor);
    const TensorTypeInfo& info = tensorTypeInfo(tensor.type);
    m_misfit.store(kNowhere);
    m_changes = loadChanges(tensor, m_tools.quantizer);
    for (std::uint64_t first = 0; first < tensor.values(); first += pieceValues) {
        const std::uint64_t end = std::min(tensor.values(), first + pieceValues);
        prepare(tensor, first, end);
        convertPiece(tensor, first, end);
        if (m_misfit.load() != kNowhere) return misfit(tensor);
        const std::uint64_t offset = first / info.blockElements * info.blockBytes;
        const std::uint64_t size = (end - first) / info.blockElements * info.blockBytes;
        const std::span<const std::byte> bytes(m_piece.data(), static_cast<std::size_t>(size));
        if (Status status = m_output.write(tensor.offset + offset, bytes); !status) return status;
        if (Status status = afterPiece(size); !status) return status;
    }
    prepare(tensor, tensor.values(), tensor.values());
    return {};
}

Status Converter::afterPiece(std::uint64_t written)
{
    m_done += written;
    if (m_tools.progress && !m_isFirstLook) m_tools.progress(m_done, m_total);
    if (m_tools.cancel && m_tools.cancel->requested()) return cancelled(m_target);
    return {};
}

void Converter::convertPiece(const PlannedTensor& tensor, std::uint64_t first, std::uint64_t end)
{
    const std::uint64_t unit = unitOf(tensor);
    const std::uint64_t units = (end - first + unit - 1) / unit;
    m_pieceFirst = first;
    m_nextUnit.store(0);
    const auto task = [&](unsigned thread) {
        auto* work = reinterpret_cast<float*>(m_tools.pool.scratch(thread).data());
        while (true) {
            const std::uint64_t index = m_nextUnit.fetch_add(1);
            if (index >= units || m_misfit.load() != kNowhere) return;
            const std::uint64_t begin = first + index * unit;
            convertUnit(tensor, begin, static_cast<std::size_t>(std::min(unit, end - begin)), work);
        }
    };
    // Waking others takes longer than a unit does.
    if (units == 1)
        task(0);
    else
        m_tools.pool.run(task);
}

void Converter::convertUnit(const PlannedTensor& tensor,
                            std::uint64_t first,
                            std::size_t count,
                            float* work)
{
    static_assert(2 * kUnitValues * sizeof(float) <= ThreadPool::kScratchBytes);
    float* values = work + kUnitValues;
    readValues(tensor, m_changes, m_tools.quantizer, first, count, values, work);
    std::optional<std::size_t> wrong = m_tools.quantizer.firstMisfit(tensor.type, values, count);
    if (wrong && tensor.mayBeInfinite) { // bounds: none at all is fine
        wrong.reset();
        for (std::size_t i = 0; i < count && !wrong; ++i)
            if (std::isnan(values[i])) wrong = i;
    }
    if (wrong) {
        std::uint64_t known = m_misfit.load();
        const std::uint64_t here = first + *wrong;
        while (here < known && !m_misfit.compare_exchange_weak(known, here)) {
        }
        return;
    }
    const TensorTypeInfo& info = tensorTypeInfo(tensor.type);
    const std::uint64_t place = (first - m_pieceFirst) / info.blockElements * info.blockBytes;
    m_tools.quantizer.quantize(tensor.type, values, m_piece.data() + place, count);
}

Error Converter::misfit(const PlannedTensor& tensor) const
{
    const std::uint64_t place = m_misfit.load();
    const std::uint64_t unit = unitOf(tensor);
    const std::uint64_t first = place / unit * unit;
    auto* work = reinterpret_cast<float*>(m_tools.pool.scratch(0).data());
    float* values = work + kUnitValues;
    const auto count = static_cast<std::size_t>(std::min(unit, tensor.values() - first));
    readValues(tensor, m_changes, m_tools.quantizer, first, count, values, work);
    const float value = values[place - first];
    const std::string what = "Could not convert " + m_plan.sourceName + ": value " +
                             std::to_string(place % tensor.columns) + " in row " +
                             std::to_string(place / tensor.columns) + " of tensor " +
                             printable(tensor.name) + " " + describeMisfit(tensor.type, value);
    if (!std::isfinite(value))
        return {ErrorCode::ModelDamaged, what + ". Download the model again."};
    return {ErrorCode::ModelUnsupported, what + ". Choose BF16."};
}

/// Blocks of the wanted type already: rounding again would only lose.
Status Converter::copyBytes(const PlannedTensor& tensor)
{
    const std::uint64_t size = tensor.bytes();
    const std::uint64_t pieceBytes = m_piece.size();
    for (std::uint64_t done = 0; done < size; done += pieceBytes) {
        const auto count = static_cast<std::size_t>(std::min(pieceBytes, size - done));
        const std::span<const std::byte> bytes(tensor.source + done, count);
        if (Status status = m_output.write(tensor.offset + done, bytes); !status) return status;
        if (Status status = afterPiece(count); !status) return status;
    }
    return {};
}

} // namespace

Result<WrittenFile>
writeConverted(ConversionPlan& plan,
               const std::filesystem::path& target,
               const std::string& identity,
               const std::function<Status(const std::filesystem::path& partial)>& check,
               const ConverterTools& tools)
{
    GgufHeaderWriter header = plan.metadata;
    std::uint64_t total = 0;
    for (PlannedTensor& tensor : plan.tensors) {
        tensor.offset = header.addTensor(tensor.name, tensor.dimensions, tensor.type);
        total += tensor.bytes();
    }
    const std::string bytes = header.bytes();
    Result<GgufOutput> output =
        GgufOutput::open({target, bytes, header.dataBytes(), identity, tools.syncBytes});
    if (!output) return output.error();
    const std::size_t resumed = output->finishedTensors();
    Converter converter(plan, *output, tools, target, total);
    Status status = converter.writeSmall();
    if (status) status = checked(check(output->partialPath()), plan);
    if (status) status = converter.run();
    if (status) status = checked(check(output->partialPath()), plan);
    if (!status) {
        if (isFinal(status.error().code)) output->discard();
        return status.error();
    }
    if (Status done = output->complete(); !done) return done.error();
    return WrittenFile{target, bytes.size() + header.dataBytes(), plan.tensors.size(), resumed};
}

} // namespace cabochon::engine
