#include "tests/structure/source_tree.h"

#include "tests/support/test_paths.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace cabochon::test {

QString readText(const QString& absolutePath)
{
    QFile file(absolutePath);
    if (!file.open(QIODevice::ReadOnly)) qFatal("Cannot read %s", qPrintable(absolutePath));
    return QString::fromUtf8(file.readAll());
}

QList<SourceFile> sourceFiles(const QStringList& folders, const QStringList& endings)
{
    const QDir root(QString::fromStdString(sourceFolder().string()));
    QList<SourceFile> files;
    for (const QString& folder : folders) {
        QDirIterator walk(root.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString path = walk.next();
            const auto ends = [&path](const QString& ending) { return path.endsWith(ending); };
            if (std::any_of(endings.begin(), endings.end(), ends)) {
                files.append({root.relativeFilePath(path), readText(path)});
            }
        }
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

QString codeOnly(const QString& text)
{
    QString code;
    code.reserve(text.size());
    enum class Inside { Code, Line, Block, String, Character } inside = Inside::Code;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar here = text[i];
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        const bool digitSeparator = i > 0 && text[i - 1].isLetterOrNumber();
        switch (inside) {
        case Inside::Code:
            if (here == '/' && next == '/') inside = Inside::Line;
            if (here == '/' && next == '*') inside = Inside::Block;
            if (here == '"') inside = Inside::String;
            if (here == '\'' && !digitSeparator) inside = Inside::Character;
            code += inside == Inside::Code ? here : QChar(' ');
            continue;
        case Inside::Line:
            if (here == '\n') inside = Inside::Code;
            break;
        case Inside::Block:
            if (here == '/' && i > 0 && text[i - 1] == '*') inside = Inside::Code;
            break;
        case Inside::String:
        case Inside::Character:
            if (here == '\\') {
                ++i;
                code += ' ';
            } else if (here == (inside == Inside::String ? '"' : '\'') || here == '\n') {
                inside = Inside::Code;
            }
            break;
        }
        code += here == '\n' ? here : QChar(' ');
    }
    return code;
}

} // namespace cabochon::test
