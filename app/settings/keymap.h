// Owns which key does what: the keys that actions come with, and those that the user chose instead.
// The window's shortcuts, the palette, the card of keys and the page of settings all read it here.
// GUI thread only.
#pragma once

#include <QAbstractListModel>
#include <QString>
#include <QStringList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

struct KeyAction;

class Keymap : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the settings")

    /// By the name of an action: {text, card, words, sequences}. words: how its keys are written in
    /// the window's language; sequences: those that the window listens to.
    Q_PROPERTY(QVariantMap bindings READ bindings NOTIFY bindingsChanged)
    /// Whether Ctrl is held when Return sends.
    Q_PROPERTY(bool sendsWithCtrl READ sendsWithCtrl NOTIFY bindingsChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        TextRole,
        WordsRole,
        OwnRole,     // the user's, not as it came
        BindableRole // it may be the user's
    };

    explicit Keymap(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QVariantMap bindings() const;
    bool sendsWithCtrl() const { return m_sendsWithCtrl; }
    void setSendsWithCtrl(bool ctrl);

    /// The user's own: lists of keys by the names of actions; what nobody knows is kept.
    const QVariantMap& own() const { return m_own; }
    void setOwn(const QVariantMap& own);

    /// A key as Qt tells it of a press, in the form of the settings file; empty: there is none
    /// yet, as long as only Ctrl is held.
    Q_INVOKABLE QString keyOf(int key, int modifiers) const;
    /// As it is written in the window's language.
    Q_INVOKABLE QString wordsOf(const QString& key) const;
    /// Why no action can have this key; empty: it can.
    Q_INVOKABLE QString refusalOf(const QString& key) const;
    /// The name of the other action that has this key; empty: none.
    Q_INVOKABLE QString ownerOf(const QString& key, const QString& name) const;
    Q_INVOKABLE QString textOf(const QString& name) const;
    /// Gives an action this key alone, and takes it from whoever had it.
    Q_INVOKABLE void bind(const QString& name, const QString& key);
    Q_INVOKABLE void reset(const QString& name);
    Q_INVOKABLE void resetAll();
    /// Another language is spoken.
    void retranslate();

signals:
    void ownChanged();
    void bindingsChanged();

private:
    QStringList keysOf(const KeyAction& action) const;
    bool isOwn(const QString& name) const;
    bool isTaken(const QString& key, const KeyAction& action) const;
    const KeyAction* fixedWith(const QString& key) const;
    QString wordsOfAll(const KeyAction& action) const;
    void put(QVariantMap& own, const KeyAction& action, const QStringList& keys) const;
    void tell();

    QVariantMap m_own;
    bool m_sendsWithCtrl = false;
};

} // namespace cabochon
