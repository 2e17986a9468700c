// Proves that the list of tools holds one of each name and none that could be taken for another.
#include "app/tools/tool_registry.h"
#include "tests/app/tools/plain_tool.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::tools;
using namespace cabochon::test;

class TestToolRegistry : public QObject {
    Q_OBJECT

private slots:
    void toolsKeepTheirOrder()
    {
        ToolRegistry registry;
        for (const char* name : {"b", "a", "c"})
            QVERIFY(registry.add(plainTool(name, name)));
        registry.removeServer("a");
        QCOMPARE(registry.all().size(), std::size_t(2));
        QCOMPARE(registry.all()[1]->facts().name, std::string("c"));
        QVERIFY(!registry.find("a"));
        QVERIFY(registry.find("b"));
    }
    void namesAreNamesAndNoTwoLookAlike()
    {
        ToolRegistry registry;
        QVERIFY(registry.add(plainTool("read_file")));
        for (const char* name :
             {"read_file", "ReadFile", "read_fi1e", "", "read file", "re\xC3\xA4"})
            QVERIFY2(!registry.add(plainTool(name)), name);
        QVERIFY(!registry.add(plainTool(std::string(65, 'a'))));
    }
    void moreThanFitAreRefused()
    {
        ToolRegistry registry;
        // Numbers of base eight in letters: '0' and 'o' are one.
        const auto name = [](std::size_t number) {
            std::string digits;
            for (int i = 0; i < 3; ++i, number /= 8)
                digits += static_cast<char>('a' + number % 8);
            return digits;
        };
        for (std::size_t i = 0; i < ToolRegistry::kMost; ++i)
            QVERIFY(registry.add(plainTool(name(i))));
        const Status more = registry.add(plainTool("zzz"));
        QVERIFY(!more);
        QVERIFY(more.error().message.find("128") != std::string::npos);
    }
    void namesOfServersAreMadeNames()
    {
        QCOMPARE(toolName("file system", "read-file"), std::string("file_system_read_file"));
        QCOMPARE(toolName("", "clock"), std::string("clock"));
    }
};

CABOCHON_TEST(TestToolRegistry)
#include "test_tool_registry.moc"
