// Proves workbooks: the zip is one that others read, entry by entry with its checksum; numbers are
// numbers, and words are words, whatever stands in them.
#include "app/structured/xlsx_file.h"
#include "tests/support/test_main.h"

#include <QHash>
#include <QTest>
#include <QXmlStreamReader>

using namespace cabochon;

namespace {

quint32 numberAt(const QByteArray& bytes, qsizetype at, int size)
{
    quint32 value = 0;
    for (int i = 0; i < size; ++i)
        value |= static_cast<quint32>(static_cast<quint8>(bytes.at(at + i))) << (8 * i);
    return value;
}

/// Bit by bit, as the definition says it.
quint32 plainCrc(const QByteArray& bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xedb88320U : crc >> 1;
    }
    return ~crc;
}

/// Entries by the directory at the end; empty where something does not fit.
QHash<QString, QByteArray> entriesOf(const QByteArray& zip)
{
    const qsizetype end = zip.lastIndexOf("PK\x05\x06");
    if (end < 0) return {};
    QHash<QString, QByteArray> entries;
    qsizetype at = numberAt(zip, end + 16, 4);
    for (quint32 i = 0; i < numberAt(zip, end + 10, 2); ++i) {
        if (zip.mid(at, 4) != "PK\x01\x02") return {};
        const auto size = qsizetype(numberAt(zip, at + 20, 4));
        const auto nameSize = qsizetype(numberAt(zip, at + 28, 2));
        const auto local = qsizetype(numberAt(zip, at + 42, 4));
        const QByteArray name = zip.mid(at + 46, nameSize);
        const bool sameName =
            zip.mid(local, 4) == "PK\x03\x04" && zip.mid(local + 30, nameSize) == name;
        const QByteArray content = zip.mid(local + 30 + nameSize, size);
        if (!sameName || plainCrc(content) != numberAt(zip, at + 16, 4)) return {};
        entries.insert(QString::fromUtf8(name), content);
        at += 46 + nameSize;
    }
    return at == end ? entries : QHash<QString, QByteArray>();
}

/// "A1=number:3" of each cell.
QStringList cellsOf(const QByteArray& sheet)
{
    QXmlStreamReader xml(sheet);
    QStringList cells;
    QString place, type;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QStringLiteral("c")) {
            place = xml.attributes().value(QStringLiteral("r")).toString();
            type = xml.attributes().value(QStringLiteral("t")).toString();
        } else if (xml.name() == QStringLiteral("v") || xml.name() == QStringLiteral("t")) {
            cells << place + u'=' + (type.isEmpty() ? QStringLiteral("n") : type) + u':' +
                         xml.readElementText();
        }
    }
    return xml.hasError() ? QStringList{xml.errorString()} : cells;
}

} // namespace

class TestXlsxFile : public QObject {
    Q_OBJECT

private slots:
    void cellsAreWhatTheyWere()
    {
        using Kind = JsonCell::Kind;
        JsonTable table;
        table.columns = {"a & b", "n"};
        table.rows = {{{Kind::Text, "=1+1 <x>"}, {Kind::Number, "8.60"}},
                      {{Kind::Truth, "true"}, {}},
                      {{Kind::Text, QString(QChar(7)) + QStringLiteral("é\nz")},
                       {Kind::Number, "12345678901234567890"}}};
        const QByteArray zip = QByteArray::fromStdString(xlsxOf(table));
        const auto entries = entriesOf(zip);
        QCOMPARE(entries.size(), 5);
        QVERIFY(entries.contains("[Content_Types].xml"));
        const QStringList cells = cellsOf(entries.value("xl/worksheets/sheet1.xml"));
        const QStringList wanted{"A1=inlineStr:a & b",
                                 "B1=inlineStr:n",
                                 "A2=inlineStr:=1+1 <x>",
                                 "B2=n:8.60",
                                 "A3=b:1",
                                 QStringLiteral("A4=inlineStr:é\nz"),
                                 "B4=inlineStr:12345678901234567890"};
        QCOMPARE(cells, wanted);
        for (const QByteArray& part : entries) {
            QXmlStreamReader xml(part);
            while (!xml.atEnd())
                xml.readNext();
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        }
    }

    void columnsHaveTheirLetters()
    {
        JsonTable table;
        for (int i = 0; i < 703; ++i)
            table.columns << QString::number(i);
        const auto entries = entriesOf(QByteArray::fromStdString(xlsxOf(table)));
        const QStringList cells = cellsOf(entries.value("xl/worksheets/sheet1.xml"));
        QCOMPARE(cells[25], "Z1=inlineStr:25");
        QCOMPARE(cells[26], "AA1=inlineStr:26");
        QCOMPARE(cells[702], "AAA1=inlineStr:702");
    }
};

CABOCHON_TEST(TestXlsxFile)
#include "test_xlsx_file.moc"
