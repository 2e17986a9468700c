// Proves the direction of dependencies: which folder may include which, where Qt may appear, who
// may name a concrete backend, and which files are the doors to the system.
#include "tests/structure/source_tree.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QTest>

using namespace cabochon::test;

namespace {

struct Include {
    QString file;   // which includes
    QString target; // what is between the quotes or brackets
    bool quoted;
};

QList<Include> allIncludes()
{
    static const QRegularExpression line(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])",
                                         QRegularExpression::MultilineOption);
    QList<Include> includes;
    for (const SourceFile& file :
         sourceFiles({"engine", "vulkan", "app", "ui"}, {".h", ".cpp", ".comp"})) {
        for (auto match = line.globalMatch(file.text); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            includes.append({file.path, found.captured(2), found.captured(1) == "\""});
        }
    }
    return includes;
}

bool isQt(const QString& target)
{
    static const QRegularExpression qtHeader("^(Q[A-Z]|Qt|q[a-z]+\\.h$)");
    return qtHeader.match(target).hasMatch();
}

/// Rooms of a part from the ground up: each may include itself and those before it.
const QMap<QString, QStringList> kOrders{
    {"engine",
     {"base", "model", "text", "grammar", "media", "session", "cpu", "quantize", "convert"}},
    {"vulkan", {"device", "recording", "kernels", "network", "media"}},
};

/// Rooms of app/ with the others that each may include. Files that stand beside the rooms connect
/// them and may include all.
const QMap<QString, QStringList> kRoomsOfApp{
    {"models", {}},
    {"network", {}},
    {"downloads", {"models", "network"}},
    {"process", {}},
    {"box", {"process"}},
    {"devices", {"models", "process"}},
    {"fit", {"devices", "models"}},
    {"desktop", {}},
    {"language", {}},
    {"secrets", {}},
    {"settings", {}},
    {"conversation", {}},
    {"history", {"conversation"}},
    {"tools", {"conversation", "process"}},
    {"built_in_tools", {"conversation", "media", "network", "process", "tools"}},
    {"mcp", {"network", "process", "tools"}},
    {"inference", {"conversation", "devices", "media", "models"}},
    {"isolation", {}},
    {"math", {}},
    {"decoder", {"media", "process"}},
    {"media", {"process"}},
    {"attachments", {"conversation", "media"}},
    {"capture", {}},
    {"recording", {}},
    {"structured", {"attachments", "conversation", "inference"}},
    {"transcript", {"conversation", "math", "structured"}},
    {"files", {}},
    {"library",
     {"desktop", "devices", "downloads", "fit", "inference", "models", "network", "secrets"}},
    {"chat",
     {"attachments", "capture", "conversation", "history", "inference", "transcript", "devices",
      "files", "media", "recording", "structured", "tools"}},
    {"servers", {"chat", "mcp", "network", "process", "secrets", "transcript"}},
    {"cli",
     {"built_in_tools", "downloads", "history", "inference", "devices", "fit", "media", "models",
      "network", "process", "tools"}},
};

/// The only files that may name a backend: they create it.
bool mayNameBackend(const QString& file)
{
    return file.startsWith("app/devices/") || file.startsWith("app/cli/");
}

/// Parts of app/ that window, companion and server share, and the companion itself.
bool mustBeFreeOfQt(const QString& file)
{
    static const QStringList places{"engine/",
                                    "vulkan/",
                                    "app/cli/",
                                    "app/devices/",
                                    "app/fit/",
                                    "app/downloads/",
                                    "app/network/",
                                    "app/process/",
                                    "app/media/",
                                    "app/models/",
                                    "app/history/",
                                    "app/tools/",
                                    "app/built_in_tools/",
                                    "app/box/",
                                    "app/mcp/",
                                    "app/conversation/message_kinds",
                                    "app/inference/answer_constraint",
                                    "app/inference/chat_core",
                                    "app/inference/decoded_part",
                                    "app/inference/encoded_media",
                                    "app/inference/fitting_request",
                                    "app/inference/media_file",
                                    "app/inference/message_writer",
                                    "app/inference/open_media",
                                    "app/inference/prompt_media",
                                    "app/inference/prompt_size",
                                    "app/inference/answer_so_far"};
    return std::any_of(places.begin(), places.end(),
                       [&file](const QString& place) { return file.startsWith(place); });
}

/// Empty when the include is allowed, else the rule it breaks.
QString brokenRule(const Include& include)
{
    const QString from = include.file.section('/', 0, 0);
    const QString to = include.quoted ? include.target.section('/', 0, 0) : QString();
    const bool bringsQt = isQt(include.target) || (to == "app" && !mustBeFreeOfQt(include.target));
    if (bringsQt && mustBeFreeOfQt(include.file)) return "this place is free of Qt";
    if (from == "engine" && include.target.contains("vulkan")) return "engine knows no Vulkan";
    static const QRegularExpression foreign("sqlite|curl|boost|asio");
    if (from == "engine" && foreign.match(include.target).hasMatch()) {
        return "engine knows no database and no network";
    }
    if (!include.quoted) return {};
    const bool shader = include.file.startsWith("vulkan/kernels/shaders/");
    if (shader && !include.target.contains('/')) return {}; // the file beside it
    static const QMap<QString, QStringList> mayInclude{{"engine", {"engine"}},
                                                       {"vulkan", {"vulkan", "engine"}},
                                                       {"app", {"app", "engine", "vulkan"}},
                                                       {"ui", {"ui", "app"}}};
    if (include.target.endsWith(".moc") || include.target.endsWith(".inc")) return {};
    if (!mayInclude[from].contains(to)) return from + " may not include " + include.target;
    if (from == "app" && (to == "vulkan" || include.target.startsWith("engine/cpu/")) &&
        !mayNameBackend(include.file)) {
        return "only app/devices and app/cli name a concrete backend";
    }
    if (from == to && kOrders.contains(from)) {
        const QStringList& order = kOrders[from];
        const qsizetype room = order.indexOf(include.file.section('/', 1, 1));
        const qsizetype other = order.indexOf(include.target.section('/', 1, 1));
        if (room < 0 || other < 0) return "a room of " + from + " that the order does not know";
        if (other > room) return from + " is built from " + order.first() + " upwards";
    }
    const bool inRoom = include.file.count('/') == 2;
    if (from == "app" && to == "app" && inRoom) {
        const QString room = include.file.section('/', 1, 1);
        const QString other = include.target.section('/', 1, 1);
        if (!kRoomsOfApp.contains(room)) return "a room of app that the list does not know";
        if (other != room && !kRoomsOfApp[room].contains(other))
            return "app/" + room + " knows nothing of app/" + other;
    }
    return {};
}

/// A file without its ending: a header and its source are one.
QString pairOf(const QString& file)
{
    return file.left(file.lastIndexOf('.'));
}

/// The pairs that include each other, beginning at `pair`: "a > b > a"; empty when there is no way
/// back to it.
QString circleThrough(const QString& pair, const QMap<QString, QStringList>& includes)
{
    QList<QStringList> ways{{pair}};
    QSet<QString> seen;
    while (!ways.isEmpty()) {
        const QStringList way = ways.takeFirst();
        for (const QString& next : includes[way.last()]) {
            if (next == pair) return (way + QStringList{next}).join(" > ");
            if (seen.contains(next)) continue;
            seen.insert(next);
            ways.append(way + QStringList{next});
        }
    }
    return {};
}

/// A system call that only its doors may make. Doors: files that exist for it.
struct Door {
    const char* name;
    const char* call; // regular expression on code without comments and strings
    QStringList doors;
};

const QList<Door> kDoors{
    {"open",
     R"(((?<![\w>])::\s*open|\bopenat|\bfopen|\bcreat)\s*\(|\bofstream\b)",
     {"engine/base/file_calls.cpp", "engine/base/file_lock.cpp", "engine/base/file_sharing.cpp"}},
    {"write",
     R"((?<![\w>])::\s*p?write\s*\()",
     {"engine/base/file_calls.cpp", "app/process/child_process.cpp",
      "app/process/running_child.cpp", "app/decoder/reply_pipe.cpp"}},
    {"fsync", R"(\bf(data)?sync\s*\()", {"engine/base/file_calls.cpp"}},
    {"rename", R"(\brename(at)?\s*\()", {"engine/base/file_calls.cpp"}},
    {"mmap", R"(\bmmap\s*\()", {"engine/base/file_calls.cpp", "engine/base/mapping_guard.cpp"}},
    {"socket", R"(\bsocket\s*\()", {"app/network/open_socket.cpp"}},
    {"ask a server",
     R"(\bcurl_(easy|multi)_|\bgetaddrinfo\s*\()",
     {"app/network/network_thread.cpp", "app/network/transfer.cpp"}},
    {"fork", R"((?<![.>:\w])(::)?\bv?fork\s*\(\s*\)(?!\s*const))", {}},
    {"spawn",
     R"(\b(posix_spawnp?|execv[pe]*|execl[pe]*)\s*\()",
     {"app/box/main.cpp", "app/process/child_process.cpp", "app/process/keeper.cpp",
      "app/process/running_child.cpp"}},
    {"system", R"(\bsystem\s*\(\s*[^)\s])", {}},
    {"popen", R"(\bpopen\s*\()", {}},
    {"parse JSON",
     R"(\b[jJ]son::(sax_)?parse\s*\()",
     {"engine/text/json_document.cpp", "engine/text/json_value.cpp"}},
    {"start a thread", R"(\bstd::j?thread\s*[({])", {"engine/base/start_thread.cpp"}},
};

} // namespace

class TestDependencies : public QObject {
    Q_OBJECT

private slots:
    void readsIncludesOfEveryFolder()
    {
        const QList<Include> includes = allIncludes();
        QVERIFY2(includes.size() > 100, "the scan found almost nothing");
        QCOMPARE(brokenRule({"engine/text/x.cpp", "QString", false}), "this place is free of Qt");
        QVERIFY(!brokenRule({"engine/text/x.cpp", "app/inference/chat_core.h", true}).isEmpty());
        QVERIFY(!brokenRule({"engine/model/x.cpp", "engine/cpu/forward.h", true}).isEmpty());
        QVERIFY(!brokenRule({"vulkan/x.cpp", "QString", false}).isEmpty());
        QVERIFY(!brokenRule({"vulkan/kernels/x.cpp", "vulkan/network/forward.h", true}).isEmpty());
        QVERIFY(!brokenRule({"ui/chat/x.cpp", "engine/session/session.h", true}).isEmpty());
        QVERIFY(!brokenRule({"app/chat/x.cpp", "engine/cpu/cpu_backend.h", true}).isEmpty());
        const QString core = "app/inference/chat_core.h";
        QVERIFY(!brokenRule({core, "app/inference/inference_requests.h", true}).isEmpty());
        QVERIFY(!brokenRule({"app/conversation/x.cpp", core, true}).isEmpty());
        QVERIFY(!brokenRule({"app/transcript/x.cpp", core, true}).isEmpty());
        QVERIFY(!brokenRule({"app/inference/x.cpp", "app/transcript/x.h", true}).isEmpty());
        QVERIFY(!brokenRule({"app/new/x.cpp", "app/new/x.h", true}).isEmpty());
        QVERIFY(brokenRule({"app/chat/x.cpp", core, true}).isEmpty());
        QVERIFY(brokenRule({"app/application.cpp", "app/settings/x.h", true}).isEmpty());
        QVERIFY(brokenRule({"app/cli/x.cpp", "engine/cpu/cpu_backend.h", true}).isEmpty());
        QVERIFY(brokenRule({"vulkan/kernels/shaders/x.comp", "params.h", true}).isEmpty());
        QVERIFY(!brokenRule({"vulkan/x.cpp", "params.h", true}).isEmpty());
    }

    void includesPointOneWay()
    {
        QStringList broken;
        for (const Include& include : allIncludes()) {
            const QString rule = brokenRule(include);
            if (!rule.isEmpty()) broken << include.file + ": " + include.target + ": " + rule;
        }
        QVERIFY2(broken.isEmpty(), qPrintable("\n" + broken.join('\n')));
    }

    void findsCircles()
    {
        const QMap<QString, QStringList> circle{{"a", {"b"}}, {"b", {"c", "d"}}, {"d", {"a"}}};
        QCOMPARE(circleThrough("a", circle), "a > b > d > a");
        QCOMPARE(circleThrough("c", circle), "");
    }

    void filesIncludeEachOtherOneWay()
    {
        QMap<QString, QStringList> includes;
        for (const Include& include : allIncludes()) {
            const QString from = pairOf(include.file), to = pairOf(include.target);
            // The inside of class Forward, for its own sources.
            if (to == "vulkan/network/segments") continue;
            if (include.quoted && from != to) includes[from].append(to);
        }
        QStringList circles;
        for (auto pair = includes.keyBegin(); pair != includes.keyEnd(); ++pair) {
            // There, an interface and what carries it out are two files (weights, weight_table).
            if (pair->startsWith("engine/model/") || pair->startsWith("engine/text/")) continue;
            const QString circle = circleThrough(*pair, includes);
            if (!circle.isEmpty()) circles << circle;
        }
        QVERIFY2(circles.isEmpty(), qPrintable("\n" + circles.join('\n')));
    }

    void findsCallsOnlyInCode()
    {
        QVERIFY(codeOnly("a(); // fork()\n").contains("a();"));
        QVERIFY(!codeOnly("a(); // fork()\n").contains("fork"));
        QVERIFY(!codeOnly("/* fork() */ s = \"fork()\";").contains("fork"));
        QVERIFY(codeOnly("x = 1'000; fork();").contains("fork()"));
        // Timelines fork, too: a method is no system call.
        const auto fork = std::find_if(kDoors.begin(), kDoors.end(), [](const Door& door) {
            return QLatin1String(door.name) == QLatin1String("fork");
        });
        const QRegularExpression pattern(QString::fromLatin1(fork->call));
        for (const char* call : {"if (fork() == 0)", "x = ::fork();", "vfork ();"})
            QVERIFY2(pattern.match(QString::fromLatin1(call)).hasMatch(), call);
        for (const char* method : {"Timeline fork() const;", "a->fork();", "b.fork()",
                                   "Timeline Timeline::fork() const"})
            QVERIFY2(!pattern.match(QString::fromLatin1(method)).hasMatch(), method);
    }

    void systemCallsStayInTheirDoors_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QStringList>("doors");
        for (const Door& door : kDoors)
            QTest::newRow(door.name) << QString(door.call) << door.doors;
    }

    void systemCallsStayInTheirDoors()
    {
        QFETCH(QString, call);
        QFETCH(QStringList, doors);
        const QRegularExpression pattern(call);
        QStringList outside;
        for (const SourceFile& file :
             sourceFiles({"engine", "vulkan", "app", "ui"}, {".h", ".cpp"})) {
            if (!doors.contains(file.path) && pattern.match(codeOnly(file.text)).hasMatch()) {
                outside << file.path;
            }
        }
        QVERIFY2(outside.isEmpty(),
                 qPrintable("called outside of its door in " + outside.join(", ")));
    }
};

CABOCHON_TEST(TestDependencies)
#include "test_dependencies.moc"
