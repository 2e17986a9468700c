// Runs the built cabochon-cli as a user or a script would, and keeps what it said.
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace cabochon::test {

struct CliResult {
    int exitCode = -1; // -1: it crashed or ran past the time limit
    QByteArray output;
    QByteArray errors;

    /// stdout as one JSON object; empty when it is anything else.
    QJsonObject json() const;
    /// The stable code of {"error": {"code": ...}}, empty when there is none.
    QString errorCode() const;
    QByteArray lastErrorLine() const;
};

/// Runs `cabochon-cli ARGUMENTS` with `input` on stdin; waits at most a minute. `configFolder`
/// stands for the user's ~/.config; without it there are no settings.
CliResult runCli(const QStringList& arguments,
                 const QByteArray& input = {},
                 const QString& configFolder = {});

/// The same with stdout going where the shell sends it: "/dev/full", or "&-" for closed.
CliResult
runCliInto(const QString& place, const QStringList& arguments, const QByteArray& input = {});

/// A script of /bin/sh in which "$0" "$@" is the companion with its arguments.
CliResult
runShell(const QString& script, const QStringList& arguments, const QByteArray& input = {});

/// The same with a companion at another place, started from the root folder.
CliResult runCliAt(const QString& program, const QStringList& arguments);

/// The program's path, for tests that start it themselves.
QString cliProgram();
/// A file of tests/data.
QString dataFile(const QString& name);
/// A small model of tests/data.
inline const QString kTinyModel = QStringLiteral("goldens/text-e/model.gguf");
/// Writes a file into the folder; its path.
QString writeFile(const QTemporaryDir& folder, const QString& name, const QByteArray& content);
/// A file's bytes; none where it cannot be read.
QByteArray contentOf(const QString& path);
/// Ids as options take them: "1,2,3".
QString commaList(const QJsonArray& ids);

} // namespace cabochon::test
