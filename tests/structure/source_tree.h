// What the structure tests share: the source files of the program and their text.
#pragma once

#include <QString>
#include <QStringList>

namespace cabochon::test {

struct SourceFile {
    QString path; // relative to the repository, "engine/base/result.h"
    QString text;
};

/// All files below `folders` whose name ends with one of `endings` (".h"), sorted by path.
QList<SourceFile> sourceFiles(const QStringList& folders, const QStringList& endings);

/// The text with comments and the contents of string literals blanked; line breaks stay.
QString codeOnly(const QString& text);

/// Reads a text file; fails the test run loudly when it is missing.
QString readText(const QString& absolutePath);

} // namespace cabochon::test
