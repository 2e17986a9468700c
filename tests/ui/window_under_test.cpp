#include "tests/ui/window_under_test.h"

#include "app/choose_language.h"
#include "app/keep_choices.h"

#include <QAccessible>
#include <QAccessibleInterface>
#include <QCoreApplication>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLatin1Char>
#include <QLocale>
#include <QMimeData>
#include <QQmlEngine>
#include <QQmlError>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QRectF>
#include <QSize>
#include <QStyleHints>
#include <QTest>
#include <QUrl>
#include <QVariant>

#include <cstdio>

namespace cabochon::test {

namespace {

constexpr int kPatienceMilliseconds = 5000;

void collect(QQuickItem* item, QList<QQuickItem*>& found)
{
    if (!item->isVisible() || item->opacity() == 0) return;
    const QVariant row = item->property("index");
    if (row.isValid() && row.toInt() < 0) return; // of a list, kept for another row: not drawn
    found.append(item);
    for (QQuickItem* child : item->childItems())
        collect(child, found);
}

} // namespace

void WindowUnderTest::prepare()
{
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QGuiApplication::styleHints()->setUseHoverEffects(true); // as on every desktop
}

WindowUnderTest::WindowUnderTest(Script& script,
                                 QSize size,
                                 const QLocale& locale,
                                 const QString& settingsFolder,
                                 const LibraryOptions& library)
    : m_language(locale), m_settings(settingsFolder), m_library(library),
      m_worker(std::make_unique<InferenceWorker>(std::make_unique<ScriptedEngine>(script)))
{
    m_settings.setReducedMotion(true);
    m_settings.showTheme(QStringLiteral("light"));
    connectChat(m_chat, *m_worker);
    connectBatch(m_batch, m_chat, *m_worker);
    connectLibrary(m_library, m_chat, m_settings);
    keepChoices(m_chat, m_settings);
    m_chat.models.setBuiltInPath(QStringLiteral("/nano.gguf"));
    m_engine = std::make_unique<QQmlApplicationEngine>();
    chooseLanguage(m_settings, m_chat, m_language, *m_engine);
    m_closed.close(*m_engine);
    m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    QObject::connect(m_engine.get(), &QQmlEngine::warnings, m_engine.get(),
                     [this](const QList<QQmlError>& warnings) {
                         for (const QQmlError& warning : warnings)
                             m_warnings << warning.toString();
                     });
    QVariantMap properties = m_chat.properties();
    properties.insert({{QStringLiteral("settings"), QVariant::fromValue(&m_settings)},
                       {QStringLiteral("batch"), QVariant::fromValue(&m_batch.controller)},
                       {QStringLiteral("library"), QVariant::fromValue(&m_library)},
                       {QStringLiteral("width"), size.width()},
                       {QStringLiteral("height"), size.height()}});
    m_engine->setInitialProperties(properties);
    m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Cabochon/Main.qml")));
    if (m_engine->rootObjects().isEmpty())
        qFatal("The window cannot be built: %s", qPrintable(m_warnings.join(QLatin1Char('\n'))));
    m_window = qobject_cast<QQuickWindow*>(m_engine->rootObjects().constFirst());
    m_window->requestActivate();
    if (!QTest::qWaitForWindowActive(m_window)) qFatal("The window does not become active.");
    m_chat.models.useBuiltIn();
    const bool loaded = QTest::qWaitFor(
        [&] { return m_chat.models.state() != ModelState::Loading || script.holdLoading; },
        kPatienceMilliseconds);
    if (!loaded) qFatal("The model does not become ready.");
    settle();
}

WindowUnderTest::~WindowUnderTest() = default;

QString WindowUnderTest::nameOf(QQuickItem* item)
{
    const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(item);
    return interface ? interface->text(QAccessible::Name) : QString();
}

QList<QQuickItem*> WindowUnderTest::visibleItems() const
{
    QList<QQuickItem*> found;
    collect(m_window->contentItem(), found);
    return found;
}

QQuickItem* WindowUnderTest::named(const QString& name) const
{
    for (QQuickItem* item : visibleItems()) {
        if (nameOf(item) == name) return item;
    }
    return nullptr;
}

QQuickItem* WindowUnderTest::startingWith(const QString& start) const
{
    for (QQuickItem* item : visibleItems()) {
        if (nameOf(item).startsWith(start)) return item;
    }
    return nullptr;
}

QRectF WindowUnderTest::sceneRect(const QQuickItem* item)
{
    return item->mapRectToScene(item->boundingRect());
}

void WindowUnderTest::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window, static_cast<Qt::Key>(key), modifiers);
    settle();
}

void WindowUnderTest::type(const QString& text)
{
    for (const QChar letter : text)
        QTest::keyClick(m_window, letter.toLatin1());
    settle();
}

void WindowUnderTest::click(QQuickItem* item)
{
    QTest::mouseClick(m_window, Qt::LeftButton, Qt::NoModifier, sceneRect(item).center().toPoint());
    settle();
}

void WindowUnderTest::drop(const QList<QUrl>& files)
{
    QMimeData data;
    data.setUrls(files);
    const QPoint at(m_window->width() / 2, m_window->height() / 2);
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window, &enter);
    QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window, &move);
    QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window, &event);
    settle();
}

bool WindowUnderTest::ask(const QString& question)
{
    m_chat.answers.send(question);
    return finished();
}

bool WindowUnderTest::finished()
{
    const bool done =
        QTest::qWaitFor([&] { return !m_chat.answers.busy(); }, kPatienceMilliseconds);
    settle();
    return done;
}

void WindowUnderTest::settle()
{
    // Layouts and Qt.callLater take a few turns of the event loop; a grab draws in between.
    for (int turn = 0; turn < 3; ++turn) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        m_window->grabWindow();
    }
}

} // namespace cabochon::test
