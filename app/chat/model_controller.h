// Owns what the window knows of the model: which one is open, opening another, and what takes its
// place when that fails. GUI thread only; the worker opens.
#pragma once

#include "app/chat/device_controller.h"
#include "app/chat/model_state.h"
#include "app/chat/notice_controller.h"
#include "app/files/recent_files.h"
#include "app/inference/inference_requests.h"

#include <QObject>
#include <QString>
#include <QUrl>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <utility>

namespace cabochon {

class ModelController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    Q_PROPERTY(QString name READ name NOTIFY changed)
    /// "built in", or the quantization: "Q4_0".
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(QString deviceName READ deviceName NOTIFY changed)
    /// The open file.
    Q_PROPERTY(QString path READ path NOTIFY changed)
    Q_PROPERTY(cabochon::RecentFiles* recent READ recent CONSTANT)
    Q_PROPERTY(bool builtIn READ builtIn NOTIFY changed)
    Q_PROPERTY(int contextLength READ contextLength NOTIFY changed)
    /// Whether it takes pictures and sound.
    Q_PROPERTY(bool sees READ sees NOTIFY changed)
    Q_PROPERTY(bool hears READ hears NOTIFY changed)
    Q_PROPERTY(cabochon::ModelState::State state READ state NOTIFY stateChanged)
    Q_PROPERTY(double progress READ progress NOTIFY stateChanged)
    /// Name of the file being opened.
    Q_PROPERTY(QString loadingName READ loadingName NOTIFY stateChanged)
    Q_PROPERTY(bool loadingBuiltIn READ loadingBuiltIn NOTIFY stateChanged)
    /// Whether there is a built-in model.
    Q_PROPERTY(bool hasBuiltIn READ hasBuiltIn NOTIFY stateChanged)
    /// Four of {title, detail, prompt}: that the built-in model can answer, and for any other one.
    Q_PROPERTY(QVariantList examplePrompts READ examplePrompts NOTIFY retranslated)
    Q_PROPERTY(QVariantList taskPrompts READ taskPrompts NOTIFY retranslated)

public:
    /// Both outlive it.
    ModelController(DeviceController& devices,
                    NoticeController& notices,
                    QObject* parent = nullptr);

    QString name() const { return m_model.name; }
    QString detail() const;
    QString path() const { return m_model.path; }
    RecentFiles* recent() { return &m_recent; }
    QString deviceName() const;
    bool builtIn() const { return m_model.builtIn; }
    int contextLength() const { return m_model.contextLength; }
    bool sees() const { return m_model.sees; }
    bool hears() const { return m_model.hears; }
    ModelState::State state() const { return m_state; }
    double progress() const { return m_progress; }
    QString loadingName() const { return m_loading.name; }
    bool loadingBuiltIn() const { return m_state == ModelState::Loading && m_loading.builtIn; }
    bool hasBuiltIn() const { return !m_builtInPath.isEmpty(); }
    QVariantList examplePrompts() const;
    QVariantList taskPrompts() const;

    /// Where the built-in model lies; empty: there is none (said when it is asked for).
    void setBuiltInPath(const QString& path) { m_builtInPath = path; }
    /// What was chosen for the model of a file.
    using ChoiceOf = std::function<ModelChoice(const QString& path)>;
    void setChoices(ChoiceOf choiceOf) { m_choiceOf = std::move(choiceOf); }
    /// What the open model was opened with.
    const ModelChoice& choice() const { return m_model.choice; }

    /// Whether a model is open or is being opened; else a notice says so.
    Q_INVOKABLE bool require();

    // Actions of the window. Each is safe at any time; what cannot be done now does nothing.
    Q_INVOKABLE void open(const QUrl& file);
    Q_INVOKABLE void openPath(const QString& path);
    /// The model of last time, at the start; empty: the built-in one, which also takes the place of
    /// a file that is gone.
    void openLast(const QString& path);
    Q_INVOKABLE void useBuiltIn();
    Q_INVOKABLE void cancelLoading();
    /// Another language is spoken.
    void retranslate();

public slots:
    /// Opens the same model on the device, and with the context, that were chosen now.
    void reload();

    // Events of the inference worker.
    void onProgress(quint64 request, double fraction);
    void onLoaded(quint64 request, const cabochon::ModelDescription& model);
    void onFailed(quint64 request, const cabochon::Failure& failure);
    void onDeviceUsed(const cabochon::DeviceUse& use);

signals:
    // Requests to the inference worker.
    void loadRequested(quint64 request,
                       const QString& path,
                       bool builtIn,
                       const cabochon::LoadOptions& options);
    void loadCancelRequested();

    /// A model is about to be opened: what the open one is writing ends here.
    void opening();
    /// Another model works now, perhaps while yet another is being opened.
    void opened();
    /// Opening has come to an end, with a model or without one.
    void settled();
    /// The model that the user chose works: the one to start with next time. Empty: the built-in
    /// one. What is opened instead of a file that is gone is no choice.
    void choiceKept(const QString& path);

    void changed();
    void stateChanged();
    void retranslated();

private:
    /// What is being opened, or was opened last.
    struct Loading {
        QString path;
        QString name; // empty: nothing is being opened
        bool builtIn = false;
        bool ofLastTime = false; // what was open when the program was closed
        bool chosen = true;      // by the user, now or last time
    };

    bool hasModel() const { return !m_model.name.isEmpty(); }
    Loading builtInModel() const;
    void load(const Loading& wanted);
    void loadAgain();
    bool tryWithoutChoice(const Failure& failure);
    bool tryBuiltIn(const Failure& failure);
    void keepChoice();
    void sayWhatIsOdd();

    DeviceController& m_devices;
    NoticeController& m_notices;
    RecentFiles m_recent;
    ModelDescription m_model;
    ModelState::State m_state = ModelState::None;
    double m_progress = 0;
    Loading m_loading;
    Failure m_firstFailure; // of what is wanted, while something else is tried instead
    QString m_builtInPath;
    ChoiceOf m_choiceOf; // empty: nothing is ever chosen
    quint64 m_lastRequest = 0;
    quint64 m_wantedRequest = 0; // 0: given up
};

} // namespace cabochon
