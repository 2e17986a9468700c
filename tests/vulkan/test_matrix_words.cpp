// Proves that the words of kernels which old compilers cannot compile are those of their sources:
// the digests that they name, the module that they are, and, where the compiler that made them is
// at hand (CABOCHON_NEW_GLSLC), every word.
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"
#include "vulkan/recording/shader_code.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>

using namespace cabochon;

namespace {

const QString kFolder = QString::fromStdString(
    (test::sourceFolder() / "vulkan/kernels/shaders/matrix/").generic_string());

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray digestOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// What regenerate.sh writes above the words.
struct Header {
    QByteArray compiler, options, words;
    QList<std::pair<QByteArray, QString>> sources; // digest, path from the folder
};

Header headerOf(const QString& name)
{
    Header header;
    for (const QByteArray& line : bytesOf(kFolder + "words/" + name + ".words").split('\n')) {
        if (!line.startsWith("// ")) continue;
        const qsizetype space = line.indexOf(' ', 3);
        const QByteArray key = line.mid(3, space - 3), value = line.mid(space + 1);
        if (key == "compiler") header.compiler = value;
        if (key == "options") header.options = value;
        if (key == "words") header.words = value;
        if (key == "source")
            header.sources.append({value.left(64), QString::fromUtf8(value.mid(65))});
    }
    return header;
}

} // namespace

class TestMatrixWords : public QObject {
    Q_OBJECT

    void addKernels()
    {
        QTest::addColumn<QString>("name");
        for (const QString& file : QDir(kFolder).entryList({"*.comp"}, QDir::Files)) {
            const QString name = file.chopped(5);
            QTest::addRow("%s", qPrintable(name)) << name;
        }
    }

private Q_SLOTS:
    void theyAreOfTheseSources_data() { addKernels(); }
    void theyAreOfTheseSources()
    {
        QFETCH(QString, name);
        const Header header = headerOf(name);
        QVERIFY(header.sources.size() >= 3);
        QCOMPARE(header.sources[0].second, name + ".comp");
        for (const auto& [digest, path] : header.sources) {
            QVERIFY2(digestOf(bytesOf(kFolder + path)) == digest,
                     qPrintable(path + " is not what the words of " + name +
                                " were made of. Run vulkan/kernels/shaders/matrix/regenerate.sh."));
        }
    }

    void theyAreModulesThatTheProgramHolds_data() { addKernels(); }
    void theyAreModulesThatTheProgramHolds()
    {
        QFETCH(QString, name);
        constexpr std::uint32_t kMagic = 0x07230203;
        const std::span<const std::uint32_t> words = vulkan::shaderCode(name.toStdString());
        QVERIFY(words.size() > 100);
        QCOMPARE(words[0], kMagic);
        QVERIFY(words[1] <= 0x00010500); // SPIR-V of Vulkan 1.2
        QByteArray bytes(qsizetype(words.size_bytes()), Qt::Uninitialized);
        std::memcpy(bytes.data(), words.data(), words.size_bytes());
        QCOMPARE(digestOf(bytes), headerOf(name).words);
    }

    void theirCompilerMakesThemAgain_data() { addKernels(); }
    void theirCompilerMakesThemAgain()
    {
        QFETCH(QString, name);
        const QString compiler = qEnvironmentVariable("CABOCHON_NEW_GLSLC");
        if (compiler.isEmpty()) QSKIP("CABOCHON_NEW_GLSLC names no compiler.");
        QProcess process;
        process.start(compiler, {"--version"});
        QVERIFY(process.waitForFinished());
        const Header header = headerOf(name);
        if (process.readAllStandardOutput().simplified() != header.compiler)
            QSKIP("It is not the compiler that made the words.");
        const QTemporaryDir folder;
        const QString module = folder.filePath("words.spv");
        process.setWorkingDirectory(kFolder);
        process.start(compiler, QString::fromUtf8(header.options).split(' ') +
                                    QStringList{"-I", "..", "-o", module, name + ".comp"});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(digestOf(bytesOf(module)), header.words);
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestMatrixWords)
#include "test_matrix_words.moc"
