#include "app/settings/keymap.h"

#include "app/settings/key_actions.h"

#include <QKeySequence>

#include <algorithm>

namespace cabochon {

namespace {

QKeySequence sequence(const QString& key)
{
    return QKeySequence(key, QKeySequence::PortableText);
}

bool has(const QStringList& keys, const QString& key)
{
    return std::any_of(keys.begin(), keys.end(),
                       [&](const QString& one) { return sequence(one) == sequence(key); });
}

const KeyAction* find(const QString& name)
{
    for (const KeyAction& action : keyActions()) {
        if (action.name == name) return &action;
    }
    return nullptr;
}

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt ||
           key == Qt::Key_Meta || key == Qt::Key_AltGr || key == Qt::Key_unknown || key == 0;
}

/// Whether pressing it without Ctrl or Alt writes something, or moves among controls.
bool isForWriting(int key)
{
    const bool function = key >= Qt::Key_F1 && key <= Qt::Key_F35;
    const bool paging = key == Qt::Key_PageUp || key == Qt::Key_PageDown || key == Qt::Key_End;
    return !function && !paging;
}

} // namespace

int Keymap::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(keyActions().size());
}

QVariant Keymap::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const KeyAction& action = keyActions()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NameRole:
        return action.name;
    case Qt::DisplayRole:
    case TextRole:
        return keyActionText(action.text);
    case WordsRole:
        return wordsOfAll(action);
    case OwnRole:
        return isOwn(action.name);
    case BindableRole:
        return action.own;
    default:
        return {};
    }
}

QHash<int, QByteArray> Keymap::roleNames() const
{
    return {{NameRole, "name"},
            {TextRole, "text"},
            {WordsRole, "words"},
            {OwnRole, "own"},
            {BindableRole, "bindable"}};
}

QVariantMap Keymap::bindings() const
{
    QVariantMap all;
    for (const KeyAction& action : keyActions()) {
        const QString card = QString::fromLatin1(action.card);
        all.insert(
            action.name,
            QVariantMap{
                {QStringLiteral("text"), keyActionText(action.text)},
                {QStringLiteral("card"), card.isEmpty() ? QString() : keyActionText(action.card)},
                {QStringLiteral("words"), wordsOfAll(action)},
                {QStringLiteral("sequences"), action.own ? keysOf(action) : QStringList()}});
    }
    return all;
}

QStringList Keymap::keysOf(const KeyAction& action) const
{
    if (action.own && isOwn(action.name)) { // a file may hold anything
        QStringList keys = m_own.value(action.name).toStringList();
        keys.removeIf(
            [&](const QString& key) { return !refusalOf(key).isEmpty() || isTaken(key, action); });
        return keys;
    }
    if (!m_sendsWithCtrl) return action.keys;
    if (action.name == QStringLiteral("send")) return {QStringLiteral("Ctrl+Enter")};
    if (action.name == QStringLiteral("newLine")) return {QStringLiteral("Enter")};
    return action.keys;
}

bool Keymap::isOwn(const QString& name) const
{
    const int type = m_own.value(name).typeId();
    return type == QMetaType::QVariantList || type == QMetaType::QStringList;
}

/// Whether another action has a key that this one would have, too: one that keeps the keys it came
/// with, or one of the user's that is named before.
bool Keymap::isTaken(const QString& key, const KeyAction& action) const
{
    bool before = true;
    for (const KeyAction& other : keyActions()) {
        if (other.name == action.name)
            before = false;
        else if (!other.own)
            continue;
        else if (!isOwn(other.name) ? has(other.keys, key)
                                    : before && has(m_own.value(other.name).toStringList(), key))
            return true;
    }
    return false;
}

QString Keymap::wordsOfAll(const KeyAction& action) const
{
    QStringList words;
    for (const QString& key : keysOf(action))
        words << wordsOf(key);
    return words.join(QStringLiteral(", "));
}

void Keymap::setSendsWithCtrl(bool ctrl)
{
    if (ctrl == m_sendsWithCtrl) return;
    m_sendsWithCtrl = ctrl;
    tell();
}

void Keymap::setOwn(const QVariantMap& own)
{
    if (own == m_own) return;
    m_own = own;
    tell();
    emit ownChanged();
}

QString Keymap::keyOf(int key, int modifiers) const
{
    if (isModifier(key)) return {};
    if (key == Qt::Key_Backtab) key = Qt::Key_Tab;
    const Qt::KeyboardModifiers held =
        Qt::KeyboardModifiers(modifiers) &
        (Qt::ControlModifier | Qt::ShiftModifier | Qt::AltModifier | Qt::MetaModifier);
    return QKeySequence(QKeyCombination(held, static_cast<Qt::Key>(key)))
        .toString(QKeySequence::PortableText);
}

QString Keymap::wordsOf(const QString& key) const
{
    return sequence(key).toString(QKeySequence::NativeText);
}

QString Keymap::refusalOf(const QString& key) const
{
    const QKeySequence wanted = sequence(key);
    if (wanted.isEmpty()) return tr("That is no key.");
    const QKeyCombination pressed = wanted[0];
    const bool held =
        pressed.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (!held && isForWriting(pressed.key()))
        return tr("%1 is for writing. Hold Ctrl or Alt, or take a key such as F5.")
            .arg(wordsOf(key));
    if (belongsToFields(key))
        return tr("%1 copies, pastes or undoes in every field. Take another key.")
            .arg(wordsOf(key));
    const KeyAction* fixed = fixedWith(key);
    return fixed ? tr("%1 stays what it is: %2. Take another key.")
                       .arg(wordsOf(key), keyActionText(fixed->text))
                 : QString();
}

/// An action whose keys are never the user's own, and that has this one. Null: there is none, or
/// others come with the same key, so that both work where they are.
const KeyAction* Keymap::fixedWith(const QString& key) const
{
    const KeyAction* found = nullptr;
    for (const KeyAction& action : keyActions()) {
        const QStringList keys = action.own ? action.keys : keysOf(action);
        if (!has(keys, key)) continue;
        if (action.own) return nullptr;
        found = &action;
    }
    return found;
}

QString Keymap::ownerOf(const QString& key, const QString& name) const
{
    for (const KeyAction& action : keyActions()) {
        if (action.name != name && action.own && has(keysOf(action), key)) return action.name;
    }
    return {};
}

QString Keymap::textOf(const QString& name) const
{
    const KeyAction* action = find(name);
    return action ? keyActionText(action->text) : QString();
}

/// What is as it came is not the user's own.
void Keymap::put(QVariantMap& own, const KeyAction& action, const QStringList& keys) const
{
    if (keys == action.keys)
        own.remove(action.name);
    else
        own.insert(action.name, keys);
}

void Keymap::bind(const QString& name, const QString& key)
{
    const KeyAction* action = find(name);
    if (!action || !action->own || !refusalOf(key).isEmpty()) return;
    QVariantMap own = m_own;
    if (const KeyAction* other = find(ownerOf(key, name))) {
        QStringList left = keysOf(*other);
        left.removeIf([&](const QString& one) { return sequence(one) == sequence(key); });
        put(own, *other, left);
    }
    put(own, *action, {key});
    setOwn(own);
}

/// Keys that others took meanwhile come back with it.
void Keymap::reset(const QString& name)
{
    const KeyAction* action = find(name);
    if (!action || !m_own.contains(name)) return;
    QVariantMap own = m_own;
    own.remove(name);
    for (const QString& key : action->keys) {
        const KeyAction* other = find(ownerOf(key, name));
        if (!other) continue;
        QStringList left = own.value(other->name).toStringList();
        left.removeIf([&](const QString& one) { return sequence(one) == sequence(key); });
        put(own, *other, left);
    }
    setOwn(own);
}

void Keymap::resetAll()
{
    setOwn({});
}

void Keymap::retranslate()
{
    tell();
}

void Keymap::tell()
{
    emit dataChanged(index(0), index(rowCount() - 1));
    emit bindingsChanged();
}

} // namespace cabochon
