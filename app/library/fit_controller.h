// Owns the question "Will it fit?" of one model: what it takes here with this context, format of
// keys and values, precision and eyes, planned anew at each choice. GUI thread only; plans are made
// on a thread of their own, and only the last one asked for is shown.
#pragma once

#include "app/inference/load_options.h"
#include "app/library/background_work.h"
#include "app/library/machine_controller.h"
#include "app/library/model_card.h"
#include "app/library/model_row.h"
#include "app/library/open_model.h"
#include "app/library/plan_subject.h"

#include <QObject>
#include <QString>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>

namespace cabochon {

class FitController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the controller of the library")

    /// "Gemma 4 26B-A4B, Q4_0"; empty: no model is chosen.
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString licence READ licence NOTIFY changed)
    /// What it takes, {name, size, share (of what is free, 0 to 1)}: weights, context ...
    Q_PROPERTY(QVariantList parts READ parts NOTIFY changed)
    /// "On the card", and "14.4 of 15.1 GB".
    Q_PROPERTY(QString place READ place NOTIFY changed)
    Q_PROPERTY(QString taken READ taken NOTIFY changed)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    Q_PROPERTY(cabochon::ModelCard::Tone tone READ tone NOTIFY changed)
    /// What the expected speed rests on.
    Q_PROPERTY(QString basis READ basis NOTIFY changed)
    /// Tokens; and where it lies between the shortest and the longest, 0 to 1.
    Q_PROPERTY(int context READ context NOTIFY changed)
    Q_PROPERTY(double contextPlace READ contextPlace WRITE setContextPlace NOTIFY changed)
    Q_PROPERTY(QString contextWords READ contextText NOTIFY changed)
    Q_PROPERTY(QString shortestWords READ shortestText NOTIFY changed)
    Q_PROPERTY(QString longestWords READ longestText NOTIFY changed)
    /// Of keys and values: a byte each.
    Q_PROPERTY(bool shortKeys READ shortKeys WRITE setShortKeys NOTIFY changed)
    /// Of the model that answers: what it has now, "In use now: 32K, 8-bit keys"; empty: it is
    /// another one.
    Q_PROPERTY(QString inUse READ inUse NOTIFY changed)
    /// It answers with something else than what is chosen.
    Q_PROPERTY(bool differs READ differs NOTIFY changed)
    /// Something is chosen for it, and kept.
    Q_PROPERTY(bool chosen READ isChosen NOTIFY changed)
    /// Whether there is a projector to choose, whether it is chosen, and what it adds.
    Q_PROPERTY(bool hasMedia READ hasMedia NOTIFY changed)
    Q_PROPERTY(bool media READ media WRITE setMedia NOTIFY changed)
    Q_PROPERTY(QString mediaWords READ mediaWords NOTIFY changed)
    /// {entry, text, chosen, here}
    Q_PROPERTY(QVariantList precisions READ precisions NOTIFY changed)
    Q_PROPERTY(bool planned READ planned NOTIFY changed)
    /// Why there is no plan; empty: there is one, or will be.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    /// Both outlive it.
    FitController(const ModelLibrary& library,
                  MachineController& machine,
                  QObject* parent = nullptr);

    QString title() const;
    QString licence() const;
    QVariantList parts() const;
    QString place() const;
    QString taken() const;
    QString verdict() const;
    ModelCard::Tone tone() const;
    QString basis() const;
    int context() const { return m_plan ? int(m_plan->contextLength) : 0; }
    double contextPlace() const;
    void setContextPlace(double place);
    QString contextText() const;
    QString shortestText() const;
    QString longestText() const;
    bool shortKeys() const { return m_choice.shortKeys; }
    void setShortKeys(bool shorter);
    QString inUse() const;
    bool differs() const;
    bool isChosen() const { return m_choice.contextLength > 0 || m_choice.shortKeys; }
    /// As long a context as there is room for, in 16 bits.
    Q_INVOKABLE void forgetChoice();
    /// Opens the model that answers once more, with what is chosen.
    Q_INVOKABLE void loadAgain() { emit loadAgainWanted(); }
    bool hasMedia() const;
    bool media() const { return m_subject.media; }
    void setMedia(bool media);
    QString mediaWords() const;
    QVariantList precisions() const;
    bool planned() const { return m_plan.has_value(); }
    QString problem() const { return m_problem; }

    /// What was chosen for the model of a file.
    using ChoiceOf = std::function<ModelChoice(const QString& file)>;
    void setChoices(ChoiceOf choiceOf);
    void setOpenModel(const OpenModel& model);
    /// Another model, or the same as it is now.
    void show(const ModelRow& row);
    /// A model that is on a hub, and where it would lie here.
    void showRemote(const std::shared_ptr<const RemoteModel>& model, const QString& place);
    /// What is here of the library, for the precisions.
    void setHere(const std::vector<LibraryModel>& here) { m_here = here; }
    /// With what the machine is now.
    void plan();

signals:
    void changed();
    /// For the model of this file, from its next opening on.
    void chose(const QString& file, const cabochon::ModelChoice& choice);
    void loadAgainWanted();

private:
    const CatalogueEntry* entry() const;
    bool isOpen() const { return !m_place.isEmpty() && m_place == m_open.path; }
    void choose(const ModelChoice& choice);
    void begin(PlanSubject subject, const QString& place);
    std::uint32_t shortest() const;
    std::uint32_t longest() const;

    const ModelLibrary& m_library;
    MachineController& m_machine;
    std::vector<LibraryModel> m_here;
    PlanSubject m_subject;
    QString m_name; // of a model that the catalogue does not know
    QString m_quantization;
    QString m_place; // of its file, also of one that is not here yet
    ChoiceOf m_choiceOf;
    ModelChoice m_choice;
    OpenModel m_open; // that answers, whichever is shown
    std::optional<FitPlan> m_plan;
    QString m_problem;
    quint64 m_asked = 0;
    BackgroundWork m_work; // last: its work uses the above
};

} // namespace cabochon
