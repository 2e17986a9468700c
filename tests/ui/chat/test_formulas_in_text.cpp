// Proves that the window draws formulas where the words around them stand, that bold words have the
// weight that is shipped, and that a formula is copied as LaTeX.
#include "app/math/formula_item.h"
#include "app/math/formula_layer.h"
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace cabochon;
using cabochon::test::Script;
using cabochon::test::WindowUnderTest;

namespace {

const char* const kWithFormulas =
    "Let $x$ be **bold** and $\\frac{a}{b}$, too.\n\n$$\\sum_{i=1}^n i$$\n\n$$\\nothing{x}$$\n\n"
    "| a | $b_1$ |\n|---|---|\n| $c$ | d |\n";

template <class Item>
QList<Item*> all(const WindowUnderTest& window)
{
    QList<Item*> found;
    for (QQuickItem* item : window.visibleItems())
        if (auto* wanted = qobject_cast<Item*>(item)) found.append(wanted);
    return found;
}

} // namespace

class TestFormulasInText : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }
    void init()
    {
        m_script = std::make_unique<Script>();
        m_script->chunks = {kWithFormulas};
        m_window = std::make_unique<WindowUnderTest>(*m_script, QSize(900, 900));
        QVERIFY(m_window->ask(QStringLiteral("Why?")));
        m_window->settle();
    }
    void cleanup() { m_window.reset(); }

    void formulasStandOnTheBaselineOfTheirLine()
    {
        FormulaLayer* layer = nullptr;
        for (FormulaLayer* each : all<FormulaLayer>(*m_window))
            if (each->places().size() == 2) layer = each;
        QVERIFY(layer);
        const QTextBlock block = layer->document()->textDocument()->begin();
        const QTextLine line = block.layout()->lineAt(0);
        const QPointF corner = block.layout()->position();
        for (const FormulaLayer::Place& place : layer->places()) {
            QCOMPARE(place.origin.y(), corner.y() + line.y() + line.ascent());
            QVERIFY(place.origin.x() > 0 && place.origin.x() < layer->width());
        }
        QCOMPARE(layer->places()[0].latex, QStringLiteral("x"));
        QVERIFY(layer->places()[0].origin.x() < layer->places()[1].origin.x());
        // What hangs below the baseline finds room in the line.
        QVERIFY(line.descent() > 0.4 * layer->pixelSize());
    }

    void boldWordsHaveTheWeightThatIsShipped()
    {
        bool found = false;
        for (FormulaLayer* layer : all<FormulaLayer>(*m_window)) {
            const QTextDocument* text = layer->document()->textDocument();
            const QTextCursor bold = text->find(QStringLiteral("bold"));
            if (bold.isNull()) continue;
            QCOMPARE(bold.charFormat().fontWeight(), int(QFont::DemiBold));
            found = true;
        }
        QVERIFY(found);
    }

    void formulasOfTheirOwnAreDrawnOrShowTheirSource()
    {
        const QList<FormulaItem*> items = all<FormulaItem>(*m_window);
        QVERIFY(!items.isEmpty());
        QVERIFY(items.first()->isReadable());
        QVERIFY(items.first()->height() > 30);
        QVERIFY(m_window->named(QStringLiteral("Formula: \\sum_{i=1}^n i")));
        bool source = false;
        for (const QQuickItem* item : m_window->visibleItems())
            source |= item->property("text") == QStringLiteral("$$\\nothing{x}$$");
        QVERIFY(source);
        QCOMPARE(m_window->warnings(), QStringList());
    }

    void formulasAreCopiedAsLatex()
    {
        const QQuickItem* formula = all<FormulaItem>(*m_window).first();
        QTest::mouseMove(&m_window->window(),
                         WindowUnderTest::sceneRect(formula).center().toPoint());
        QTRY_VERIFY(m_window->named(QStringLiteral("Copy LaTeX")));
        m_window->click(m_window->named(QStringLiteral("Copy LaTeX")));
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("\\sum_{i=1}^n i"));
    }

    void cellsHoldFormulas()
    {
        QStringList latex;
        for (FormulaLayer* layer : all<FormulaLayer>(*m_window))
            for (const FormulaLayer::Place& place : layer->places())
                latex.append(place.latex);
        QVERIFY(latex.contains(QStringLiteral("b_1")) && latex.contains(QStringLiteral("c")));
    }

private:
    std::unique_ptr<Script> m_script;
    std::unique_ptr<WindowUnderTest> m_window;
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestFormulasInText)
#include "test_formulas_in_text.moc"
