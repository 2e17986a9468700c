// Proves that the window's words are complete in every language: nothing was forgotten when words
// changed, nothing is half done, every place for a figure or name is kept, and one is not many.
#include "app/language/language.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QIODevice>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace cabochon;

namespace {

const QString kRoot = QString::fromStdString(test::sourceFolder().string());
const QString kFolder = kRoot + QStringLiteral("/resources/translations/");

struct Words {
    QString context;
    QString source;
    QStringList translations; // more than one: for one, for many
    bool numerus = false;
    bool unfinished = false;
};

QList<Words> readWords(const QString& language)
{
    QFile file(kFolder + QStringLiteral("cabochon_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QXmlStreamReader xml(&file);
    QList<Words> all;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) continue;
        const auto name = xml.name();
        if (name == QStringLiteral("name")) context = xml.readElementText();
        if (name == QStringLiteral("message")) {
            all.append(Words{
                context, {}, {}, xml.attributes().hasAttribute(QStringLiteral("numerus")), false});
        } else if (name == QStringLiteral("source")) {
            all.last().source = xml.readElementText();
        } else if (name == QStringLiteral("translation")) {
            all.last().unfinished = xml.attributes().hasAttribute(QStringLiteral("type"));
            if (!all.last().numerus) all.last().translations << xml.readElementText();
        } else if (name == QStringLiteral("numerusform")) {
            all.last().translations << xml.readElementText();
        }
    }
    return xml.hasError() ? QList<Words>() : all;
}

/// "%1", "%n", ... in order of their names.
QStringList placesOf(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%L?[0-9n]"));
    QStringList places;
    for (auto match = place.globalMatch(text); match.hasNext();)
        places << match.next().captured();
    places.sort();
    return places;
}

QString said(const char* context, const char* source, int count = -1)
{
    return QCoreApplication::translate(context, source, nullptr, count);
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << QStringLiteral("de");
        QTest::newRow("English") << QStringLiteral("en");
    }

private slots:
    void noWordsOfTheSourcesAreMissing_data() { languages(); }

    void noWordsOfTheSourcesAreMissing()
    {
#ifndef CABOCHON_LUPDATE
        QSKIP("Qt's LinguistTools are missing (package qt6-l10n-tools).");
#else
        QFETCH(QString, language);
        const QString name = QStringLiteral("cabochon_%1.ts").arg(language);
        QTemporaryDir folder;
        const QString updated = folder.filePath(name);
        QVERIFY(QFile::copy(kFolder + name, updated));
        QStringList options{QStringLiteral("app"),        QStringLiteral("ui"),
                            QStringLiteral("-I"),         QStringLiteral("."),
                            QStringLiteral("-silent"),    QStringLiteral("-no-obsolete"),
                            QStringLiteral("-locations"), QStringLiteral("none")};
        if (language == QStringLiteral("en")) options << QStringLiteral("-pluralonly");
        options << QStringLiteral("-ts") << updated;
        QProcess lupdate;
        lupdate.setWorkingDirectory(kRoot);
        lupdate.start(QStringLiteral(CABOCHON_LUPDATE), options);
        QVERIFY(lupdate.waitForFinished(60000));
        QCOMPARE(lupdate.exitCode(), 0);
        QFile now(updated);
        QFile kept(kFolder + name);
        QVERIFY(now.open(QIODevice::ReadOnly) && kept.open(QIODevice::ReadOnly));
        QVERIFY2(now.readAll() == kept.readAll(),
                 qPrintable(name + QStringLiteral(" is not that of the sources. Build the target "
                                                  "update_translations and translate what is "
                                                  "new.")));
#endif
    }

    void everyTranslationIsFinished_data()
    {
        languages();
    }

    void everyTranslationIsFinished()
    {
        QFETCH(QString, language);
        const QList<Words> all = readWords(language);
        QVERIFY(all.size() >= (language == QStringLiteral("en") ? 4 : 100));
        for (const Words& words : all) {
            const QString where = words.context + QStringLiteral(": ") + words.source;
            QVERIFY2(!words.unfinished, qPrintable(where));
            QCOMPARE(words.translations.size(), words.numerus ? 2 : 1);
            for (const QString& translation : words.translations) {
                QVERIFY2(!translation.trimmed().isEmpty(), qPrintable(where));
                QVERIFY2(!translation.contains(QStringLiteral("(s)")), qPrintable(where));
                QVERIFY2(placesOf(translation) == placesOf(words.source), qPrintable(where));
            }
        }
    }

    void oneIsNotMany()
    {
        const Language english{QLocale(QLocale::English)};
        if (!english.isComplete()) QSKIP("Built without Qt's LinguistTools.");
        QCOMPARE(said("Composer", "%Ln token(s)", 1), QStringLiteral("1 token"));
        QCOMPARE(said("Composer", "%Ln token(s)", 0), QStringLiteral("0 tokens"));
        QCOMPARE(said("ThinkingPanel", "%Ln token(s)", 2), QStringLiteral("2 tokens"));
        QCOMPARE(said("CodeBlock", "Code continued, %n line(s)", 1),
                 QStringLiteral("Code continued, 1 line"));
        QCOMPARE(said("cabochon::DeviceListModel", "%Ln core(s)", 1), QStringLiteral("1 core"));
        QCOMPARE(said("SendButton", "Send"), QStringLiteral("Send"));
    }

    void aLanguageSpeaksWhileItIsThere()
    {
        {
            const Language german{QLocale(QStringLiteral("de_AT"))};
            if (!german.isComplete()) QSKIP("Built without Qt's LinguistTools.");
            QCOMPARE(said("SendButton", "Send"), QStringLiteral("Senden"));
            QCOMPARE(said("cabochon::DeviceListModel", "%Ln core(s)", 2),
                     QStringLiteral("2 Kerne"));
            QCOMPARE(said("TranscriptModel", "Stopped"), QStringLiteral("Angehalten"));
        }
        QCOMPARE(said("SendButton", "Send"), QStringLiteral("Send"));
    }

    void anotherLanguageIsSpokenFromThenOn()
    {
        Language language{QLocale(QLocale::English)};
        if (!language.isComplete()) QSKIP("Built without Qt's LinguistTools.");
        language.speak(QStringLiteral("de"));
        QCOMPARE(said("SendButton", "Send"), QStringLiteral("Senden"));
        QCOMPARE(QLocale().toString(1.5), QStringLiteral("1,5"));
        language.speak(QStringLiteral("en"));
        QCOMPARE(said("SendButton", "Send"), QStringLiteral("Send"));
        QCOMPARE(QLocale().toString(1.5), QStringLiteral("1.5"));
    }

    void otherLanguagesGetEnglish()
    {
        const Language other{QLocale(QLocale::Finnish)};
        if (!other.isComplete()) QSKIP("Built without Qt's LinguistTools.");
        QCOMPARE(said("SendButton", "Send"), QStringLiteral("Send"));
        QCOMPARE(said("Composer", "%Ln token(s)", 1), QStringLiteral("1 token"));
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestTranslations)
#include "test_translations.moc"
