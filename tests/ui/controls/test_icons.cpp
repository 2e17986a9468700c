// Proves that icons are drawn with all pixels of a screen that has two for one. ctest starts this
// class with QT_SCALE_FACTOR=2.
#include "tests/support/test_main.h"

#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include <memory>

using namespace cabochon;

namespace {

/// Pixels that are neither ground nor full ink, for each that is full: 1 for a line 3.5 wide, 2 for
/// one of 1.75 that was scaled.
double blurOf(const QImage& picture)
{
    int full = 0, between = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const int light = qGray(picture.pixel(x, y));
            if (light < 40)
                ++full;
            else if (light < 230)
                ++between;
        }
    }
    return full > 0 ? double(between) / full : 1e9;
}

} // namespace

class TestIcons : public QObject {
    Q_OBJECT

private slots:
    void iconsAreSharpOnFineScreens()
    {
        if (qGuiApp->devicePixelRatio() != 2) QSKIP("started without QT_SCALE_FACTOR=2");
        QQmlEngine engine;
        engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        QQmlComponent component(&engine);
        component.setData("import QtQuick\nimport Cabochon.Controls\n"
                          "Icon { name: \"plus\"; color: \"black\"; size: 24 }",
                          QUrl());
        std::unique_ptr<QObject> made(component.create());
        auto* icon = qobject_cast<QQuickItem*>(made.get());
        QVERIFY2(icon, qPrintable(component.errorString()));
        QCOMPARE(icon->implicitWidth(), 24.0); // takes no more room than it says
        QQuickWindow window;
        window.resize(24, 24);
        window.setColor(Qt::white);
        icon->setParentItem(window.contentItem());
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_VERIFY_WITH_TIMEOUT(blurOf(window.grabWindow()) < 1.5, 1000);
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestIcons)
#include "test_icons.moc"
