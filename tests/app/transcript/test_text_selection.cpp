// Proves that texts are selected across rows and copied as they stand there, and that long plain
// texts are cut into parts of which only the last changes while they grow.
#include "app/transcript/text_parts.h"
#include "app/transcript/text_parts_model.h"
#include "app/transcript/transcript_model.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModel>
#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace cabochon;

namespace {

QString joined(QStringView text)
{
    QString whole;
    const QList<TextSlice> parts = cutIntoParts(text);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0 && !parts[i].continuesLine) whole += u'\n';
        whole += parts[i].text;
    }
    return whole;
}

/// A model of one question and its answer.
void showAnswer(TranscriptModel& model, const QString& answer)
{
    Conversation conversation(QStringLiteral("c"));
    const QString question =
        conversation.add({}, MessageRole::User, QStringLiteral("The question?"));
    conversation.add(question, MessageRole::Assistant, answer);
    model.show(conversation);
}

} // namespace

class TestTextSelection : public QObject {
    Q_OBJECT

private slots:
    void partsGiveTheTextBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addRow("empty") << "";
        QTest::addRow("short") << "a\nb\n";
        QTest::addRow("only line ends") << QString(200, u'\n');
        QTest::addRow("one line") << QString(30000, u'x');
        QTest::addRow("emoji") << QStringLiteral("x") + QStringLiteral("😀").repeated(9000);
        QTest::addRow("lines") << QStringLiteral("some words\n").repeated(1000);
        QTest::addRow("long lines") << (QString(3000, u'y') + u'\n').repeated(9);
    }
    void partsGiveTheTextBack()
    {
        QFETCH(QString, text);
        QCOMPARE(joined(text), text);
        for (const TextSlice& part : cutIntoParts(text)) {
            QVERIFY(part.text.size() <= 2 * kMostPartCharacters + 1);
            QVERIFY(part.text.count(u'\n') < kMostPartLines);
            QVERIFY(part.text.isEmpty() || !part.text.front().isLowSurrogate());
        }
    }

    void aGrowingTextChangesItsLastPartOnly()
    {
        TextPartsModel model;
        QAbstractItemModelTester tester(&model);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QString text;
        for (int i = 0; i < 400; ++i) {
            const int last = model.rowCount() - 1;
            QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
            text += QStringLiteral("word %1\n").arg(i);
            model.setText(text);
            for (const QList<QVariant>& change : changes)
                QCOMPARE(change.at(0).toModelIndex().row(), last);
        }
        QVERIFY(model.rowCount() > 5);
        QVERIFY(resets.isEmpty());
        TextSelection selection;
        selection.setModel(&model);
        selection.selectAll();
        QCOMPARE(selection.text(), text);
        model.setText(QString());
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(selection.isEmpty());
    }

    void wordsAreCopiedAcrossBlocks()
    {
        TranscriptModel model;
        showAnswer(model, QStringLiteral("One **bold** & word.\n\n- item\n\n| a | b |\n|---|---|\n"
                                         "| 1 | 2 |\n\n```\nx\n\ty\n```\n\nLast."));
        TextSelection selection;
        selection.setModel(&model);
        // From "bold" to the "y" of the code.
        int code = 0;
        while (model.index(code).data(TranscriptModel::RowKindRole) != RowKind::Code)
            ++code;
        selection.begin(1, 4);
        selection.extend(code, 7);
        QCOMPARE(selection.text(), QStringLiteral("bold & word.\n• item\na | b\n1 | 2\nx\n    y"));
        QVERIFY(selection.covers(2));
        QVERIFY(!selection.covers(1));
        QCOMPARE(selection.startIn(1), 4);
        QCOMPARE(selection.endIn(code), 7);
        QCOMPARE(selection.startIn(0), -1);
        // The other way round it is the same.
        selection.begin(code, 7);
        selection.extend(1, 4);
        QCOMPARE(selection.startIn(1), 4);
        QVERIFY(selection.text().startsWith(QStringLiteral("bold")));
        selection.select(0, 4, 12);
        QCOMPARE(selection.text(), QStringLiteral("question"));
    }

    void selectingAllOfLongCodeGivesTheCode()
    {
        const QString code = QStringLiteral("int x = 1; // words\n").repeated(300).trimmed();
        TranscriptModel model;
        showAnswer(model, QStringLiteral("```cpp\n") + code + QStringLiteral("\n```"));
        QVERIFY(model.rowCount() > 6);
        QCOMPARE(model.wholeBlock(4), code);
        TextSelection selection;
        selection.setModel(&model);
        selection.begin(1, 0);
        selection.extendOver(model.rowCount() - 1);
        QCOMPARE(selection.text(), code);
    }

    void aSelectionEndsWithItsRows()
    {
        TranscriptModel model;
        showAnswer(model, QStringLiteral("One.\n\nTwo."));
        TextSelection selection;
        selection.setModel(&model);
        selection.select(2, 0, 2);
        QVERIFY(!selection.isEmpty());
        showAnswer(model, QStringLiteral("Other."));
        QVERIFY(selection.isEmpty());
        QCOMPARE(selection.text(), QString());
    }

    void partsOfABlockScrollTogether()
    {
        TranscriptModel model;
        showAnswer(model, QStringLiteral("```\n") + QStringLiteral("a line\n").repeated(100) +
                              QStringLiteral("```\n\nEnd."));
        QCOMPARE(model.index(1).data(TranscriptModel::PartRole).toInt(), 0);
        QCOMPARE(model.index(3).data(TranscriptModel::PartRole).toInt(), 2);
        QVERIFY(!model.index(2).data(TranscriptModel::LastPartRole).toBool());
        QVERIFY(model.index(3).data(TranscriptModel::LastPartRole).toBool());
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setScrolled(2, 30);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes[0][0].toModelIndex().row(), 1);
        QCOMPARE(changes[0][1].toModelIndex().row(), 3);
        QCOMPARE(model.index(1).data(TranscriptModel::ScrolledRole).toReal(), 30.0);
        QCOMPARE(model.index(4).data(TranscriptModel::ScrolledRole).toReal(), 0.0);
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestTextSelection)
#include "test_text_selection.moc"
