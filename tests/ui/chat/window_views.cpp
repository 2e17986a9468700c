#include "tests/ui/chat/window_views.h"

#include "tests/ui/preview/preview_calls.h"

#include <QKeyCombination>
#include <QKeySequence>
#include <QLatin1Char>
#include <QSize>
#include <QTest>

namespace cabochon::test {

void addViews()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("keys");     // pressed to come there
    QTest::addColumn<QString>("mustShow"); // a name, where the keys open something
    const QSize wide(1100, 760);
    const QSize narrow(640, 480);
    for (const char* state : PreviewState::names()) {
        if (qstrcmp(state, "results") == 0) continue; // longer than the view: places move meanwhile
        QTest::newRow(state) << QString::fromLatin1(state) << wide << QString() << QString();
    }
    const auto view = [](const char* name, const char* state, QSize size, const char* keys,
                         const char* shows) {
        QTest::newRow(name) << QString::fromLatin1(state) << size << QString::fromLatin1(keys)
                            << QString::fromUtf8(shows);
    };
    view("narrow welcome", "welcome", narrow, "", "Show the sidebar (Ctrl+B)");
    view("narrow conversation", "done", narrow, "", "Show the sidebar (Ctrl+B)");
    view("sidebar over the page", "done", narrow, "Ctrl+B", "Close the sidebar");
    view("without sidebar", "done", wide, "Ctrl+B", "Show the sidebar (Ctrl+B)");
    view("settings", "done", wide, "Ctrl+,", "Close settings");
    view("settings, narrow", "welcome", narrow, "Ctrl+,", "Close settings");
    view("renaming", "done", wide, "F2", "New name");
    view("archive and trash", "library", wide, "Ctrl+Shift+T", "The archive and the trash");
    view("finding", "done", wide, "Ctrl+F S O R T", "Match case");
    view("tools", "consent", QSize(1440, 1600), "Ctrl+Shift+O", "Tools in this chat");
    view("tools, narrow", "calls", narrow, "Ctrl+Shift+O", "Tools in this chat");
    view("exporting", "done", wide, "Ctrl+Shift+E", "Choose where …");
}

bool bring(WindowUnderTest& window, PreviewState& state)
{
    if (PreviewCalls::isOneOfMine(state.name())) PreviewCalls(window.window(), state.name());
    const bool there = QTest::qWaitFor([&] { return state.step(window.chat()); });
    window.settle();
    return there;
}

void press(WindowUnderTest& window, const QString& keys)
{
    for (const QString& name : keys.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QKeyCombination key = QKeySequence(name)[0];
        window.press(key.key(), key.keyboardModifiers());
    }
}

QString described(const QQuickItem* item)
{
    const QString type = QString::fromLatin1(item->metaObject()->className());
    return type.section(QStringLiteral("_QML"), 0, 0) + QStringLiteral(" \"") +
           WindowUnderTest::nameOf(const_cast<QQuickItem*>(item)) + QLatin1Char('"');
}

static bool isField(const QQuickItem* item)
{
    return (item->inherits("QQuickTextInput") || item->inherits("QQuickTextEdit")) &&
           !item->property("readOnly").toBool();
}

/// What a hand or a key can act on.
static bool isControl(const QQuickItem* item)
{
    return item->inherits("QQuickAbstractButton") || isField(item) || item->activeFocusOnTab();
}

QList<QQuickItem*> controlsOf(const WindowUnderTest& window)
{
    QList<QQuickItem*> controls;
    for (QQuickItem* item : window.visibleItems()) {
        if (isControl(item) && !item->size().isEmpty()) controls << item;
    }
    return controls;
}

QQuickItem* popupOf(const WindowUnderTest& window)
{
    for (QQuickItem* item : window.visibleItems()) {
        if (item->inherits("QQuickPopupItem") && item->parentItem() && item->isVisible())
            return item;
    }
    return nullptr;
}

} // namespace cabochon::test
