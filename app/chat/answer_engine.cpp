#include "app/chat/answer_engine.h"

#include "app/models/hardware_probe.h"
#include "engine/model/memory_plan.h"

#include <utility>

namespace cabochon {

namespace {

/// The model's maximum, or the longest context whose keys and values take a quarter of what is
/// free.
std::uint32_t chooseContextLength(const engine::Model& model)
{
    const std::uint64_t free = machineMemory().availableBytes;
    const std::uint64_t budget = free > 0 ? free / 4 : std::uint64_t{1} << 30;
    return engine::longestContext(model.config(), {}, budget);
}

Error noModel()
{
    return {ErrorCode::ModelUnsupported, "No model is open. Open a Gemma 4 GGUF file."};
}

} // namespace

LocalEngine::LocalEngine(BackendFactory makeBackend) : m_makeBackend(std::move(makeBackend)) {}

Result<ModelDescription>
LocalEngine::load(const std::filesystem::path& file, bool builtIn, const Progress& progress)
{
    Loaded loaded;
    Result<std::unique_ptr<const engine::Model>> model = engine::Model::open(file);
    if (!model) return model.error();
    loaded.model = std::move(*model);
    const auto fraction = [&](std::uint64_t done, std::uint64_t total) {
        return !progress ||
               progress(total == 0 ? 1.0 : static_cast<double>(done) / static_cast<double>(total));
    };
    Result<std::unique_ptr<engine::Backend>> backend = m_makeBackend(*loaded.model, fraction);
    if (!backend) return backend.error();
    loaded.backend = std::move(*backend);
    engine::ContextOptions options;
    options.contextLength = chooseContextLength(*loaded.model);
    Result<std::unique_ptr<engine::Session>> session =
        engine::Session::create(*loaded.model, *loaded.backend, options);
    if (!session) return session.error();
    loaded.session = std::move(*session);

    // Only now does the old model go, from the session down to the file.
    m_loaded.session.reset();
    m_loaded.backend.reset();
    m_loaded = std::move(loaded);
    ModelDescription description;
    description.name = QString::fromStdString(m_loaded.model->displayName());
    description.quantization = QString::fromStdString(m_loaded.model->quantization());
    description.device = QString::fromStdString(m_loaded.backend->deviceDescription())
                             .section(QLatin1Char(','), 0, 0);
    description.path = QString::fromStdString(file.string());
    description.contextLength = static_cast<int>(m_loaded.session->contextLength());
    description.builtIn = builtIn;
    description.templateRecognised = m_loaded.model->templateKind().recognised;
    return description;
}

Result<ChatResult> LocalEngine::answer(const ChatRequest& request,
                                       const ChatEventCallback& onEvent,
                                       const engine::CancelFlag* cancel)
{
    if (!m_loaded.session) return noModel();
    return ChatCore(*m_loaded.model, *m_loaded.session).answer(request, onEvent, cancel);
}

Result<std::uint32_t> LocalEngine::countTokens(const ChatRequest& request)
{
    if (!m_loaded.session) return noModel();
    Result<std::vector<engine::TokenId>> ids =
        ChatCore(*m_loaded.model, *m_loaded.session).promptIds(request);
    if (!ids) return ids.error();
    return static_cast<std::uint32_t>(ids->size());
}

std::uint32_t LocalEngine::contextUsed() const
{
    return m_loaded.session ? static_cast<std::uint32_t>(m_loaded.session->ids().size()) : 0;
}

} // namespace cabochon
