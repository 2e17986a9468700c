// Proves what `chat` does with lines: commands, editing and earlier lines on a terminal, and what
// is kept of them.
#include "tests/cli/cli_process.h"
#include "tests/cli/cli_terminal.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon::test;

namespace {

const QByteArray kUp = "\x1b[A";
const QByteArray kLeft = "\x1b[D";
const QByteArray kControlC = "\x03";
const QByteArray kControlD = "\x04";
/// Nobody needs to wait for answers: what a command that does not exist says names the line.
const QStringList kChat{"chat", "-m", dataFile(kTinyModel), "--device", "cpu"};

QByteArray unknown(const QByteArray& command)
{
    return "There is no command " + command + ". /help lists those there are.";
}

} // namespace

class TestCliChat : public QObject {
    Q_OBJECT

private:
    static QString historyFile(const QTemporaryDir& home)
    {
        return home.filePath("cabochon/chat_input_history.txt");
    }

private slots:
    void helpListsEveryCommand()
    {
        const CliResult result = runCli(kChat, "/help\n/dance\n/quit \n");
        QCOMPARE(result.exitCode, 0);
        for (const char* command : {"/think on|off", "/new", "/help", "/quit"})
            QVERIFY2(result.errors.contains('\n' + QByteArray(command)), command);
        QCOMPARE(result.lastErrorLine(), unknown("/dance"));
    }

    void linesAreEditedAndComeBack()
    {
        QTemporaryDir home;
        {
            CliTerminal terminal(kChat, home.path());
            QVERIFY(terminal.shows("> "));
            terminal.type("/bc" + kLeft + kLeft + "a\r");
            QVERIFY(terminal.shows(unknown("/abc")));
            terminal.type("/caf\xc3\xa9 x\x7f\x7f\r"); // a letter of two bytes is one to the keys
            QVERIFY(terminal.shows(unknown("/caf\xc3\xa9")));
            terminal.type(kUp + kUp + "d\r");
            QVERIFY(terminal.shows(unknown("/abcd")));
            // Until the editor reads, which what it brings back shows, the terminal would take
            // Ctrl-D for itself. Ctrl-U empties the line.
            QVERIFY(terminal.shows("> "));
            terminal.type(kUp);
            QVERIFY(terminal.shows("/abcd"));
            terminal.type("\x15" + kControlD);
            QCOMPARE(terminal.end(), 0);
        }
        QFile file(historyFile(home));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("/abc\n/caf\xc3\xa9\n/abcd\n"));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther;
        QVERIFY(!(file.permissions() & others));
        CliTerminal again(kChat, home.path());
        QVERIFY(again.shows("> "));
        again.type(kUp + kUp + kUp + "\r");
        QVERIFY(again.shows(unknown("/abc")));
        again.type("/quit\r");
        QCOMPARE(again.end(), 0);
    }

    void controlCDropsTheLineAndTwiceOnAnEmptyOneEnds()
    {
        QTemporaryDir home;
        CliTerminal terminal(kChat, home.path());
        QVERIFY(terminal.shows("> "));
        terminal.type("/half");
        QVERIFY(terminal.shows("/half"));
        terminal.type(kControlC);
        QVERIFY(terminal.shows("> "));
        terminal.type("/whole\r");
        QVERIFY(terminal.shows(unknown("/whole")));
        QVERIFY(terminal.shows("> "));
        terminal.type(kControlC); // too late for an answer that has just ended
        QVERIFY(terminal.shows("Ctrl-C again ends the conversation."));
        QVERIFY(terminal.shows("> "));
        terminal.type("/still\r");
        QVERIFY(terminal.shows(unknown("/still")));
        QVERIFY(terminal.shows("> "));
        terminal.type(kControlC);
        QVERIFY(terminal.shows("again ends"));
        QVERIFY(terminal.shows("> "));
        terminal.type(kControlC);
        QCOMPARE(terminal.end(), 7);
    }

    void privateLinesAreNotKept()
    {
        QTemporaryDir home;
        CliTerminal terminal(kChat + QStringList{"--private"}, home.path());
        QVERIFY(terminal.shows("> "));
        terminal.type("/secret\r");
        QVERIFY(terminal.shows(unknown("/secret")));
        terminal.type(kUp + "s\r"); // on the arrow keys it is, until the end
        QVERIFY(terminal.shows(unknown("/secrets")));
        terminal.type("/quit\r");
        QCOMPARE(terminal.end(), 0);
        QVERIFY(!QFile::exists(historyFile(home)));
    }

    void terminalsWithoutACursorAndPipesAreReadAsTheyAre()
    {
        QTemporaryDir home;
        CliTerminal terminal(kChat, home.path(), "dumb");
        QVERIFY(terminal.shows("> "));
        terminal.type("/plain\r");
        QVERIFY(terminal.shows(unknown("/plain")));
        terminal.type("/quit\r");
        QCOMPARE(terminal.end(), 0);
        QVERIFY(!QFile::exists(historyFile(home)));
        const CliResult piped = runCli(kChat, "/a\n", home.path());
        QCOMPARE(piped.lastErrorLine(), unknown("/a"));
        QVERIFY(!piped.output.contains("> "));
    }
};

CABOCHON_TEST(TestCliChat)
#include "test_cli_chat.moc"
