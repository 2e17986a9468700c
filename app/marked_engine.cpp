#include "app/marked_engine.h"

#include <utility>

namespace cabochon {

MarkedEngine::MarkedEngine(std::unique_ptr<AnswerEngine> engine, RunMarks& marks)
    : m_engine(std::move(engine)), m_marks(marks)
{
}

Result<ModelDescription> MarkedEngine::load(const std::filesystem::path& file,
                                            bool builtIn,
                                            const LoadOptions& options,
                                            const Progress& progress,
                                            const engine::CancelFlag* cancel)
{
    m_marks.beginOpening(QString::fromStdU16String(file.u16string()),
                         QString::fromStdString(options.device));
    Result<ModelDescription> opened = m_engine->load(file, builtIn, options, progress, cancel);
    m_marks.endOpening(); // also when it failed: that was said, and nothing went down
    return opened;
}

Result<ChatResult> MarkedEngine::answer(const ChatRequest& request,
                                        const ChatEventCallback& onEvent,
                                        const engine::CancelFlag* cancel)
{
    return m_engine->answer(request, onEvent, cancel);
}

Result<PromptSize> MarkedEngine::countTokens(const ChatRequest& request, bool lastIsDraft)
{
    return m_engine->countTokens(request, lastIsDraft);
}

void MarkedEngine::prepare()
{
    m_engine->prepare();
}

bool MarkedEngine::takeRecovered()
{
    return m_engine->takeRecovered();
}

DeviceUse MarkedEngine::deviceUse() const
{
    return m_engine->deviceUse();
}

std::vector<DeviceDescription> MarkedEngine::listDevices()
{
    return m_engine->listDevices();
}

} // namespace cabochon
