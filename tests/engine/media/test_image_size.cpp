// The size of a picture under each budget: the goldens' table, and sides at the limits.
#include "engine/media/image_size.h"
#include "tests/support/json_file.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

class TestImageSize : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheGoldens()
    {
        int pairs = 0;
        const auto table = readJsonFile(testData("goldens/vision/resize.json"));
        for (const auto& row : table.at("rows")) {
            for (const std::uint32_t budget : kImageBudgets) {
                const auto& expected = row.at(std::to_string(budget));
                const Result<ImageSize> size = imageSize(row.at("width"), row.at("height"), budget);
                if (!expected.is_array()) {
                    QVERIFY(!size);
                    continue;
                }
                QVERIFY(size);
                QCOMPARE(size->width, expected[0].get<std::uint32_t>());
                QCOMPARE(size->height, expected[1].get<std::uint32_t>());
                QCOMPARE(size->softTokens(), expected[2].get<std::uint32_t>());
                QVERIFY(size->softTokens() <= budget);
                QCOMPARE(size->patches(), 9 * size->softTokens());
                ++pairs;
            }
        }
        QVERIFY(pairs > 290);
    }

    void refusesWhatHasNoPixels()
    {
        for (const auto& [width, height] : {std::pair(0u, 5u), {5u, 0u}, {1'000'001u, 5u}})
            QCOMPARE(imageSize(width, height, 280).error().code, ErrorCode::MediaUnusable);
        QVERIFY(imageSize(1'000'000, 1, 1120));
        QVERIFY(imageSize(1, 1'000'000, 70));
    }

    void knowsTheBudgets()
    {
        for (const std::uint32_t budget : kImageBudgets)
            QVERIFY(isImageBudget(budget));
        for (const std::uint32_t other : {0u, 69u, 71u, 1121u})
            QVERIFY(!isImageBudget(other));
    }
};

CABOCHON_TEST(TestImageSize)
#include "test_image_size.moc"
