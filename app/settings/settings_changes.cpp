#include "app/settings/settings_changes.h"

#include <QMetaMethod>
#include <QMetaProperty>

#include <utility>

namespace cabochon {

namespace {

constexpr qsizetype kMostChanges = 100;

} // namespace

SettingsChanges::SettingsChanges(QObject& settings, const QStringList& names)
    : m_settings(settings), m_names(names)
{
    for (const QString& name : m_names)
        m_defaults.insert(name, m_settings.property(name.toLatin1().constData()));
}

void SettingsChanges::start()
{
    const QMetaObject& mine = staticMetaObject;
    const QMetaMethod slot = mine.method(mine.indexOfSlot("look()"));
    for (const QString& name : m_names) {
        const QMetaObject& type = *m_settings.metaObject();
        const QMetaProperty property =
            type.property(type.indexOfProperty(name.toLatin1().constData()));
        m_values.insert(name, property.read(&m_settings));
        connect(&m_settings, property.notifySignal(), this, slot, Qt::UniqueConnection);
    }
}

/// A setting has changed, or several.
void SettingsChanges::look()
{
    bool any = false;
    for (const QString& name : m_names) {
        const QVariant now = m_settings.property(name.toLatin1().constData());
        const QVariant before = m_values.value(name);
        if (now == before) continue;
        m_values.insert(name, now);
        any = true;
        if (name == m_wanted.name) {
            const bool isPutBack = now == m_wanted.before;
            m_wanted = {};
            if (isPutBack) continue;
        }
        m_past.append({name, before});
        if (m_past.size() > kMostChanges) m_past.removeFirst();
    }
    if (any) emit changed();
}

QStringList SettingsChanges::differing() const
{
    QStringList names;
    for (const QString& name : m_names) {
        if (m_values.value(name) != m_defaults.value(name)) names << name;
    }
    return names;
}

void SettingsChanges::reset(const QString& name)
{
    if (m_defaults.contains(name)) give(name, m_defaults.value(name));
}

void SettingsChanges::undo()
{
    if (m_past.isEmpty()) return;
    m_wanted = m_past.takeLast();
    give(m_wanted.name, QVariant(m_wanted.before));
    emit changed();
}

void SettingsChanges::forget()
{
    m_past.clear();
    emit changed();
}

void SettingsChanges::give(const QString& name, const QVariant& value)
{
    if (const Way way = m_ways.value(name)) return way(value);
    m_settings.setProperty(name.toLatin1().constData(), value);
}

} // namespace cabochon
