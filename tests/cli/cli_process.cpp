#include "tests/cli/cli_process.h"

#include "tests/support/test_paths.h"

#include <QFile>
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

QString writeFile(const QTemporaryDir& folder, const QString& name, const QByteArray& content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly)) qFatal("Cannot write %s", qPrintable(name));
    file.write(content);
    return file.fileName();
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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

CliResult runCliAt(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(QStringLiteral("/"));
    return run(process, program, arguments, {}, {});
}

} // namespace cabochon::test
