#include "tests/cli/cli_process.h"

#include "tests/support/test_paths.h"

#include <QJsonDocument>
#include <QProcess>

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

namespace {

CliResult run(QProcess& process,
              const QString& program,
              const QStringList& arguments,
              const QByteArray& input,
              const QString& configFolder)
{
    constexpr int kTimeLimitMs = 60'000;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("XDG_CONFIG_HOME", configFolder.isEmpty() ? "/nonexistent" : configFolder);
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

CliResult runCliAt(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(QStringLiteral("/"));
    return run(process, program, arguments, {}, {});
}

} // namespace cabochon::test
