#include "tests/cli/cli_process.h"

#include "tests/support/test_paths.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

#include <csignal>
#include <cstdlib>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <vector>

namespace cabochon::test {

QJsonObject CliResult::json() const
{
    // One object, one line, a newline at the end and nothing else.
    if (!output.endsWith('\n') || output.count('\n') != 1) return {};
    return QJsonDocument::fromJson(output).object();
}

QString CliResult::errorCode() const
{
    return json()["error"].toObject()["code"].toString();
}

QByteArray CliResult::lastErrorLine() const
{
    return errors.trimmed().split('\n').last();
}

QString cliProgram()
{
    return QString::fromStdString((buildFolder() / "bin/cabochon-cli").string());
}

QString dataFile(const QString& name)
{
    return QString::fromStdString(testData(name.toStdString()).string());
}

QString writeFile(const QTemporaryDir& folder, const QString& name, const QByteArray& content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly)) qFatal("Cannot write %s", qPrintable(name));
    file.write(content);
    return file.fileName();
}

QString commaList(const QJsonArray& ids)
{
    QStringList words;
    for (const QJsonValue& id : ids)
        words << QString::number(id.toInt());
    return words.join(',');
}

namespace {

constexpr int kTimeLimitMs = 60'000;

CliResult run(QProcess& process,
              const QString& program,
              const QStringList& arguments,
              const QByteArray& input,
              const QString& configFolder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString folder = configFolder.isEmpty() ? QStringLiteral("/nonexistent") : configFolder;
    environment.insert("XDG_CONFIG_HOME", folder);
    environment.insert("XDG_DATA_HOME", folder);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    CliResult result;
    if (!process.waitForFinished(kTimeLimitMs)) process.kill();
    if (process.exitStatus() == QProcess::NormalExit) result.exitCode = process.exitCode();
    result.output = process.readAllStandardOutput();
    result.errors = process.readAllStandardError();
    return result;
}

} // namespace

CliResult runCli(const QStringList& arguments, const QByteArray& input, const QString& configFolder)
{
    QProcess process;
    return run(process, cliProgram(), arguments, input, configFolder);
}

CliResult runCliInto(const QString& place, const QStringList& arguments, const QByteArray& input)
{
    return runShell(QStringLiteral("exec \"$0\" \"$@\" >") + place, arguments, input);
}

CliResult runShell(const QString& script, const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    return run(process, QStringLiteral("/bin/sh"),
               QStringList{"-c", script, cliProgram()} + arguments, input, {});
}

CliResult runCliOnTerminal(const QStringList& arguments)
{
    std::vector<QByteArray> words = {cliProgram().toUtf8()};
    for (const QString& argument : arguments)
        words.push_back(argument.toUtf8());
    std::vector<char*> pointers;
    for (QByteArray& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    termios plain{};
    ::cfmakeraw(&plain); // nothing is echoed, no line ends are changed
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, &plain, nullptr);
    if (child < 0) qFatal("no terminal");
    if (child == 0) {
        ::setenv("XDG_CONFIG_HOME", "/nonexistent", 1);
        ::execv(pointers[0], pointers.data());
        ::_exit(127);
    }
    CliResult result;
    char buffer[4096];
    pollfd waiting{terminal, POLLIN, 0};
    bool ended = false;
    while (!ended && ::poll(&waiting, 1, kTimeLimitMs) == 1) {
        const ssize_t got = ::read(terminal, buffer, sizeof buffer);
        ended = got <= 0; // an error once the child has closed its side
        if (!ended) result.output.append(buffer, static_cast<qsizetype>(got));
    }
    if (!ended) ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(terminal);
    if (ended && WIFEXITED(status)) result.exitCode = WEXITSTATUS(status);
    return result;
}

CliResult runCliAt(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(QStringLiteral("/"));
    return run(process, program, arguments, {}, {});
}

} // namespace cabochon::test
