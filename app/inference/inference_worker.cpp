#include "app/inference/inference_worker.h"

#include "app/inference/answer_values.h"
#include "app/inference/chat_request.h"

#include <QElapsedTimer>
#include <QMetaObject>

#include <chrono>
#include <new>
#include <utility>

namespace cabochon {

namespace {

constexpr qint64 kLoadProgressMilliseconds = 16;

Failure outOfMemory()
{
    return {
        QStringLiteral("out_of_memory"),
        InferenceWorker::tr("There was not enough memory. Your text is safe. Close other programs "
                            "or choose a smaller model.")};
}

} // namespace

InferenceWorker::InferenceWorker(std::unique_ptr<AnswerEngine> engine) : m_engine(std::move(engine))
{
    qRegisterMetaType<LoadOptions>();
    qRegisterMetaType<ModelDescription>();
    qRegisterMetaType<DeviceUse>();
    qRegisterMetaType<std::vector<DeviceDescription>>();
    qRegisterMetaType<Failure>();
    qRegisterMetaType<AnswerRequest>();
    qRegisterMetaType<AnswerUpdate>();
    qRegisterMetaType<AnswerOutcome>();
    qRegisterMetaType<TokenCounts>();
    m_counting.setMaxThreadCount(1);
    m_thread.setObjectName(QStringLiteral("inference"));
    moveToThread(&m_thread);
    m_thread.start();
}

InferenceWorker::~InferenceWorker()
{
    {
        const std::lock_guard lock(m_answersMutex);
        m_closing.store(true);
        m_cancelAside.request();
        m_cancelLoad.request();
        m_cancel.request();
    }
    m_counting.clear();
    m_counting.waitForDone();
    m_thread.quit();
    m_thread.wait();
}

// -------------------------------------------------------------------------------------- any thread

void InferenceWorker::requestLoad(quint64 number,
                                  const QString& path,
                                  bool builtIn,
                                  const LoadOptions& options)
{
    cancelAside();
    m_wantedLoad.store(number);
    m_cancelLoad.request();
    QMetaObject::invokeMethod(
        this, [=, this] { load(number, path, builtIn, options); }, Qt::QueuedConnection);
}

void InferenceWorker::cancelLoading()
{
    m_wantedLoad.store(0);
    m_cancelLoad.request();
}

void InferenceWorker::requestAnswer(quint64 number, const AnswerRequest& question)
{
    cancelAside();
    {
        const std::lock_guard lock(m_answersMutex);
        m_waitingAnswers.insert(number);
    }
    QMetaObject::invokeMethod(
        this, [this, number, question] { answer(number, question); }, Qt::QueuedConnection);
}

void InferenceWorker::cancelAnswer(quint64 number)
{
    {
        const std::lock_guard lock(m_answersMutex);
        if (m_runningAnswer == number) m_cancel.request();
        if (m_waitingAnswers.erase(number) == 0) return;
    }
    emit answerFinished(number, stoppedAnswer());
}

void InferenceWorker::skipThought(quint64 number)
{
    const std::lock_guard lock(m_answersMutex);
    if (m_runningAnswer == number) m_skipThought.request();
}

void InferenceWorker::requestCount(quint64 number, const AnswerRequest& question)
{
    m_wantedCount.store(number);
    m_counting.start([this, number, question] { countTokens(number, question); });
}

/// On the counting thread.
void InferenceWorker::countTokens(quint64 number, const AnswerRequest& question)
{
    if (m_closing.load() || m_wantedCount.load() != number) return;
    TokenCounts tokens;
    try {
        const Result<PromptSize> size =
            m_engine->countTokens(chatRequestOf(question, m_files), question.lastIsDraft);
        if (size) {
            tokens = {static_cast<int>(size->prompt), static_cast<int>(size->conversation),
                      static_cast<int>(size->draft)};
        }
    } catch (const std::bad_alloc&) {
        // Not known, then.
    }
    emit tokensCounted(number, tokens);
}

void InferenceWorker::requestCosts(const QStringList& declarations)
{
    m_counting.start([this, declarations] { countCosts(declarations); });
}

/// On the counting thread.
void InferenceWorker::countCosts(const QStringList& declarations)
{
    if (m_closing.load()) return;
    AnswerRequest question;
    question.messages.append({MessageRole::User, {TextPart{QStringLiteral("x")}}});
    question.thinking = true; // the header is there without tools, too
    try {
        const Result<PromptSize> without = m_engine->countTokens(chatRequestOf(question), false);
        if (!without) return;
        QList<int> tokens;
        for (const QString& declaration : declarations) {
            question.tools = {declaration};
            const Result<PromptSize> with = m_engine->countTokens(chatRequestOf(question), false);
            tokens.append(with ? static_cast<int>(with->prompt - without->prompt) : -1);
        }
        emit costsCounted(declarations, tokens);
    } catch (const std::bad_alloc&) {
        // Not known, then.
    }
}

void InferenceWorker::requestAside(quint64 number, const AnswerRequest& question)
{
    m_wantedAside.store(number);
    QMetaObject::invokeMethod(
        this, [this, number, question] { answerAside(number, question); }, Qt::QueuedConnection);
}

void InferenceWorker::cancelAside()
{
    m_wantedAside.store(0);
    m_cancelAside.request();
}

void InferenceWorker::requestDevices()
{
    if (m_devicesWanted.exchange(true)) return;
    QMetaObject::invokeMethod(this, &InferenceWorker::listDevices, Qt::QueuedConnection);
}

void InferenceWorker::acknowledgeUpdate()
{
    const std::lock_guard lock(m_updateMutex);
    m_updateUnderWay = false;
    if (m_hasUpdate) emitUpdate();
}

/// Under the mutex, so that updates leave in order whoever sends them.
void InferenceWorker::emitUpdate()
{
    emit answerProgress(m_updateNumber, m_update);
    m_update.added.clear();
    m_updateUnderWay = true;
    m_hasUpdate = false;
}

// ----------------------------------------------------------------------------- the worker's thread

void InferenceWorker::load(quint64 number,
                           const QString& path,
                           bool builtIn,
                           const LoadOptions& options)
{
    QElapsedTimer sinceUpdate;
    sinceUpdate.start();
    const auto progress = [&](double fraction) {
        if (sinceUpdate.elapsed() >= kLoadProgressMilliseconds) {
            emit loadProgress(number, fraction);
            sinceUpdate.restart();
        }
        return !m_cancelLoad.requested();
    };
    m_cancelLoad.reset(); // before what follows, so that no request is missed
    if (m_closing.load()) return;
    if (m_wantedLoad.load() != number) {
        emit loadFailed(number, failureOf({ErrorCode::Cancelled, "Opening was cancelled."}));
        return;
    }
    try {
        const Result<ModelDescription> model =
            m_engine->load(std::filesystem::path(path.toStdU16String()), builtIn, options, progress,
                           &m_cancelLoad);
        tellDeviceUse();
        if (model) return emit loaded(number, *model);
        emit loadFailed(number, failureOf(model.error()));
        // The one that works still may have been set aside.
        const quint64 wanted = m_wantedLoad.load();
        if ((wanted != number && wanted != 0) || m_closing.load()) return;
        m_engine->prepare();
        tellDeviceUse();
    } catch (const std::bad_alloc&) {
        emit loadFailed(number, outOfMemory());
    }
}

void InferenceWorker::answer(quint64 number, const AnswerRequest& question)
{
    if (!beginAnswer(number)) return;
    beginUpdates(number);
    AnswerOutcome outcome;
    try {
        outcome = runAnswer(number, question);
    } catch (const std::bad_alloc&) {
        outcome.state = AnswerState::Failed;
        outcome.failure = outOfMemory();
    }
    endAnswer();
    tellRecovery(number);
    tellDeviceUse();
    emit answerFinished(number, outcome);
}

/// False when it was cancelled while it waited, or the program closes.
bool InferenceWorker::beginAnswer(quint64 number)
{
    const std::lock_guard lock(m_answersMutex);
    if (m_waitingAnswers.erase(number) == 0 || m_closing.load()) return false;
    m_runningAnswer = number;
    m_cancel.reset();
    m_skipThought.reset();
    return true;
}

/// From here on its number cancels nothing.
void InferenceWorker::endAnswer()
{
    const std::lock_guard lock(m_answersMutex);
    m_runningAnswer = 0;
}

void InferenceWorker::beginUpdates(quint64 number)
{
    const std::lock_guard lock(m_updateMutex);
    m_update = {};
    m_updateNumber = number;
    m_updateUnderWay = false;
    m_hasUpdate = false;
}

void InferenceWorker::takeEvent(quint64 number, const ChatEvent& event)
{
    tellRecovery(number);
    addToUpdate(event);
}

void InferenceWorker::addToUpdate(const ChatEvent& event)
{
    const std::lock_guard lock(m_updateMutex);
    m_update.promptTokens = static_cast<int>(event.promptTokens);
    m_update.generatedTokens = static_cast<int>(event.generatedTokens);
    if (event.kind == ChatEvent::Kind::MediaProgress) {
        m_update.state = AnswerState::Reading;
        m_update.looked = event.fraction;
    } else if (event.kind == ChatEvent::Kind::PromptProgress) {
        m_update.state = AnswerState::Reading;
        m_update.readDone = static_cast<int>(event.done);
        m_update.readTotal = static_cast<int>(event.total);
    } else {
        addResponse(event, m_update);
    }
    m_hasUpdate = true;
    if (!m_updateUnderWay) emitUpdate();
}

void InferenceWorker::sendLastUpdate()
{
    const std::lock_guard lock(m_updateMutex);
    if (m_hasUpdate) emitUpdate();
}

AnswerOutcome InferenceWorker::runAnswer(quint64 number, const AnswerRequest& question)
{
    QElapsedTimer timer;
    timer.start();
    ChatRequest request = chatRequestOf(question, m_files);
    request.skipThought = &m_skipThought;
    const Result<ChatResult> result = m_engine->answer(
        request, [=, this](const ChatEvent& event) { takeEvent(number, event); }, &m_cancel);
    sendLastUpdate();
    AnswerOutcome outcome;
    outcome.ledger.schema = question.schema;
    outcome.ledger.seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    if (!result) {
        outcome.state = AnswerState::Failed;
        outcome.failure = failureOf(result.error());
        return outcome;
    }
    enter(*result, outcome);
    outcome.ledger.thoughtBudget = question.thinking ? question.thoughtBudget : 0;
    return outcome;
}

void InferenceWorker::answerAside(quint64 number, const AnswerRequest& question)
{
    m_cancelAside.reset(); // before what follows, so that no request is missed
    if (m_closing.load()) return;
    QString words;
    try {
        if (m_wantedAside.load() == number) {
            const Result<ChatResult> result =
                m_engine->answer(chatRequestOf(question, m_files), {}, &m_cancelAside);
            words = result ? QString::fromStdString(result->response.content) : QString();
            if (words.isNull()) words = QLatin1String("");
            tellDeviceUse();
        }
    } catch (const std::bad_alloc&) {
        words = QLatin1String("");
    }
    if (m_wantedAside.load() != number) words = QString();
    emit asideFinished(number, words);
}

void InferenceWorker::listDevices()
{
    m_devicesWanted.store(false);
    if (m_closing.load()) return;
    try {
        emit devicesListed(m_engine->listDevices());
    } catch (const std::bad_alloc&) {
        // The list that was there before stays.
    }
}

/// Also in the middle of an answer: its reader may wonder why it stopped for a while.
void InferenceWorker::tellRecovery(quint64 number)
{
    if (!m_engine->takeRecovered()) return;
    tellDeviceUse();
    emit answerRecovered(number);
}

void InferenceWorker::tellDeviceUse()
{
    const DeviceUse use = m_engine->deviceUse();
    if (use.id.isEmpty() || use == m_told) return;
    m_told = use;
    emit deviceUsed(use);
}

} // namespace cabochon
