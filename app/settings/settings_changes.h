// Owns what the page of settings says of all of them alike: which are not as they come, and taking
// the last change back. Knows settings as properties by their names. GUI thread only.
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace cabochon {

class SettingsChanges : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the settings")

    /// Names of the settings that are not as they come.
    Q_PROPERTY(QStringList differing READ differing NOTIFY changed)
    /// Which setting undo() would put back; empty: none.
    Q_PROPERTY(QString undoable READ undoable NOTIFY changed)

public:
    /// Gives a setting another value where writing the property is not enough.
    using Way = std::function<void(const QVariant& value)>;

    /// `settings` are as they come now; it outlives this.
    SettingsChanges(QObject& settings, const QStringList& names);

    /// They are as they were left: changes count from here on.
    void start();
    /// A device, say, is tried before it is kept.
    void setWay(const QString& name, const Way& way) { m_ways.insert(name, way); }

    QStringList differing() const;
    QString undoable() const { return m_past.isEmpty() ? QString() : m_past.last().name; }

    Q_INVOKABLE void reset(const QString& name);
    Q_INVOKABLE void undo();
    /// What was changed so far stays.
    Q_INVOKABLE void forget();

signals:
    void changed();

private slots:
    void look();

private:
    struct Change {
        QString name;
        QVariant before;
    };

    void give(const QString& name, const QVariant& value);

    QObject& m_settings;
    const QStringList m_names;
    QHash<QString, QVariant> m_defaults;
    QHash<QString, QVariant> m_values;
    QHash<QString, Way> m_ways;
    QList<Change> m_past;
    Change m_wanted; // is being put back, which may take a while
};

} // namespace cabochon
