// Proves that new ids are UUIDs of version 7 that never repeat and sort by their time.
#include "engine/base/unique_id.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <set>
#include <string>

using namespace cabochon;

class TestUniqueId : public QObject {
    Q_OBJECT

private slots:
    void idsSortByTheirTimeAndNeverRepeat()
    {
        std::set<std::string> ids;
        std::string before;
        for (int time = 0; time < 1000; ++time) {
            const std::string id = newId(1'700'000'000'000 + time);
            QVERIFY2(isId(id), id.c_str());
            QCOMPARE(id[14], '7');
            QVERIFY(id > before);
            before = id;
            QVERIFY(ids.insert(newId(5)).second);
        }
        QVERIFY(newId(-1).starts_with("00000000-0000-7"));
    }

    void otherTextsAreNoIds()
    {
        QVERIFY(isId("0190b6f2-7c3a-7d4e-9f21-5b8a6c0d1e2f"));
        for (const char* text : {"", "0190b6f2", "0190B6F2-7c3a-7d4e-9f21-5b8a6c0d1e2f",
                                 "0190b6f2x7c3a-7d4e-9f21-5b8a6c0d1e2f",
                                 "0190b6f2-7c3a-7d4e-9f21-5b8a6c0d1e2f0"})
            QVERIFY2(!isId(text), text);
    }
};

CABOCHON_TEST(TestUniqueId)
#include "test_unique_id.moc"
