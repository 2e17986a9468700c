#include "app/inference/answer_engine.h"

#include "app/inference/device_name.h"
#include "app/inference/fitting_request.h"
#include "app/models/hardware_probe.h"
#include "engine/base/limits.h"
#include "engine/model/memory_plan.h"

#include <algorithm>
#include <utility>

namespace cabochon {

namespace {

/// As it was chosen, as far as the model goes and, on the processor, the memory that is free; a
/// graphics device shortens itself what it has no room for. Where nothing was chosen the model's
/// maximum, or the longest context whose keys and values take a quarter of what is free.
engine::TimelineOptions
chooseTimeline(const engine::Model& model, const ModelChoice& choice, bool onProcessor)
{
    const engine::ModelConfig& config = model.config();
    engine::TimelineOptions timeline;
    if (choice.shortKeys) timeline.formats = engine::KvFormats::of(engine::KvFormat::Q8);
    engine::CacheShape shape;
    shape.formats = timeline.formats;
    const std::uint64_t free = machineMemory().availableBytes;
    if (choice.contextLength == 0) {
        const std::uint64_t budget = free > 0 ? free / 4 : std::uint64_t{1} << 30;
        timeline.contextLength = engine::longestContext(config, shape, budget);
        return timeline;
    }
    timeline.contextLength =
        std::min(std::max(choice.contextLength, limits::kLeastContext), config.contextLength);
    if (onProcessor && free > 0) {
        timeline.contextLength =
            std::min(timeline.contextLength, engine::longestContext(config, shape, free));
    }
    return timeline;
}

constexpr std::uint32_t kAsideContext = 2'048; // what is asked aside is short

Error noModel()
{
    return {ErrorCode::ModelUnsupported, "No model is open. Open a Gemma 4 GGUF file."};
}

/// "AMD Radeon RX 7800 XT (RADV NAVI32) · 16 GB · T2" -> "AMD Radeon RX 7800 XT"
QString shortName(const engine::Backend& backend)
{
    const QString text = shortDeviceName(QString::fromStdString(backend.deviceDescription()));
    return backend.deviceName() == "cpu" ? text.section(QLatin1Char(','), 0, 0)
                                         : text.section(QStringLiteral(" · "), 0, 0);
}

} // namespace

LocalEngine::LocalEngine(DeviceAccess devices) : m_devices(std::move(devices)) {}

Result<ModelDescription> LocalEngine::load(const std::filesystem::path& file,
                                           bool builtIn,
                                           const LoadOptions& options,
                                           const Progress& progress,
                                           const engine::CancelFlag* cancel)
{
    Loaded loaded;
    Result<std::unique_ptr<const engine::Model>> model = engine::Model::open(file);
    if (!model) return model.error();
    loaded.model = std::move(*model);
    loaded.options = options;
    if (Status senses = openSenses(loaded); !senses) return senses.error();
    // Two models rarely fit on a graphics device. The file of the old one stays open, so that it
    // can be made ready again.
    if (options.device != "cpu" && holdsDeviceMemory()) {
        m_loaded.session.reset();
        m_loaded.backend.reset();
    }
    if (m_loaded.media) m_loaded.media->release(); // what it needs again it makes again
    if (Status ready = makeReady(loaded, progress, cancel); !ready) return ready.error();

    // Only now does the old model go, from the session down to the file.
    m_loaded.session.reset();
    m_loaded.backend.reset();
    m_loaded.constraints.reset();
    m_loaded = std::move(loaded);
    {
        const std::lock_guard lock(m_countedMutex);
        m_counted = m_loaded.model;
        m_countedMedia = m_loaded.media;
    }
    ModelDescription description;
    description.name = QString::fromStdString(m_loaded.model->displayName());
    description.quantization = QString::fromStdString(m_loaded.model->quantization());
    description.device = shortName(*m_loaded.backend);
    description.deviceChoice = QString::fromStdString(options.device);
    description.choice = options.choice;
    description.path = QString::fromStdString(file.string());
    description.contextLength = static_cast<int>(m_loaded.session->contextLength());
    description.builtIn = builtIn;
    description.templateRecognised = m_loaded.model->templateKind().recognised;
    if (m_loaded.media) {
        description.sees = m_loaded.media->senses().sees;
        description.hears = m_loaded.media->senses().hears;
    }
    return description;
}

/// The reader of its media, where encoders can be made.
Status LocalEngine::openSenses(Loaded& loaded) const
{
    if (!m_devices.makeMediaEncoder) return {};
    DeviceChoice choice;
    choice.device = loaded.options.device;
    MediaChoice media;
    media.kept = m_devices.encoded;
    media.projector = loaded.options.choice.projector;
    Result<std::unique_ptr<PromptMediaReader>> opened =
        openMedia(*loaded.model, media, choice, m_devices.makeMediaEncoder);
    if (!opened && !media.projector.empty()) {
        // It was right when it was chosen; whatever became of it, the model still reads.
        media.projector.clear();
        opened = openMedia(*loaded.model, media, choice, m_devices.makeMediaEncoder);
    }
    if (!opened) return opened.error();
    loaded.media = std::move(*opened);
    return {};
}

/// Makes what is missing beside the model.
Status
LocalEngine::makeReady(Loaded& loaded, const Progress& progress, const engine::CancelFlag* cancel)
{
    const auto fraction = [&](std::uint64_t done, std::uint64_t total) {
        return !progress ||
               progress(total == 0 ? 1.0 : static_cast<double>(done) / static_cast<double>(total));
    };
    DeviceChoice choice;
    choice.device = loaded.options.device;
    choice.cancel = cancel;
    if (loaded.media)
        choice.limits.columns =
            columnsWithMedia(*loaded.model, *loaded.media, choice.limits.columns);
    Result<MadeBackend> made = m_devices.makeBackend(*loaded.model, choice, fraction);
    if (!made) return made.error();
    engine::SessionOptions options;
    options.timeline =
        chooseTimeline(*loaded.model, loaded.options.choice, made->backend->deviceName() == "cpu");
    Result<std::unique_ptr<engine::Session>> session =
        engine::Session::create(*loaded.model, *made->backend, options);
    if (!session) return session.error();
    loaded.backend = std::move(made->backend);
    loaded.note = QString::fromStdString(made->note);
    loaded.session = std::move(*session);
    return {};
}

/// A model that was set aside for one that failed, or whose device went away: back on its device,
/// else on the CPU.
Status LocalEngine::ensureReady()
{
    if (canCompute()) return {};
    if (!m_loaded.model) return noModel();
    const bool lost = m_loaded.session != nullptr;
    m_loaded.session.reset();
    m_loaded.backend.reset();
    if (m_loaded.media) m_loaded.media->release();
    Status ready = makeReady(m_loaded, {}, nullptr);
    if (!ready && m_loaded.options.device != "cpu") {
        m_loaded.options.device = "cpu";
        ready = makeReady(m_loaded, {}, nullptr);
    }
    m_remade = m_remade || (lost && ready);
    return ready;
}

bool LocalEngine::canCompute() const
{
    return m_loaded.session && m_loaded.session->canCompute();
}

bool LocalEngine::holdsDeviceMemory() const
{
    return canCompute() && m_loaded.backend->memory().deviceBytes > 0;
}

Result<ChatResult> LocalEngine::answer(const ChatRequest& request,
                                       const ChatEventCallback& onEvent,
                                       const engine::CancelFlag* cancel)
{
    if (Status ready = ensureReady(); !ready) return ready.error();
    if (request.aside) return answerAside(request, cancel);
    if (!m_loaded.constraints) m_loaded.constraints = std::make_unique<AnswerConstraints>();
    ChatCore core(*m_loaded.model, *m_loaded.session, m_loaded.media.get(),
                  m_loaded.constraints.get());
    if (!request.dropsOldest) return core.answer(request, onEvent, cancel);
    const FittingRequest fitting = fittingRequest(*m_loaded.model, request, m_loaded.media.get(),
                                                  m_loaded.session->contextLength(), cancel);
    Result<ChatResult> result = core.answer(fitting.request, onEvent, cancel);
    if (result) result->usage.leftOut = fitting.leftOut;
    return result;
}

/// On a timeline of its own: keys and values of the conversation stay where they are, so that its
/// next question is read as fast as ever.
Result<ChatResult> LocalEngine::answerAside(const ChatRequest& request,
                                            const engine::CancelFlag* cancel)
{
    engine::SessionOptions options;
    options.timeline.contextLength = std::min(kAsideContext, m_loaded.session->contextLength());
    options.keepPrompt = false;
    Result<std::unique_ptr<engine::Session>> session =
        engine::Session::create(*m_loaded.model, *m_loaded.backend, options);
    if (!session) return session.error();
    return ChatCore(*m_loaded.model, **session, m_loaded.media.get()).answer(request, {}, cancel);
}

Result<PromptSize> LocalEngine::countTokens(const ChatRequest& request, bool lastIsDraft)
{
    std::shared_ptr<const engine::Model> model;
    std::shared_ptr<PromptMediaReader> media;
    {
        const std::lock_guard lock(m_countedMutex);
        model = m_counted;
        media = m_countedMedia;
    }
    if (!model) return noModel();
    return measurePrompt(*model, request, media.get(), lastIsDraft);
}

void LocalEngine::prepare()
{
    if (m_loaded.model) (void)ensureReady();
}

bool LocalEngine::takeRecovered()
{
    const bool replaced = m_loaded.session && m_loaded.session->takeRecovered();
    return std::exchange(m_remade, false) || replaced;
}

DeviceUse LocalEngine::deviceUse() const
{
    DeviceUse use;
    if (!canCompute()) return use;
    use.id = QString::fromStdString(m_loaded.backend->deviceName());
    use.name = shortName(*m_loaded.backend);
    use.note = m_loaded.note;
    use.contextLength = static_cast<int>(m_loaded.session->contextLength());
    use.shortKeys = m_loaded.session->formats().full == engine::KvFormat::Q8;
    const engine::MemoryReport memory = m_loaded.backend->memory();
    use.weightBytes = memory.weightBytes;
    use.contextBytes = memory.kvBytes;
    use.workBytes = memory.workBytes;
    use.deviceBytes = memory.deviceBytes;
    if (use.id == QStringLiteral("cpu")) {
        const std::uint64_t all =
            engine::planMemory(m_loaded.model->config(), m_loaded.model->weights(), {}).weightBytes;
        use.mappedBytes = all - std::min(all, memory.weightBytes);
        use.weightBytes += use.mappedBytes;
    }
    return use;
}

std::vector<DeviceDescription> LocalEngine::listDevices()
{
    return m_devices.list ? m_devices.list() : std::vector<DeviceDescription>();
}

} // namespace cabochon
