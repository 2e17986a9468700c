// Owns the program's life without its window: closed while models arrive, it goes on until they are
// here, tells the desktop, and ends. Whoever starts it again meanwhile gets the window back.
#pragma once

#include <QObject>
#include <QString>

class QWindow;

namespace cabochon {

class LibraryController;
class Notifier;

class BackgroundDownloads : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    BackgroundDownloads(LibraryController& library, Notifier& notifier, QObject* parent = nullptr);

    void setWindow(QWindow* window) { m_window = window; }
    /// The window is wanted again.
    void show();
    bool isHidden() const { return m_hidden; }

signals:
    /// Nothing arrives any more: the program may end.
    void done();

private:
    void hide();
    void onChanged();

    LibraryController& m_library;
    Notifier& m_notifier;
    QWindow* m_window = nullptr;
    bool m_hidden = false;
};

} // namespace cabochon
