// Proves that places in a picture are read out of answers as the family writes them, whatever
// stands around them, and that what is broken, hostile or too much is left out in linear time.
#include "app/transcript/picture_regions.h"
#include "tests/support/test_main.h"
#include "tests/support/text.h"

#include <QTest>

using namespace cabochon;
using cabochon::test::text;

namespace {

/// "label 0.1,0.2 0.3x0.4", points without a size, several with "; " between.
QString said(const QString& answer)
{
    QStringList places;
    for (const PictureRegion& region : regionsOf(answer)) {
        QString place = QStringLiteral("%1 %2,%3")
                            .arg(region.label)
                            .arg(region.place.x())
                            .arg(region.place.y());
        if (!region.isPoint)
            place += QStringLiteral(" %1x%2").arg(region.place.width()).arg(region.place.height());
        places << place;
    }
    return places.join(QStringLiteral("; "));
}

struct RegionCase {
    const char* name;
    const char* answer;
    const char* said;
};

const RegionCase kRegionCases[] = {
    {"a fenced list",
     "```json\n[\n  {\"box_2d\": [100, 200, 500, 600], \"label\": \"cat\"},\n"
     "  {\"box_2d\": [0, 0, 1000, 1000], \"label\": \"room\"}\n]\n```",
     "cat 0.2,0.1 0.4x0.4; room 0,0 1x1"},
    {"in a sentence", "It is here: {\"box_2d\":[100,200,500,600]}.", " 0.2,0.1 0.4x0.4"},
    {"points", "[{\"point\": [250, 750], \"label\": \"nose\"}]", "nose 0.75,0.25"},
    {"many points at once", "{\"points\": [[0, 0], [500, 250]], \"label\": \"eye\"}",
     "eye 0,0; eye 0.25,0.5"},
    {"inside of others", "{\"found\": [{\"box_2d\": [0,0,500,500], \"name\": \"a\"}], \"n\": 1}",
     "a 0,0 0.5x0.5"},
    {"with an object inside",
     "{\"box_2d\": [0,0,500,500], \"more\": {\"sure\": 0.9}, \"label\": \"a\"}", "a 0,0 0.5x0.5"},
    {"cut off", "[{\"box_2d\": [0,0,500,500], \"label\": \"a\"},\n{\"box_2d\": [1,2,",
     "a 0,0 0.5x0.5"},
    {"cut off in a word", "[{\"box_2d\": [0,0,500,500]},\n{\"box_2d\": [1,2,3,4], \"label\": \"b",
     " 0,0 0.5x0.5"},
    {"twice", "{\"box_2d\":[0,0,500,500]} and again {\"box_2d\":[0,0,500,500]}", " 0,0 0.5x0.5"},
    {"corners the other way round", "{\"box_2d\": [500, 600, 100, 200]}", " 0.2,0.1 0.4x0.4"},
    {"a little beside", "{\"box_2d\": [-10, -1, 1012, 500]}", " 0,0 0.5x1"},
    {"braces in a label", "{\"box_2d\": [0,0,500,500], \"label\": \"a } \\\" {\"}",
     "a } \" { 0,0 0.5x0.5"},
    {"quotes around", "He said \"look: {\"box_2d\": [0,0,500,500]}", " 0,0 0.5x0.5"},
    {"a label of lines", "{\"box_2d\": [0,0,500,500], \"label\": \"a\\n\\t b\"}",
     "a b 0,0 0.5x0.5"},
    {"pixels", "{\"box_2d\": [0, 0, 1080, 1920]}", ""},
    {"too few numbers", "{\"box_2d\": [0, 0, 500]}", ""},
    {"words for numbers", "{\"box_2d\": [\"0\", 0, 500, 500]}", ""},
    {"no numbers", "{\"box_2d\": [1e999, 0, null, 500]}", ""},
    {"no list", "{\"box_2d\": {\"y\": 1}}", ""},
    {"nothing to see", "{\"box_2d\": [500, 500, 500, 600]}", ""},
    {"no JSON", "{box_2d: [0, 0, 500, 500]}", ""},
    {"the name alone", "The key is \"box_2d\", and \"point\" for points.", ""},
    {"words", "A paragraph with { braces } and [lists].", ""},
};

} // namespace

class TestPictureRegions : public QObject {
    Q_OBJECT

private slots:
    void placesAreRead_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("expected");
        for (const RegionCase& one : kRegionCases)
            QTest::newRow(one.name) << text(one.answer) << text(one.said);
    }
    void placesAreRead()
    {
        QFETCH(QString, answer);
        QFETCH(QString, expected);
        QCOMPARE(said(answer), expected);
    }

    void tooMuchIsLeftOut()
    {
        QString many = text("[");
        for (int i = 0; i < 900; ++i)
            many += QStringLiteral("{\"box_2d\": [0, 0, 10, %1]},").arg(i + 1);
        QCOMPARE(regionsOf(many).size(), kMostRegions);
        const QString label(5000, QLatin1Char('a'));
        QVERIFY(regionsOf(QStringLiteral("{\"box_2d\": [0,0,9,9], \"label\": \"%1\"}").arg(label))
                    .isEmpty()); // no such object is written by a model
        const QString shorter(1000, QLatin1Char('a'));
        QCOMPARE(
            regionsOf(QStringLiteral("{\"box_2d\": [0,0,9,9], \"label\": \"%1\"}").arg(shorter))
                .first()
                .label.size(),
            kMostLabel);
        QString points = text("{\"points\": [");
        for (int i = 0; i < 400; ++i)
            points += QStringLiteral("[%1,%1],").arg(i);
        QCOMPARE(regionsOf(points + text("[5,5]]}")).size(), 100);
    }

    /// Each of these takes hours where every beginning is read to the end of the text.
    void hostileTextsCostWhatTheyAreLong()
    {
        const QString braces = text("\"box_2d\"") + QString(1 << 20, QLatin1Char('{'));
        QVERIFY(regionsOf(braces).isEmpty());
        QVERIFY(regionsOf(braces + QString(1 << 20, QLatin1Char('}'))).isEmpty());
        QVERIFY(regionsOf(text("{\"box_2d\" ") + text("\"\\\"").repeated(1 << 19)).isEmpty());
        QVERIFY(regionsOf(text("{\"box_2d\"").repeated(1 << 17) + text("}").repeated(1 << 17))
                    .isEmpty());
        QVERIFY(regionsOf(text("{\"point\":[1,2}").repeated(1 << 16)).isEmpty());
    }

    void copiedTheyAreReadAgain()
    {
        const QList<PictureRegion> regions =
            regionsOf(text("{\"box_2d\":[100,200,500,600],\"label\":\"a \\\"b\\\" \\\\ c\"}"
                           "{\"point\":[12,34]}"));
        QCOMPARE(regions.size(), 2);
        const QString json = regionsJson(regions);
        QCOMPARE(regionsOf(json), regions);
        QVERIFY2(
            json.contains(text("  {\"box_2d\": [100, 200, 500, 600], \"label\": \"a \\\"b\\\"")),
            qPrintable(json));
        QVERIFY(json.contains(text("  {\"point\": [12, 34]}\n]\n")));
    }
};

CABOCHON_TEST(TestPictureRegions)
#include "test_picture_regions.moc"
