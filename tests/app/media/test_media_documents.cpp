// Proves that the words of documents come out as they are shown, and that a file says what it is
// where something else was asked for.
#include "app/media/media_decoder.h"
#include "tests/app/media/media_checks.h"
#include "tests/app/media/media_files.h"
#include "tests/app/media/zip_files.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <memory>

using namespace cabochon;
using namespace cabochon::test;

namespace {

/// A workbook of one sheet with these rows; style 1 shows dates.
std::string workbook(const std::string& rows)
{
    return zipFile(
        {{"xl/workbook.xml", "<w><sheet name='Sheet' id='1'/></w>"},
         {"xl/_rels/workbook.xml.rels",
          "<R><Relationship Id='1' Target='worksheets/sheet1.xml'/></R>"},
         {"xl/styles.xml", "<s><cellXfs><xf numFmtId='0'/><xf numFmtId='22'/></cellXfs></s>"},
         {"xl/comments1.xml", "<not well-formed"},
         {"xl/worksheets/sheet1.xml", "<s><sheetData>" + rows + "</sheetData></s>"}});
}

} // namespace

class TestMediaDocuments : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_folder = std::make_unique<MediaFolder>(); }

    void aPageGivesWhatABrowserShows_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const char* page, const char* words) {
            QTest::newRow(name) << QString(page) << QString(words);
        };
        row("whole", "<html><head><title>T</title><style>p {}</style></head><body><h1>A</h1><p>b",
            "# A\n\nb\n");
        // HTML allows to leave the ends of many elements out.
        row("no end of its head",
            "<!doctype html><head><title>T</title><meta charset=utf-8><body><p>a", "a\n");
        row("a header after its head",
            "<html><head><title>T</title><body><header><p>a</header><p>b", "a\n\nb\n");
        row("a longer name ends nothing", "<html><style>a</styles>b</style><p>c", "c\n");
    }

    void aPageGivesWhatABrowserShows()
    {
        QFETCH(QString, page);
        QFETCH(QString, words);
        QCOMPARE(textOf("a.html", page.toStdString()), words);
    }

    void aCellShowsItsDate_data()
    {
        QTest::addColumn<QString>("serial");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* serial, const char* shown) {
            QTest::newRow(serial) << QString(serial) << QString(shown);
        };
        row("45291.5", "2023-12-31 12:00");
        row("45291.999999", "2024-01-01"); // a tenth of a second before
        row("0.25", "06:00");
        row("1", "1900-01-01");
        row("59", "1900-02-28");
        row("61", "1900-03-01");
    }

    void aCellShowsItsDate()
    {
        QFETCH(QString, serial);
        QFETCH(QString, shown);
        const QString rows = "<row r='1'><c r='A1' s='1'><v>" + serial + "</v></c></row>";
        QCOMPARE(textOf("a.xlsx", workbook(rows.toStdString())),
                 "## Sheet\n\n| " + shown + " |\n|---|\n");
    }

    void cellsWithoutANameFollowEachOther()
    {
        QCOMPARE(textOf("a.xlsx", workbook("<row><c><v>1</v></c><c/><c><v>3</v></c></row>"
                                           "<row><c r='B2'/><c><v>4</v></c></row>")),
                 QString("## Sheet\n\n| 1 |  | 3 |\n|---|---|---|\n|  |  | 4 |\n"));
    }

    void aFileSaysWhatItIs()
    {
        for (const std::string& content :
             {zipFile({{"a.txt", "a"}}), workbook("<row/>"),
              zipFile({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})}) {
            const auto picture = m_decoder.picture(m_folder->write("a.png", content));
            QVERIFY(!picture);
            QCOMPARE(picture.error().message, std::string("a.png is a zip file and not a picture. "
                                                          "Choose another file."));
        }
        const auto facts = m_decoder.inspect(m_folder->write("a.zip", workbook("<row/>")));
        QVERIFY2(facts, message(facts ? nullptr : &facts.error()).c_str());
        QCOMPARE(QString::fromStdString(facts->mimeType),
                 QString("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        QVERIFY(!m_decoder.inspect(m_folder->write("b.zip", zipFile({{"a.txt", "a"}}))));
    }

private:
    QString textOf(const char* name, const std::string& content)
    {
        const auto text = m_decoder.documentText(m_folder->write(name, content));
        return QString::fromStdString(text ? *text : text.error().message);
    }

    std::unique_ptr<MediaFolder> m_folder;
    MediaDecoder m_decoder{decoderProgram()};
};

CABOCHON_TEST(TestMediaDocuments)
#include "test_media_documents.moc"
