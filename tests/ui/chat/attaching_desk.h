// Owns what the tests of attached files share: a window whose files are read by a reader that
// believes what they say of themselves, and a folder of files to drop on it.
#pragma once

#include "tests/app/attachments/scripted_reader.h"
#include "tests/ui/window_under_test.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

namespace cabochon::test {

/// A window, files to drop on it, and a folder where its conversations are kept.
struct Desk {
    explicit Desk(Script& script, QSize size = {1100, 760}) : window(script, size)
    {
        window.chat().attachments.setReader(std::make_unique<ScriptedReader>(&gate));
        // Unlike the built-in model it looks as closely as it is told.
        window.chat().models.openPath(text("/gemma.gguf"));
        if (!QTest::qWaitFor([&] { return !window.chat().models.builtIn(); }, 5000))
            qFatal("No model was opened.");
    }
    QUrl file(const char* name, const QByteArray& content)
    {
        QFile file(folder.filePath(QString::fromUtf8(name)));
        if (!file.open(QFile::WriteOnly) || file.write(content) < 0) qFatal("No file was written.");
        return QUrl::fromLocalFile(file.fileName());
    }
    void drop(const char* name, const QByteArray& content) { window.drop({file(name, content)}); }
    bool settled()
    {
        const bool read =
            QTest::qWaitFor([&] { return !window.chat().attachments.isReading(); }, 5000);
        window.settle();
        return read;
    }
    QQuickItem* chip(const char* start) { return window.startingWith(text(start)); }

    ReaderGate gate;
    QTemporaryDir folder;
    WindowUnderTest window;
};

/// The parts of the question that was asked last.
inline const std::vector<engine::MessagePart>& asked(const Script& script)
{
    return script.requests.back().messages.back().parts;
}

} // namespace cabochon::test
