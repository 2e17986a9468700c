#include "app/chat/model_controller.h"

#include "app/chat/example_prompts.h"

#include <QFileInfo>

namespace cabochon {

ModelController::ModelController(DeviceController& devices,
                                 NoticeController& notices,
                                 QObject* parent)
    : QObject(parent), m_devices(devices), m_notices(notices)
{
}

QString ModelController::detail() const
{
    return m_model.builtIn ? tr("built in") : m_model.quantization;
}

QString ModelController::deviceName() const
{
    return deviceWords(m_model.device);
}

QVariantList ModelController::examplePrompts() const
{
    return examplePromptList();
}

QVariantList ModelController::taskPrompts() const
{
    return taskPromptList();
}

bool ModelController::require()
{
    if (m_state == ModelState::Loading || hasModel()) return true;
    m_notices.show(tr("No model is open"),
                   tr("Your text is still there. Open a Gemma 4 GGUF file to get an answer."),
                   QStringLiteral("no_model"));
    return false;
}

// ----------------------------------------------------------------------------------------- opening

void ModelController::open(const QUrl& file)
{
    openPath(file.isLocalFile() ? file.toLocalFile() : file.toString());
}

void ModelController::openPath(const QString& path)
{
    if (!path.isEmpty()) load({path, QFileInfo(path).fileName()});
}

void ModelController::openLast(const QString& path)
{
    if (path.isEmpty()) return useBuiltIn();
    Loading last{path, QFileInfo(path).fileName()};
    last.ofLastTime = true;
    load(last);
}

void ModelController::useBuiltIn()
{
    if (!m_builtInPath.isEmpty()) return load(builtInModel());
    m_notices.show(tr("The built-in model is missing"),
                   tr("cabochon-nano.gguf was not found beside the program. Install Cabochon "
                      "again, or open a Gemma 4 GGUF file."),
                   QStringLiteral("file_not_found"));
    if (!hasModel()) m_state = ModelState::Failed;
    emit stateChanged();
}

ModelController::Loading ModelController::builtInModel() const
{
    return {m_builtInPath, tr("Cabochon Nano"), /*builtIn=*/true};
}

void ModelController::load(const Loading& wanted)
{
    // The answer that is being written ends here and keeps its text: whoever opens another model
    // wants that one now. Questions that wait are answered by the new model.
    emit opening();
    m_wantedRequest = ++m_lastRequest;
    m_state = ModelState::Loading;
    m_progress = 0;
    m_loading = wanted;
    emit stateChanged();
    LoadOptions options;
    options.device = m_devices.choice().toStdString();
    if (m_choiceOf) options.choice = m_choiceOf(wanted.path);
    emit loadRequested(m_wantedRequest, wanted.path, wanted.builtIn, options);
}

/// The conversations stay; the next question puts them into the new device's memory.
void ModelController::reload()
{
    m_firstFailure = {};
    if (m_state == ModelState::Loading) {
        loadAgain();
    } else if (hasModel()) {
        Loading same{m_model.path, m_model.name, m_model.builtIn};
        same.chosen = false; // a device was
        load(same);
    }
}

/// What is being opened, from the beginning.
void ModelController::loadAgain()
{
    Loading again = m_loading;
    again.ofLastTime = false;
    load(again);
}

void ModelController::retranslate()
{
    emit changed();
    emit stateChanged();
    emit retranslated();
}

void ModelController::cancelLoading()
{
    if (m_state != ModelState::Loading) return;
    emit loadCancelRequested();
    // The window does not wait for it: what still arrives for this number changes nothing.
    m_wantedRequest = 0;
    m_state = hasModel() ? ModelState::Ready : ModelState::None;
    m_loading.name.clear();
    m_devices.giveUpChoice();
    emit stateChanged();
    emit settled();
}

// --------------------------------------------------------------------------- events of the worker

void ModelController::onProgress(quint64 request, double fraction)
{
    if (request != m_wantedRequest) return;
    m_progress = fraction;
    emit stateChanged();
}

void ModelController::onLoaded(quint64 request, const ModelDescription& model)
{
    // Also when another was asked for meanwhile: this one works until that one is open.
    m_model = model;
    emit changed();
    emit opened();
    const bool last = request == m_wantedRequest || m_state != ModelState::Loading;
    m_devices.confirm(model.deviceChoice, last);
    if (!last) return;
    if (m_loading.chosen) keepChoice();
    m_state = ModelState::Ready;
    m_progress = 1;
    m_loading.name.clear();
    m_notices.dismiss();
    sayWhatIsOdd();
    emit stateChanged();
    emit settled();
}

void ModelController::keepChoice()
{
    if (!m_model.builtIn) m_recent.add(m_model.path);
    emit choiceKept(m_model.builtIn ? QString() : m_model.path);
}

/// About a model that works nevertheless.
void ModelController::sayWhatIsOdd()
{
    if (!m_model.templateRecognised) {
        m_notices.show(
            tr("This file carries an unknown chat format"),
            tr("It works with the newest format that Cabochon knows. If answers look odd, get a "
               "newer file of the same model."),
            QStringLiteral("model_unknown_template"));
    }
    if (m_firstFailure.code.isEmpty()) return;
    const bool missing = m_firstFailure.code == QStringLiteral("file_not_found");
    m_notices.showFailure(m_firstFailure,
                          tr("%1 is used instead.").arg(missing ? m_model.name : deviceName()));
    m_firstFailure = {};
}

void ModelController::onFailed(quint64 request, const Failure& failure)
{
    if (request != m_wantedRequest || tryBuiltIn(failure) || tryWithoutChoice(failure)) return;
    // The model that was there before goes on working, where it was.
    m_state = hasModel() ? ModelState::Ready : ModelState::Failed;
    m_loading.name.clear();
    m_firstFailure = {};
    const bool otherDevice = m_devices.giveUpChoice();
    emit stateChanged();
    emit settled();
    if (failure.code == QStringLiteral("cancelled")) return;
    QString safe;
    if (hasModel()) {
        safe = otherDevice ? tr("%1 goes on with %2.").arg(deviceName(), m_model.name)
                           : tr("%1 stays open.").arg(m_model.name);
    }
    m_notices.showFailure(failure, safe);
}

/// The file of last time was moved or deleted: that is no reason to start without a model.
bool ModelController::tryBuiltIn(const Failure& failure)
{
    if (!m_loading.ofLastTime || failure.code != QStringLiteral("file_not_found") ||
        m_builtInPath.isEmpty()) {
        return false;
    }
    m_firstFailure = failure;
    Loading builtIn = builtInModel();
    builtIn.chosen = false;
    load(builtIn);
    return true;
}

/// The device of the settings is gone or too small, and nothing is open yet: any other device is
/// better than no answer. What is wrong with the file is wrong everywhere.
bool ModelController::tryWithoutChoice(const Failure& failure)
{
    const bool ofFile = failure.code.startsWith(QStringLiteral("model_")) ||
                        failure.code.startsWith(QStringLiteral("file_")) ||
                        failure.code == QStringLiteral("cancelled");
    if (hasModel() || ofFile || !m_devices.useAny()) return false;
    m_firstFailure = failure;
    loadAgain();
    return true;
}

/// What computes may change while the model stays: a device that was lost is replaced.
void ModelController::onDeviceUsed(const DeviceUse& use)
{
    if (!hasModel() || m_state == ModelState::Loading) return;
    if (m_model.device == use.name && m_model.contextLength == use.contextLength) return;
    m_model.device = use.name;
    m_model.contextLength = use.contextLength;
    emit changed();
}

} // namespace cabochon
