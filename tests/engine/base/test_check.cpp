// Checks stay in every build: a broken one ends the program with a sentence, or becomes an Error
// where the function returns one. Each stop happens in a child process.
#include "engine/base/check.h"
#include "engine/base/result.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

using namespace cabochon;

namespace {

struct Ending {
    int signal = 0; // that ended the child; 0: none did
    QByteArray errors;
};

/// Runs `work` in a child process and keeps its standard error.
Ending inChild(const std::function<void()>& work)
{
    int ends[2] = {};
    if (::pipe(ends) != 0) qFatal("no pipe");
    const pid_t child = ::fork();
    if (child < 0) qFatal("no child process");
    if (child == 0) {
        ::signal(SIGABRT, SIG_DFL);
        ::dup2(ends[1], STDERR_FILENO);
        work();
        ::_exit(0);
    }
    ::close(ends[1]);
    Ending ending;
    char buffer[512];
    for (ssize_t got = 0; (got = ::read(ends[0], buffer, sizeof buffer)) > 0;)
        ending.errors.append(buffer, static_cast<qsizetype>(got));
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    ending.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return ending;
}

Result<int> half(int number)
{
    CABOCHON_CHECK_OR_ERROR(number % 2 == 0);
    return number / 2;
}

} // namespace

class TestCheck : public QObject {
    Q_OBJECT

private slots:
    void aConditionThatHoldsCostsNothing()
    {
        int asked = 0;
        CABOCHON_CHECK(++asked == 1);
        QCOMPARE(asked, 1);
    }

    void aBrokenCheckStopsWithASentence()
    {
        const Ending ending = inChild([] { CABOCHON_CHECK(1 + 1 == 3); });
        QCOMPARE(ending.signal, SIGABRT);
        QVERIFY2(ending.errors.startsWith("Cabochon stops because of a mistake of its own: "
                                          "1 + 1 == 3 does not hold "
                                          "(tests/engine/base/test_check.cpp, line "),
                 ending.errors.constData());
        QCOMPARE(ending.errors.count('\n'), 1);
    }

    void aBrokenCheckBecomesAnError()
    {
        QCOMPARE(*half(4), 2);
        const Result<int> odd = half(3);
        QVERIFY(!odd);
        QCOMPARE(odd.error().code, ErrorCode::Internal);
        QVERIFY(odd.error().message.find("number % 2 == 0 does not hold") != std::string::npos);
    }

    void theWrongSideOfAResultStops()
    {
        QCOMPARE(inChild([] { (void)half(3).value(); }).signal, SIGABRT);
        QCOMPARE(inChild([] { (void)half(4).error(); }).signal, SIGABRT);
        QCOMPARE(inChild([] { (void)Status().error(); }).signal, SIGABRT);
        QCOMPARE(inChild([] { (void)half(4).value(); }).signal, 0);
    }
};

CABOCHON_TEST(TestCheck)
#include "test_check.moc"
