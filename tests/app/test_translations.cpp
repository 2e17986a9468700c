// Proves that the window's words are complete in every language: nothing was forgotten when words
// changed, nothing is half done, every place for a figure or name and every key is kept, one is not
// many, and each language is found by the locales that speak it.
#include "app/language/language.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QIODevice>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

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

/// All that a pattern finds, in order of the alphabet.
QStringList foundIn(const QString& text, const QRegularExpression& pattern)
{
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    return found;
}

/// "%1", "%Ln", ...
QStringList placesOf(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%L?[0-9n]"));
    return foundIn(text, place);
}

/// What is neither words nor places: ends of lines, tags, keys such as the "+T" of "Ctrl+T".
QStringList marksOf(const QString& text)
{
    static const QRegularExpression mark(
        QStringLiteral("\\n|<[^>]*>|\\+(?:F[0-9]+|[A-Z0-9/,](?![a-z]))|^(?:F[0-9]+|[A-Z])$"));
    return foundIn(text, mark);
}

/// Whether a form is said of one number only: it may say "one" or "two" instead of the figure.
bool isOfOneNumber(const Words& words, qsizetype form)
{
    return words.numerus && words.translations.size() == 6 && form < 3; // Arabic: 0, 1, 2
}

QStringList languagesOfFolder()
{
    QStringList languages;
    const QStringList names = QDir(kFolder).entryList({QStringLiteral("cabochon_*.ts")});
    for (const QString& name : names)
        languages << name.section(QLatin1Char('.'), 0, 0).section(QLatin1Char('_'), 1);
    return languages;
}

/// Forms that a language has for one, for many ...
qsizetype formsOf(const QString& language)
{
    if (language == QStringLiteral("ar")) return 6;
    return language == QStringLiteral("ja") || language == QStringLiteral("zh_Hans") ? 1 : 2;
}

/// Runs lupdate over the sources as the target update_translations does; false where it fails.
bool updateWords([[maybe_unused]] const QStringList& files, [[maybe_unused]] bool pluralsOnly)
{
#ifdef CABOCHON_LUPDATE
    QStringList options{QStringLiteral("app"),        QStringLiteral("ui"),
                        QStringLiteral("-I"),         QStringLiteral("."),
                        QStringLiteral("-silent"),    QStringLiteral("-no-obsolete"),
                        QStringLiteral("-locations"), QStringLiteral("none")};
    if (pluralsOnly) options << QStringLiteral("-pluralonly");
    QProcess lupdate;
    lupdate.setWorkingDirectory(kRoot);
    lupdate.start(QStringLiteral(CABOCHON_LUPDATE), options << QStringLiteral("-ts") << files);
    return lupdate.waitForFinished(60000) && lupdate.exitCode() == 0;
#else
    return false;
#endif
}

QByteArray bytesOfFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString said(const char* context, const char* source, int count = -1)
{
    return QCoreApplication::translate(context, source, nullptr, count);
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void noWordsOfTheSourcesAreMissing()
    {
#ifndef CABOCHON_LUPDATE
        QSKIP("Qt's LinguistTools are missing (package qt6-l10n-tools).");
#endif
        const QTemporaryDir folder;
        QStringList translated;
        QStringList plurals; // of English
        for (const QString& language : languagesOfFolder()) {
            const QString name = QStringLiteral("cabochon_%1.ts").arg(language);
            QVERIFY(QFile::copy(kFolder + name, folder.filePath(name)));
            (language == QStringLiteral("en") ? plurals : translated) << folder.filePath(name);
        }
        QCOMPARE(plurals.size(), 1);
        QVERIFY(translated.size() >= 8);
        QVERIFY(updateWords(translated, false));
        QVERIFY(updateWords(plurals, true));
        for (const QString& file : translated + plurals) {
            const QString name = QFileInfo(file).fileName();
            QVERIFY2(bytesOfFile(file) == bytesOfFile(kFolder + name),
                     qPrintable(name + QStringLiteral(" is not that of the sources. Build the "
                                                      "target update_translations and translate "
                                                      "what is new.")));
        }
    }

    void everyTranslationIsFinished_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString& language : languagesOfFolder())
            QTest::newRow(qPrintable(language)) << language;
    }

    void everyTranslationIsFinished()
    {
        QFETCH(QString, language);
        const QList<Words> all = readWords(language);
        QVERIFY(all.size() >= (language == QStringLiteral("en") ? 4 : 100));
        for (const Words& words : all) {
            const QString where = words.context + QStringLiteral(": ") + words.source;
            QVERIFY2(!words.unfinished, qPrintable(where));
            QCOMPARE(words.translations.size(), words.numerus ? formsOf(language) : 1);
            for (qsizetype form = 0; form < words.translations.size(); ++form) {
                const QString& translation = words.translations[form];
                QVERIFY2(!translation.trimmed().isEmpty(), qPrintable(where));
                QVERIFY2(!translation.contains(QStringLiteral("(s)")), qPrintable(where));
                QVERIFY2(marksOf(translation) == marksOf(words.source), qPrintable(where));
                QStringList places = placesOf(words.source);
                if (isOfOneNumber(words, form) && placesOf(translation) != places)
                    places.removeIf([](const QString& place) { return place.endsWith(u'n'); });
                QVERIFY2(placesOf(translation) == places, qPrintable(where));
            }
        }
    }

    void eachIsFoundByTheLocalesThatSpeakIt_data()
    {
        QTest::addColumn<QString>("language");
        for (const char* name : {"ar_EG", "ar_MA", "de_AT", "en_GB", "es_MX", "fr_CA", "hi_IN",
                                 "ja_JP", "pt_BR", "pt_PT"})
            QTest::newRow(name) << QString::fromLatin1(name).left(2);
        for (const char* name : {"zh_CN", "zh_SG", "zh_Hans"})
            QTest::newRow(name) << QStringLiteral("zh_Hans");
    }

    void eachIsFoundByTheLocalesThatSpeakIt()
    {
        QFETCH(QString, language);
        const QLocale locale(QString::fromLatin1(QTest::currentDataTag()));
        const Language spoken(locale);
        if (!spoken.isComplete()) QSKIP("Built without Qt's LinguistTools.");
        QString send = QStringLiteral("Send");
        for (const Words& words : readWords(language)) {
            if (words.context == QStringLiteral("SendButton") && words.source == send)
                send = words.translations.constFirst();
        }
        QVERIFY(send != QStringLiteral("Send") || language == QStringLiteral("en"));
        QCOMPARE(said("SendButton", "Send"), send);
        QCOMPARE(said("QGuiApplication", "QT_LAYOUT_DIRECTION") == QStringLiteral("RTL"),
                 locale.textDirection() == Qt::RightToLeft);
    }

    void manyAreSaidAsTheLanguageHasIt()
    {
        const auto tokens = [](const char* language, int count) {
            const Language spoken{QLocale(QString::fromLatin1(language))};
            return said("DraftTokens", "%Ln token(s)", count);
        };
        if (!Language(QLocale::Arabic).isComplete()) QSKIP("Built without Qt's LinguistTools.");
        const QList<Words> arabic = readWords(QStringLiteral("ar"));
        const auto forms = std::find_if(arabic.begin(), arabic.end(), [](const Words& words) {
            return words.source == QStringLiteral("%Ln token(s)");
        });
        QVERIFY(forms != arabic.end());
        const QList<int> counts{0, 1, 2, 3, 11, 100}; // one of each form
        for (qsizetype form = 0; form < counts.size(); ++form) {
            QString expected = forms->translations[form];
            expected.replace(QStringLiteral("%Ln"), QLocale().toString(counts[form]));
            QCOMPARE(tokens("ar", counts[form]), expected);
        }
        QCOMPARE(tokens("fr", 0), QStringLiteral("0 token"));
        QCOMPARE(tokens("fr", 2), QStringLiteral("2 tokens"));
        QCOMPARE(tokens("es", 0), QStringLiteral("0 tokens"));
    }

    void oneIsNotMany()
    {
        const Language english{QLocale(QLocale::English)};
        if (!english.isComplete()) QSKIP("Built without Qt's LinguistTools.");
        QCOMPARE(said("DraftTokens", "%Ln token(s)", 1), QStringLiteral("1 token"));
        QCOMPARE(said("DraftTokens", "%Ln token(s)", 0), QStringLiteral("0 tokens"));
        QCOMPARE(said("ThinkingPanel", "%Ln token(s)", 2), QStringLiteral("2 tokens"));
        QCOMPARE(said("CodeBlock", "Code continued, %Ln line(s)", 1),
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

    void otherLanguagesGetEnglish_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("Finnish") << QLocale(QLocale::Finnish);
        QTest::newRow("traditional Chinese") << QLocale(QStringLiteral("zh_TW"));
    }

    void otherLanguagesGetEnglish()
    {
        QFETCH(QLocale, locale);
        const Language other(locale);
        if (!other.isComplete()) QSKIP("Built without Qt's LinguistTools.");
        QCOMPARE(said("SendButton", "Send"), QStringLiteral("Send"));
        QCOMPARE(said("DraftTokens", "%Ln token(s)", 1), QStringLiteral("1 token"));
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestTranslations)
#include "test_translations.moc"
