// Measures what each frame costs the window's thread while 10,000 tokens stream into one answer, on
// the software renderer: model, parsing, layout and drawing together. Counted in processor time of
// this thread, so that a busy machine does not decide; the wall clock is printed beside it.
#include "tests/ui/window_under_test.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QGuiApplication>
#include <QThread>
#include <QTimer>
#include <QtTest>

#include <algorithm>
#include <ctime>
#include <vector>

using namespace cabochon;
using cabochon::test::Script;
using cabochon::test::WindowUnderTest;

namespace {

constexpr int kTokens = 10000;
constexpr int kTokensPerFrame = 10; // about 600 tokens a second
constexpr double kFrameMilliseconds = 16.0;

double processorMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Counts the time spent handling events, waiting excluded.
class TimedApplication : public QGuiApplication {
public:
    using QGuiApplication::QGuiApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        // Called on every thread; only the window's own counts, and each event once.
        if (QThread::currentThread() != thread() || m_handling)
            return QGuiApplication::notify(receiver, event);
        m_handling = true;
        QElapsedTimer timer;
        timer.start();
        const double before = processorMilliseconds();
        const bool handled = QGuiApplication::notify(receiver, event);
        processor += processorMilliseconds() - before;
        wall += static_cast<double>(timer.nsecsElapsed()) / 1e6;
        m_handling = false;
        return handled;
    }

    double processor = 0; // milliseconds since they were taken
    double wall = 0;

private:
    bool m_handling = false;
};

struct Times {
    std::vector<double> values;
    double at(double fraction)
    {
        std::sort(values.begin(), values.end());
        return values.at(static_cast<std::size_t>(fraction * double(values.size() - 1)));
    }
};

QString tokenOf(const QString& kind, int number)
{
    static const QStringList words{QStringLiteral("the"),        QStringLiteral(" quick"),
                                   QStringLiteral(" **brown**"), QStringLiteral(" fox"),
                                   QStringLiteral(" jumps"),     QStringLiteral(" over"),
                                   QStringLiteral(" `lazy`"),    QStringLiteral(" dogs"),
                                   QStringLiteral(", and"),      QStringLiteral(" then")};
    const QString word = words[number % words.size()];
    if (kind == QStringLiteral("paragraph")) return word;
    if (kind == QStringLiteral("code")) {
        if (number == 0) return QStringLiteral("```cpp\n");
        return number % 12 == 0 ? QStringLiteral(" };\n    ")
                                : QStringLiteral(" int x%1").arg(number % 97);
    }
    if (kind == QStringLiteral("list")) return number % 20 == 0 ? QStringLiteral("\n- item") : word;
    if (kind == QStringLiteral("table")) {
        if (number == 0) return QStringLiteral("| a | b | c |\n|---|---|---|\n");
        return number % 12 == 0  ? QStringLiteral(" |\n")
               : number % 4 == 0 ? QStringLiteral(" | ")
                                 : word;
    }
    // An answer as models write them: paragraphs, headings, lists and code in turn.
    switch (number % 400) {
    case 0:
        return QStringLiteral("\n\n## A heading\n\n");
    case 120:
    case 140:
    case 160:
        return QStringLiteral("\n- item");
    case 180:
        return QStringLiteral("\n\n");
    case 240:
        return QStringLiteral("\n\n```python\n");
    case 330:
        return QStringLiteral("\n```\n\n");
    default:
        return number % 400 > 240 && number % 400 < 330 && number % 10 == 0
                   ? QStringLiteral("\n    x = 1")
                   : word;
    }
}

} // namespace

class TestFrameTimes : public QObject {
    Q_OBJECT

private slots:
    void aFrameStaysShortWhileAnAnswerGrows_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"mixed", "list", "paragraph", "code", "table"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void aFrameStaysShortWhileAnAnswerGrows()
    {
        QFETCH(QString, kind);
        auto* application = static_cast<TimedApplication*>(QCoreApplication::instance());
        Script script;
        script.gateClosed =
            true; // the worker waits; the words come from here, as it would send them
        WindowUnderTest window(script, {1440, 900});
        QCOMPARE(window.controller().modelState(), ModelState::Ready);
        quint64 request = 0;
        QObject::connect(&window.controller(), &ChatController::answerRequested,
                         [&request](quint64 number) { request = number; });
        window.controller().send(QStringLiteral("Write much."));
        QVERIFY(request != 0);
        window.settle();

        Times processor;
        Times wall;
        int sent = 0;
        QEventLoop streaming;
        QObject context; // ends the connections with this test
        const auto sendMore = [&] {
            AnswerUpdate update;
            update.state = AnswerState::Answering;
            for (int i = 0; i < kTokensPerFrame && sent < kTokens; ++i)
                update.textAdded += tokenOf(kind, sent++);
            update.generatedTokens = sent;
            window.controller().onAnswerProgress(request, update);
            window.window().update();
        };
        QObject::connect(&window.window(), &QQuickWindow::frameSwapped, &context, [&] {
            QMetaObject::invokeMethod(
                &context,
                [&] {
                    processor.values.push_back(application->processor);
                    wall.values.push_back(application->wall);
                    application->processor = 0;
                    application->wall = 0;
                    if (sent < kTokens)
                        sendMore();
                    else
                        streaming.quit();
                },
                Qt::QueuedConnection);
        });
        application->processor = 0;
        application->wall = 0;
        QTimer::singleShot(0, &context, sendMore);
        streaming.exec();
        const double p99 = processor.at(0.99);
        qInfo("%-10s %4d frames, processor ms: median %.2f, p99 %.2f, longest %.2f; wall ms: p99 "
              "%.2f",
              qPrintable(kind), int(processor.values.size()), processor.at(0.5), p99,
              processor.at(1), wall.at(0.99));
        QVERIFY(processor.values.size() >= kTokens / kTokensPerFrame / 2);
        QVERIFY2(p99 < kFrameMilliseconds, qPrintable(QStringLiteral("p99 is %1 ms").arg(p99)));
        script.openGate();
    }
};

int main(int argc, char** argv)
{
    WindowUnderTest::prepare();
    TimedApplication application(argc, argv);
    TestFrameTimes test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_frame_times.moc"
