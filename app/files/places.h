// Owns what a chooser of files asks the system: where people keep files, and whether the desktop
// has a chooser of its own.
#pragma once

#include <QObject>
#include <QUrl>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class Places : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

    /// {icon, name, path} of the home, the downloads and the whole machine.
    Q_PROPERTY(QVariantList known READ known CONSTANT)
    /// Where to look first.
    Q_PROPERTY(QString downloads READ downloads CONSTANT)

public:
    explicit Places(QObject* parent = nullptr) : QObject(parent) {}

    QVariantList known() const;
    QString downloads() const;

    /// Whether this FileDialog of Qt, which was opened, is the desktop's own and not Qt's
    /// substitute. Qt says so nowhere; the substitute is a child of the dialog.
    Q_INVOKABLE bool isNative(const QObject* dialog) const;
    /// Whether its name is that of a model file.
    Q_INVOKABLE bool isModel(const QUrl& file) const;
    /// Shows a folder, or the one that a file lies in, in the desktop's program for files.
    Q_INVOKABLE void show(const QString& path) const;
    Q_INVOKABLE QString folderOf(const QString& file) const;
    Q_INVOKABLE QUrl urlOf(const QString& path) const;
    Q_INVOKABLE QString pathOf(const QUrl& url) const;
};

} // namespace cabochon
