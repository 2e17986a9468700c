// Owns the card of the first run: one recommended model, its download, and the step to it once it
// is here. GUI thread only.
#pragma once

#include "app/library/library_look.h"
#include "app/library/model_row.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class OfferController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the controller of the library")

    /// Nothing but the built-in model is here, and the offer was not put aside.
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    /// "Gemma 4 26B-A4B fits your graphics card"
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /// The device, and what the model can do there, as a sentence.
    Q_PROPERTY(QString reason READ reason NOTIFY changed)
    /// Size, licence, how it is checked; while it arrives: how far it is.
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    /// Of the recommended model: a ModelCard.State, and how much is here.
    Q_PROPERTY(int rowState READ rowState NOTIFY changed)
    Q_PROPERTY(bool usable READ usable NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    Q_PROPERTY(QString file READ file NOTIFY changed)

public:
    using QObject::QObject;

    bool isOpen() const;
    QString title() const;
    QString reason() const;
    QString detail() const;
    int rowState() const { return int(m_row.state); }
    bool usable() const { return m_row.usable; }
    double progress() const { return m_row.progress; }
    QString file() const { return m_row.file; }

    void setPutAside(bool aside);
    /// `row`: of the recommended model, as it is now. `othersHere`: another real model is.
    void
    take(const LibraryLook& look, const Catalogue& catalogue, const ModelRow& row, bool others);

    Q_INVOKABLE void putAside();

signals:
    void changed();
    /// By the user, for good.
    void putAsideByUser();

private:
    QString m_abilities;
    std::uint64_t m_bytes = 0;
    std::uint64_t m_missingDisk = 0;
    QString m_licence;
    QString m_deviceName;
    std::uint64_t m_deviceMemory = 0;
    std::optional<FitPlan> m_plan;
    ModelRow m_row;
    bool m_othersHere = false;
    bool m_aside = false;
};

} // namespace cabochon
