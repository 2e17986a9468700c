// Proves that a reader finds his way: README names only what exists and every folder of the
// program, headers say what they own, files stay short, and packages carry their reason.
#include "tests/structure/source_tree.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using namespace cabochon::test;

namespace {

const QDir kRoot(QString::fromStdString(sourceFolder().string()));

/// Paths between backticks and targets of links in a Markdown text, as far as they name files here.
QStringList pathsIn(const QString& markdown)
{
    static const QRegularExpression quoted(
        R"(`([A-Za-z0-9_.][A-Za-z0-9_.\-]*(?:/[A-Za-z0-9_.\-]+)*/?)`)");
    static const QRegularExpression link(R"(\]\(([^)#:\s]+)\))");
    QStringList paths;
    const auto collect = [&](const QRegularExpression& pattern, bool needsSlash) {
        for (auto match = pattern.globalMatch(markdown); match.hasNext();) {
            const QString path = match.next().captured(1);
            const bool isPath = path.contains('/') || !needsSlash;
            if (isPath && !path.startsWith("build/")) paths << path;
        }
    };
    collect(quoted, /*needsSlash=*/true);
    collect(link, /*needsSlash=*/false);
    return paths;
}

/// Lines that a file of this kind may have: typical limit (reported) and hard limit (failure).
struct SizeLimit {
    qsizetype typical;
    qsizetype hard;
};

SizeLimit sizeLimit(const QString& path)
{
    // Kernels are whole implementations in headers, compiled once per instruction set.
    if (path.startsWith("engine/cpu/kernels/")) return {400, 800};
    if (path.endsWith(".h") || path.endsWith(".qml")) return {200, 400};
    if (path.endsWith(".comp")) return {150, 300};
    return {400, 800};
}

} // namespace

class TestLayout : public QObject {
    Q_OBJECT

private slots:
    void recognisesPaths()
    {
        QCOMPARE(pathsIn("see `engine/base` and `app/main.cpp`, not `Result` or `a b/c`"),
                 QStringList({"engine/base", "app/main.cpp"}));
        QCOMPARE(pathsIn("[x](LICENSE) [y](https://a.b/c)"), QStringList({"LICENSE"}));
    }

    void everyPathInReadmeExists()
    {
        const QStringList paths = pathsIn(readText(kRoot.filePath("README.md")));
        QVERIFY2(paths.size() > 20, "README names hardly any path: is the pattern still right?");
        QStringList missing;
        for (const QString& path : paths) {
            if (!QFileInfo::exists(kRoot.filePath(path))) missing << path;
        }
        QVERIFY2(missing.isEmpty(), qPrintable("README names " + missing.join(", ")));
    }

    void readmeNamesEveryFolder()
    {
        const QString readme = readText(kRoot.filePath("README.md"));
        QStringList unnamed;
        for (const QString room : {"engine", "vulkan", "app", "ui"}) {
            const QDir folder(kRoot.filePath(room));
            for (const QString& child : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
                const bool hasFiles =
                    !QDir(folder.filePath(child)).entryList(QDir::Files).isEmpty();
                const QString path = room + "/" + child;
                if (hasFiles && !readme.contains('`' + path + '`')) unnamed << path;
            }
        }
        QVERIFY2(unnamed.isEmpty(), qPrintable("README lacks " + unnamed.join(", ")));
    }

    void headersSayWhatTheyOwn()
    {
        QStringList silent;
        for (const SourceFile& file : sourceFiles({"engine", "vulkan", "app", "ui"}, {".h"})) {
            if (!file.text.startsWith("// ")) silent << file.path;
            // GLSL's preprocessor knows no pragma.
            const bool shared = file.path.startsWith("vulkan/kernels/shaders/");
            const char* guard = shared ? "#ifndef CABOCHON_" : "#pragma once";
            if (!file.text.contains(guard)) silent << file.path + " (no " + guard + ")";
        }
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(", ")));
    }

    void filesStayShort()
    {
        QStringList tooLong;
        for (const SourceFile& file : sourceFiles({"engine", "vulkan", "app", "ui", "tests"},
                                                  {".h", ".cpp", ".qml", ".comp"})) {
            const qsizetype lines = file.text.count('\n');
            const SizeLimit limit = sizeLimit(file.path);
            if (lines > limit.typical) {
                qInfo("%s has %lld lines, %lld are typical at most", qPrintable(file.path),
                      qlonglong(lines), qlonglong(limit.typical));
            }
            // Tables of numbers from a format's definition cannot be split.
            if (lines > limit.hard && !file.path.contains("codebooks")) tooLong << file.path;
        }
        QVERIFY2(tooLong.isEmpty(), qPrintable("split these: " + tooLong.join(", ")));
    }

    void namesSayWhatIsInside()
    {
        static const QRegularExpression vague("(^|/|_)(utils?|common|helpers?|misc)[._/]");
        for (const SourceFile& file :
             sourceFiles({"engine", "vulkan", "app", "ui", "tests"}, {".h", ".cpp", ".qml"})) {
            QVERIFY2(!vague.match(file.path.toLower()).hasMatch(), qPrintable(file.path));
        }
    }

    void commentsCiteOnlyWhatIsHere()
    {
        // Names of documents, in capitals or not, that a stranger would look for in vain.
        static const QRegularExpression document(R"([\w/.-]*\w\.md\b)");
        QStringList missing;
        for (const SourceFile& file :
             sourceFiles({"engine", "vulkan", "app", "ui", "tests"},
                         {".h", ".cpp", ".qml", ".comp", ".glsl", ".txt", ".cmake", ".sh"})) {
            if (file.path.startsWith("tests/structure/") || file.path.startsWith("tests/data/"))
                continue;
            for (auto match = document.globalMatch(file.text); match.hasNext();) {
                const QString name = match.next().captured();
                const QString beside = file.path.section('/', 0, -2) + '/' + name;
                const bool isHere =
                    QFileInfo::exists(kRoot.filePath(name)) ||
                    QFileInfo::exists(kRoot.filePath(beside)) ||
                    QFileInfo::exists(kRoot.filePath(file.path.section('/', 0, 0) + '/' + name));
                if (!isHere) missing << file.path + ": " + name;
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(", ")));
    }

    void everyPackageHasItsReason()
    {
        const QString list = readText(kRoot.filePath("installers/linux/packages.txt"));
        static const QRegularExpression entry(R"(^[a-z0-9][a-z0-9+.\-]+\s+\S.+$)");
        int packages = 0;
        for (const QString& line : list.split('\n', Qt::SkipEmptyParts)) {
            if (line.startsWith('#')) continue;
            QVERIFY2(entry.match(line).hasMatch(), qPrintable("no reason: " + line));
            ++packages;
        }
        QVERIFY(packages > 10);
    }
};

CABOCHON_TEST(TestLayout)
#include "test_layout.moc"
