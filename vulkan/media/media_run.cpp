#include "vulkan/media/media_run.h"

#include "vulkan/kernels/operations_matrix.h"
#include "vulkan/kernels/operations_media.h"

#include <algorithm>
#include <utility>

namespace cabochon::vulkan {

namespace op = operations;

namespace {

/// A twentieth of a second on a slow graphics card; two submissions are under way at most.
/// Emulated devices are slower by far.
constexpr double kMostWork = 25e9;
constexpr double kMostWorkEmulated = 100e6;
/// Columns of a product between two ends of submissions: rows of any width begin where every device
/// can bind them.
constexpr std::uint32_t kColumnStep = 64;

} // namespace

MediaRun::MediaRun(OpenDevice& device,
                   const engine::EncodeOptions& options,
                   double work,
                   Error cancelled,
                   const BufferView& halves)
    : m_device(device), m_run(options, work), m_cancelled(std::move(cancelled)), m_halves(halves),
      m_most(device.device().capabilities().kind == DeviceKind::Cpu ? kMostWorkEmulated : kMostWork)
{
    begin();
}

MediaRun::~MediaRun()
{
    if (m_running) m_device.device().waitIdle();
}

void MediaRun::begin()
{
    m_work = m_cost = 0;
    m_recorder.emplace(m_device.device(), m_device.pipelines());
}

void MediaRun::did(double work, double dearness)
{
    m_work += work;
    m_cost += work * dearness;
    if (m_cost >= m_most) submit();
}

/// What is recorded begins anew in any case: where the run has failed, it goes nowhere.
void MediaRun::submit()
{
    if (m_status && m_run.cancelled()) m_status = m_cancelled;
    if (m_status) {
        Result<Recording> recording = m_recorder->finish();
        Result<TimelineValue> value =
            recording ? m_device.device().submit(recording->commands()) : recording.error();
        if (value) {
            Submission submission{std::move(*recording), *value, m_work};
            awaitOldest();
            m_running = std::move(submission);
        } else {
            m_status = value.error();
        }
    }
    begin();
}

void MediaRun::awaitOldest()
{
    if (!m_running) return;
    const Status waited = m_device.device().wait(m_running->value);
    if (!waited) {
        if (m_status) m_status = waited;
        m_device.device().waitIdle();
    }
    m_run.did(m_running->work);
    m_running.reset();
}

Status MediaRun::wait()
{
    submit();
    awaitOldest();
    return m_status;
}

Status MediaRun::finish()
{
    if (wait()) m_run.finish();
    return m_status;
}

void MediaRun::product(const DeviceMatrix& matrix,
                       const BufferView& input,
                       const BufferView& output,
                       std::uint32_t columns,
                       const char* name)
{
    const double each = double(matrix.rows) * matrix.columns;
    const auto most = static_cast<std::uint32_t>(std::min(m_most / each, 65536.0));
    const std::uint32_t step = std::max(1u, most / kColumnStep) * kColumnStep;
    for (std::uint32_t first = 0; first < columns && goesOn(); first += step) {
        const std::uint32_t count = std::min(step, columns - first);
        const auto part = [&](const BufferView& view, std::uint64_t width) {
            return view.part(first * width * sizeof(float), count * width * sizeof(float));
        };
        op::MatMul product;
        product.matrix = &matrix;
        product.input = part(input, matrix.columns);
        product.output = part(output, matrix.rows);
        product.columns = count;
        product.name = name;
        const Capabilities& capabilities = m_device.device().capabilities();
        const op::InputForm form = op::inputForm(capabilities, matrix.format, count);
        if (form == op::InputForm::Halves &&
            m_halves.size >= op::roundedInputBytes(form, matrix.columns, count)) {
            op::roundInput(recorder(), {product.input, m_halves, form, 0, matrix.columns, count});
            barrier("the input is rounded, the product reads it");
            product.rounded = m_halves;
        }
        op::matMul(recorder(), product);
        barrier("a product is read");
        did(each * count);
    }
}

void MediaRun::linears(std::initializer_list<LinearOutput> outputs,
                       const BufferView& input,
                       const BufferView& clamped,
                       std::uint32_t columns)
{
    const engine::ClipBounds* last = nullptr; // of what `clamped` holds
    for (const LinearOutput& to : outputs) {
        const DeviceLinear& linear = *to.linear;
        const engine::ClipBounds& bounds = linear.bounds;
        const bool bounded = linear.boundsInput();
        if (bounded && !(last && last->sameInput(bounds))) {
            op::clampValues(recorder(), {input, clamped, columns, linear.matrix.columns,
                                         bounds.inputMin, bounds.inputMax});
            barrier("a clamped input is read");
            last = &bounds;
        }
        product(linear.matrix, bounded ? clamped : input, to.output, columns, to.name);
        if (!linear.boundsOutput()) continue;
        op::clampValues(recorder(), {to.output, to.output, columns, linear.matrix.rows,
                                     bounds.outputMin, bounds.outputMax});
        barrier("a clamped output is read");
    }
}

Result<Arena> uploadFor(OpenDevice& device,
                        WeightUpload& upload,
                        const engine::EncodeOptions& options,
                        const Error& cancelled)
{
    Result<Arena> arena =
        upload.upload(device.device(), device.pipelines(), [&](std::uint64_t, std::uint64_t) {
            if (options.progress) options.progress(0, 1);
            return !options.cancel || !options.cancel->requested();
        });
    if (!arena && arena.error().code == ErrorCode::Cancelled) return cancelled;
    return arena;
}

} // namespace cabochon::vulkan
