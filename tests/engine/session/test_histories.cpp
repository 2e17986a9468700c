// Proves that eight conversations over one backend never disturb each other: random histories of
// forking, editing, regenerating, rewinding and cancelling, after each of which the next token
// probabilities equal those of a fresh session, and pages in use are what the tables say.
#include "tests/engine/session/session_fixture.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <random>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

namespace {

constexpr std::uint32_t kContext = 256;
constexpr std::size_t kTimelines = 8;

class History {
public:
    History(Loaded& loaded, std::uint32_t seed) : m_loaded(loaded), m_random(seed)
    {
        m_sessions.push_back(loaded.session(kContext, 1 + below(40), below(4) != 0));
        m_fresh = loaded.session(kContext, 64, false);
    }

    /// One action on one of the conversations. False: its logits are not a fresh session's.
    bool step()
    {
        const std::size_t index = below(m_sessions.size());
        Session& session = *m_sessions[index];
        switch (below(10)) {
        case 0:
            if (m_sessions.size() < kTimelines) {
                m_sessions.push_back(session.fork());
                return equalsFresh(*m_sessions.back());
            }
            m_sessions.erase(m_sessions.begin() + static_cast<long>(index));
            return true;
        case 1: // regenerate: the same prompt once more
            if (!session.ids().empty()) {
                const std::vector<TokenId> ids(session.ids().begin(), session.ids().end());
                if (!session.prompt(ids, {}, nullptr)) return false;
            }
            break;
        case 2:
            if (!session.ids().empty())
                session.rewind(static_cast<std::uint32_t>(below(session.ids().size() + 1)));
            break;
        case 3:
            if (!cancelled(session)) return false;
            break;
        case 4:
        case 5:
        case 6: // generate
            if (!session.ids().empty() && session.ids().size() + 20 < kContext) {
                GenerateOptions options = greedy(static_cast<std::uint32_t>(1 + below(15)));
                if (!session.generate(options, {})) return false;
            }
            break;
        default: // edit: cut somewhere, grow by a random stretch
            if (!session.prompt(edited(session), {}, nullptr)) return false;
            break;
        }
        return session.ids().empty() || equalsFresh(session);
    }

    std::size_t sessions() const { return m_sessions.size(); }

private:
    std::size_t below(std::size_t limit) { return m_random() % limit; }

    std::vector<TokenId> edited(const Session& session)
    {
        std::vector<TokenId> ids(session.ids().begin(), session.ids().end());
        if (!ids.empty()) ids.resize(ids.size() - below(std::min<std::size_t>(ids.size(), 90)));
        const std::size_t room = kContext - 40 - std::min<std::size_t>(kContext - 41, ids.size());
        const std::size_t grown = 1 + below(std::min<std::size_t>(room, 70));
        for (std::size_t i = 0; i < grown; ++i)
            ids.push_back(static_cast<TokenId>(5 + below(400)));
        if (ids.size() >= kContext) ids.resize(kContext - 1);
        return ids;
    }

    /// Stops while a prompt is read: what was computed stays.
    bool cancelled(Session& session)
    {
        CancelFlag cancel;
        const std::size_t until = below(80);
        const std::vector<TokenId> ids = edited(session);
        const PrefillProgress stop = [&](std::uint32_t done, std::uint32_t) {
            if (done >= until) cancel.request();
        };
        const Result<PromptReport> report = session.prompt(ids, stop, &cancel);
        return report || report.error().code == ErrorCode::Cancelled;
    }

    bool equalsFresh(Session& session)
    {
        if (session.ids().empty()) return true;
        const std::vector<float> logits = logitsOf(session);
        const std::vector<TokenId> ids(session.ids().begin(), session.ids().end());
        m_fresh->rewind(0);
        if (!m_fresh->prompt(ids, {}, nullptr)) return false;
        // Chunks of another size sum in another order.
        return difference(logits, logitsOf(*m_fresh)).largest < 1e-3;
    }

    Loaded& m_loaded;
    std::mt19937 m_random;
    std::vector<std::unique_ptr<Session>> m_sessions;
    std::unique_ptr<Session> m_fresh;
};

} // namespace

class TestHistories : public QObject {
    Q_OBJECT

private slots:
    void everyContinuationEqualsAFreshSessions_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"text-e", "text-dense"})
            QTest::newRow(kind) << kind;
    }
    void everyContinuationEqualsAFreshSessions()
    {
        QFETCH(QString, kind);
        Loaded loaded = golden(kind.toLatin1().constData());
        const std::uint64_t before = loaded.backend->memory().kvBytes;
        std::size_t most = 0;
        for (std::uint32_t seed = 0; seed < 100; ++seed) {
            History history(loaded, seed);
            for (int step = 0; step < 12; ++step) {
                QVERIFY2(history.step(),
                         qPrintable(QString("history %1, step %2, seed %1").arg(seed).arg(step)));
                most = std::max(most, history.sessions());
            }
        }
        QVERIFY(most > 2);
        // Nothing is leaked: what is left are the few free pages that wait, eight of each group.
        const KvPageLayout page(loaded.model->config(), {KvFormat::F32, KvFormat::F32}, 0,
                                loaded.model->config().layerCount);
        const std::uint64_t waiting =
            8 * (page.bytesOf(KvGroup::Full) + page.bytesOf(KvGroup::Sliding));
        QVERIFY(loaded.backend->memory().kvBytes <= before + waiting);
    }
};

CABOCHON_TEST(TestHistories)
#include "test_histories.moc"
