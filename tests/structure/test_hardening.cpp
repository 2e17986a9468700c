// Reads the built programs as an attacker would find them (engine/compile_options.cmake): position
// independent, read-only relocations, no executable stack, canaries, checked libc calls, no search
// path for libraries, and no library that nobody expects.
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace {

QString readelf(const QString& program, const QStringList& options)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start("readelf", options + QStringList{"--wide", program});
    if (!process.waitForFinished()) return {};
    return QString::fromUtf8(process.readAll());
}

} // namespace

class TestHardening : public QObject {
    Q_OBJECT

private slots:
    void programIsHardened_data()
    {
        QTest::addColumn<QString>("program");
        for (const char* name : CABOCHON_PROGRAMS) {
            QTest::newRow(name) << QString::fromStdString(
                (cabochon::test::buildFolder() / "bin" / name).string());
        }
    }

    void programIsHardened()
    {
        QFETCH(QString, program);
        QVERIFY2(QFileInfo::exists(program), qPrintable(program + " is not built"));
        const QString dynamic = readelf(program, {"--dynamic"});
        const QString segments = readelf(program, {"--program-headers"});
        const QString symbols = readelf(program, {"--dyn-syms"});
        QVERIFY2(dynamic.contains("(NEEDED)"), "readelf gave no dynamic section");

        QVERIFY2(dynamic.contains(QRegularExpression("FLAGS_1.*PIE")), "not position independent");
        QVERIFY2(segments.contains("GNU_RELRO"), "relocations stay writable");
        QVERIFY2(dynamic.contains(QRegularExpression("FLAGS.*(BIND_)?NOW")), "symbols bind lazily");
        QVERIFY2(segments.contains(QRegularExpression("GNU_STACK.*\\sRW\\s")), "executable stack");
        QVERIFY2(!segments.contains(QRegularExpression("LOAD.*\\sRWE\\s")),
                 "a segment is writable and executable");
        QVERIFY2(symbols.contains("__stack_chk_fail"), "no stack canaries");
        QVERIFY2(symbols.contains(QRegularExpression("__\\w+_chk@")), "no checked libc calls");
        QVERIFY2(!dynamic.contains("RPATH") && !dynamic.contains("RUNPATH"),
                 "a library search path");
        QVERIFY2(!dynamic.contains("TEXTREL"), "text relocations");
    }

    void programNeedsOnlyExpectedLibraries_data() { programIsHardened_data(); }

    void programNeedsOnlyExpectedLibraries()
    {
        QFETCH(QString, program);
        // The same libraries stand in NOTICES.txt with their licences.
        static const QRegularExpression always(
            "^(libc|libm|libgcc_s|libstdc\\+\\+|libsentencepiece|libsqlite3|libarchive|libcurl|"
            "libcrypto|libmuparser|ld-linux-x86-64|ld-linux-aarch64)\\.so");
        static const QRegularExpression window("^(libQt6\\w+|libqt6keychain|libmd4c|libOpenGL|libGLX)\\.so");
        static const QRegularExpression companion("^libedit\\.so");
        static const QRegularExpression needed(R"(\(NEEDED\).*\[(.+)\])");
        // Those of large codecs are needed by its modules alone.
        static const QRegularExpression decoder(
            "^(libpng16|libjpeg|libwebp|libwebpdemux|libtiff|libgif|liblcms2|libexpat)\\.so");
        const bool isWindow = program.endsWith("/cabochon");
        const bool isDecoder = program.endsWith("/cabochon-decoder");
        const QRegularExpression& own = isWindow ? window : isDecoder ? decoder : companion;
        QStringList unexpected;
        for (auto match = needed.globalMatch(readelf(program, {"--dynamic"})); match.hasNext();) {
            const QString library = match.next().captured(1);
            const bool expected = always.match(library).hasMatch() || own.match(library).hasMatch();
            if (!expected) unexpected << library;
        }
        QVERIFY2(unexpected.isEmpty(), qPrintable("unexpected " + unexpected.join(", ")));
    }
};

CABOCHON_TEST(TestHardening)
#include "test_hardening.moc"
