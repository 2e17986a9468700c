// Measures what each frame costs the window's thread while 10,000 tokens stream into one answer, on
// the software renderer: model, parsing, layout and drawing together. Built with the tests:
//   QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
//   build/release/tests/cabochon_frame_benchmark
// --kind code measures one kind of answer, --tokens and --per-frame change how much streams,
// --limit ends a kind after so many seconds. Times are processor time of this thread, so that a
// busy machine does not decide; the wall clock's are printed beside them. Ends with 1 when a p99 is
// over 16 ms.
#include "tests/ui/frame_benchmark/growing_answer.h"
#include "tests/ui/window_under_test.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QGuiApplication>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace cabochon;
using cabochon::test::Script;
using cabochon::test::WindowUnderTest;

namespace {

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

class Times {
public:
    void add(double milliseconds) { m_values.push_back(milliseconds); }
    std::size_t count() const { return m_values.size(); }
    double at(double fraction) const
    {
        if (m_values.empty()) return 0;
        std::vector<double> sorted = m_values;
        std::sort(sorted.begin(), sorted.end());
        return sorted[static_cast<std::size_t>(fraction * double(sorted.size() - 1))];
    }

private:
    std::vector<double> m_values;
};

struct Plan {
    int tokens = 10000;
    int tokensPerFrame = 10; // about 600 a second
    int limitSeconds = 120;  // for one kind
};

struct Measured {
    Times processor;
    Times wall;
    int tokens = 0; // fewer than planned: the limit came first
};

/// Opens a window, streams an answer of this kind into it, as the worker would, and times frames.
Measured measure(TimedApplication& application, const QString& kind, const Plan& plan)
{
    Script script;
    script.gateClosed = true; // the worker waits; the words come from here
    WindowUnderTest window(script, {1440, 900});
    quint64 request = 0;
    QObject::connect(&window.chat().answers, &AnswerController::requested,
                     [&request](quint64 number) { request = number; });
    window.chat().answers.send(QStringLiteral("Write much."));
    window.settle();

    Measured measured;
    QEventLoop streaming;
    QObject context; // ends the connections with this function
    const bool thinks = kind == QStringLiteral("thought");
    const auto sendMore = [&] {
        AnswerUpdate update;
        update.state = thinks ? AnswerState::Thinking : AnswerState::Answering;
        QString words;
        for (int i = 0; i < plan.tokensPerFrame && measured.tokens < plan.tokens; ++i)
            words += test::tokenOf(kind, measured.tokens++);
        if (thinks)
            addPart(update.added, ThoughtPart{words});
        else
            addPart(update.added, TextPart{words});
        window.chat().answers.onProgress(request, update);
        if (thinks) window.chat().conversations.transcript()->setOpen(1, true);
        window.window().update();
    };
    const auto endFrame = [&] {
        measured.processor.add(application.processor);
        measured.wall.add(application.wall);
        application.processor = 0;
        application.wall = 0;
        if (measured.tokens < plan.tokens)
            sendMore();
        else
            streaming.quit();
    };
    QObject::connect(&window.window(), &QQuickWindow::frameSwapped, &context,
                     [&] { QMetaObject::invokeMethod(&context, endFrame, Qt::QueuedConnection); });
    QTimer::singleShot(plan.limitSeconds * 1000, &streaming, &QEventLoop::quit);
    application.processor = 0;
    application.wall = 0;
    QTimer::singleShot(0, &context, sendMore);
    streaming.exec();
    script.openGate();
    return measured;
}

} // namespace

int main(int argc, char** argv)
{
    WindowUnderTest::prepare();
    TimedApplication application(argc, argv);
    const Plan usual;
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{QStringLiteral("kind"),
                        QStringLiteral("One of %1; may be repeated. All unless given.")
                            .arg(test::answerKinds().join(QStringLiteral(", "))),
                        QStringLiteral("KIND")},
                       {QStringLiteral("tokens"), QStringLiteral("How many stream."),
                        QStringLiteral("COUNT"), QString::number(usual.tokens)},
                       {QStringLiteral("per-frame"), QStringLiteral("Tokens between two frames."),
                        QStringLiteral("COUNT"), QString::number(usual.tokensPerFrame)},
                       {QStringLiteral("limit"), QStringLiteral("Seconds for one kind."),
                        QStringLiteral("SECONDS"), QString::number(usual.limitSeconds)}});
    parser.process(application);
    const Plan plan{parser.value(QStringLiteral("tokens")).toInt(),
                    parser.value(QStringLiteral("per-frame")).toInt(),
                    parser.value(QStringLiteral("limit")).toInt()};
    QStringList kinds = parser.values(QStringLiteral("kind"));
    if (kinds.isEmpty()) kinds = test::answerKinds();
    if (plan.tokens <= 0 || plan.tokensPerFrame <= 0 || plan.limitSeconds <= 0) {
        std::fprintf(stderr, "--tokens, --per-frame and --limit are whole numbers from 1 on.\n");
        return 2;
    }

    std::printf("milliseconds of the window's thread for each frame\n%-10s %7s %6s | %7s %7s %7s | "
                "%7s %7s\n",
                "kind", "tokens", "frames", "p50", "p99", "max", "p99", "max (wall)");
    bool quick = true;
    for (const QString& kind : kinds) {
        if (!test::answerKinds().contains(kind)) {
            std::fprintf(stderr, "There is no kind \"%s\".\n", qPrintable(kind));
            return 2;
        }
        const Measured measured = measure(application, kind, plan);
        const Times& times = measured.processor;
        std::printf("%-10s %7d %6zu | %7.2f %7.2f %7.2f | %7.2f %7.2f\n", qPrintable(kind),
                    measured.tokens, times.count(), times.at(0.5), times.at(0.99), times.at(1),
                    measured.wall.at(0.99), measured.wall.at(1));
        std::fflush(stdout);
        quick = quick && measured.tokens == plan.tokens && times.at(0.99) < kFrameMilliseconds;
    }
    return quick ? 0 : 1;
}
