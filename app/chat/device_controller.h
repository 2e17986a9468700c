// Owns what the window knows of devices: what there is to choose, what was chosen, what computes
// now and how its memory is used. GUI thread only; drivers are asked elsewhere.
#pragma once

#include "app/chat/device_list_model.h"
#include "app/inference/inference_requests.h"

#include <QObject>
#include <QString>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cabochon {

class DeviceController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    Q_PROPERTY(cabochon::DeviceListModel* devices READ devices CONSTANT)
    /// "auto", "cpu" or "vulkan:N".
    Q_PROPERTY(QString choice READ choice NOTIFY choiceChanged)
    /// What computes now: "vulkan:0"; empty: nothing yet.
    Q_PROPERTY(QString usedId READ usedId NOTIFY usageChanged)
    Q_PROPERTY(QString usedName READ usedName NOTIFY usageChanged)
    /// Why it is this one, where the choice was the program's.
    Q_PROPERTY(QString usedNote READ usedNote NOTIFY usageChanged)
    /// Its memory, from the first to the last part: {kind, name, size, share}. kind: "weights",
    /// "context", "work", "others", "free"; share: 0 to 1 of the whole. Empty: not known.
    Q_PROPERTY(QVariantList memoryParts READ memoryParts NOTIFY usageChanged)
    /// "3.2 GB of 16 GB used"
    Q_PROPERTY(QString memoryTotal READ memoryTotal NOTIFY usageChanged)
    /// What lies beside it, in the computer's own memory; empty: nothing to speak of.
    Q_PROPERTY(QString memoryBeside READ memoryBeside NOTIFY usageChanged)
    /// All of it in one sentence.
    Q_PROPERTY(QString memoryWords READ memoryWords NOTIFY usageChanged)

public:
    explicit DeviceController(QObject* parent = nullptr);

    DeviceListModel* devices() { return &m_list; }
    QString choice() const { return m_choice; }
    QString usedId() const { return m_use.id; }
    QString usedName() const { return deviceWords(m_use.name); }
    QString usedNote() const { return m_use.note; }
    QVariantList memoryParts() const { return m_parts; }
    QString memoryTotal() const { return m_total; }
    QString memoryBeside() const { return m_beside; }
    QString memoryWords() const;
    /// What computes, and its memory; no id: nothing yet.
    const DeviceUse& use() const { return m_use; }
    /// Of the open model; 0: none is open.
    quint64 weightBytes() const { return m_use.weightBytes; }

    /// What the settings say, before the first model is opened. It worked last time.
    void setChoice(const QString& choice);

    /// Another device for the open model. What cannot be chosen does nothing.
    Q_INVOKABLE void choose(const QString& id);
    /// Asks for the list and for what is free.
    Q_INVOKABLE void refresh();

    // How opening a model went, from the controller of models.

    /// A model works on the device that was chosen with `choice`; `last`: nothing else is being
    /// opened.
    void confirm(const QString& choice, bool last);
    /// Back to the choice that works. True when there was another.
    bool giveUpChoice();
    /// Any device instead of the chosen one, which is gone. True when one was chosen.
    bool useAny();

public slots:
    // Events of the inference worker.
    void onDevicesListed(const std::vector<cabochon::DeviceDescription>& devices);
    void onDeviceUsed(const cabochon::DeviceUse& use);

signals:
    /// Request to the inference worker.
    void devicesRequested();
    /// The user wants the model on choice().
    void chosen();

    /// The user's own choice works: the one to start with next time. What the program falls back to
    /// is none.
    void choiceKept(const QString& choice);
    void choiceChanged();
    void usageChanged();

private:
    void showChoice(const QString& choice);
    void addUp();

    DeviceListModel m_list;
    QString m_choice = QStringLiteral("auto");
    QString m_working = QStringLiteral("auto"); // the choice under which a model was opened last
    QString m_untried; // what the user chose and no model was opened on yet; empty: nothing
    DeviceUse m_use;
    QVariantList m_parts;
    QString m_total;
    QString m_beside;
};

} // namespace cabochon
