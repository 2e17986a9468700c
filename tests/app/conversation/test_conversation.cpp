// Proves that a conversation stays a tree whatever is done to it.
#include "app/conversation/conversation.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QLatin1Char>
#include <QSet>
#include <QTest>

#include <random>

using namespace cabochon;

class TestConversation : public QObject {
    Q_OBJECT

private slots:
    void branchesFollowRegeneratingAndEditing()
    {
        Conversation chat(QStringLiteral("c"));
        const QString question = chat.add({}, MessageRole::User, QStringLiteral("One?"));
        const QString first = chat.add(question, MessageRole::Assistant, QStringLiteral("a"));
        const QString second = chat.add(question, MessageRole::Assistant, QStringLiteral("b"));
        QCOMPARE(chat.branch(), (QStringList{question, second}));
        QCOMPARE(chat.siblings(first), (QStringList{first, second}));
        const QString next = chat.add(second, MessageRole::User, QStringLiteral("Two?"));
        QVERIFY(chat.switchBranch(second, -1));
        QCOMPARE(chat.branch(), (QStringList{question, first}));
        QVERIFY(!chat.switchBranch(first, -1));
        QVERIFY(chat.switchBranch(first, 1));
        QCOMPARE(chat.branch(), (QStringList{question, second, next}));
        const QString edited = chat.add({}, MessageRole::User, QStringLiteral("Other"));
        QCOMPARE(chat.branch(), QStringList{edited});
        QCOMPARE(chat.siblings(question), (QStringList{question, edited}));
    }

    void anyOrderOfActionsKeepsTheTree()
    {
        std::mt19937 random(3);
        for (int run = 0; run < 50; ++run) {
            Conversation chat(QStringLiteral("c"));
            QStringList all;
            for (int step = 0; step < 60; ++step) {
                const QString any = all.isEmpty() ? QString() : all[random() % all.size()];
                if (random() % 3 != 0 || all.isEmpty()) {
                    const QString parent = random() % 4 == 0 ? QString() : any;
                    all << chat.add(parent,
                                    random() % 2 ? MessageRole::User : MessageRole::Assistant,
                                    QString::number(step));
                } else {
                    chat.switchBranch(any, random() % 2 ? 1 : -1);
                }
                const QStringList branch = chat.branch();
                QVERIFY(!branch.isEmpty());
                QCOMPARE(branch.last(), chat.leaf());
                QCOMPARE(QSet<QString>(branch.begin(), branch.end()).size(), branch.size());
                for (qsizetype i = 0; i < branch.size(); ++i) {
                    QCOMPARE(chat.find(branch[i])->parent, i == 0 ? QString() : branch[i - 1]);
                    QVERIFY(chat.siblings(branch[i]).contains(branch[i]));
                }
            }
            for (const QString& id : all)
                QVERIFY(chat.find(id));
        }
    }

    void titlesAreTheFirstWords_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("title");
        QTest::addRow("short") << " What\nis  this? "
                               << "What is this?";
        QTest::addRow("long") << "Please explain to me in great detail how the tides work on Earth"
                              << "Please explain to me in great detail how the…";
        QTest::addRow("one word") << QString(100, QLatin1Char('x'))
                                  << QString(48, QLatin1Char('x')) + QStringLiteral("…");
        QTest::addRow("one word of wide characters")
            << QStringLiteral("x") + QStringLiteral("🎈").repeated(50)
            << QStringLiteral("x") + QStringLiteral("🎈").repeated(23) + QStringLiteral("…");
    }
    void titlesAreTheFirstWords()
    {
        QFETCH(QString, question);
        QFETCH(QString, title);
        Conversation chat(QStringLiteral("c"));
        QCOMPARE(chat.title(), QString());
        chat.add({}, MessageRole::User, question);
        QCOMPARE(chat.title(), title);
        chat.setTitle(QStringLiteral("Mine"));
        QCOMPARE(chat.title(), QStringLiteral("Mine"));
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestConversation)
#include "test_conversation.moc"
