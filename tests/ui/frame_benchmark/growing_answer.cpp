#include "tests/ui/frame_benchmark/growing_answer.h"

namespace cabochon::test {

namespace {

QString wordOf(int number)
{
    static const QStringList words{QStringLiteral("the"),        QStringLiteral(" quick"),
                                   QStringLiteral(" **brown**"), QStringLiteral(" fox"),
                                   QStringLiteral(" jumps"),     QStringLiteral(" over"),
                                   QStringLiteral(" `lazy`"),    QStringLiteral(" dogs"),
                                   QStringLiteral(", and"),      QStringLiteral(" then")};
    return words[number % words.size()];
}

QString tokenOfCode(int number)
{
    if (number == 0) return QStringLiteral("```cpp\n");
    return number % 12 == 0 ? QStringLiteral(" };\n    ")
                            : QStringLiteral(" int x%1").arg(number % 97);
}

QString tokenOfTable(int number)
{
    if (number == 0) return QStringLiteral("| a | b | c |\n|---|---|---|\n");
    if (number % 12 == 0) return QStringLiteral(" |\n");
    return number % 4 == 0 ? QStringLiteral(" | ") : wordOf(number);
}

/// Formulas within lines and in rows of their own.
QString tokenOfFormulas(int number)
{
    const int place = number % 60;
    if (place == 50) return QStringLiteral("\n$$\n\\sum_{i=1}^{n} \\frac{x_i^2}{\\sqrt{");
    if (place == 51) return QStringLiteral("%1 + a}}\n$$\n\n").arg(number);
    return place % 8 == 3 ? QStringLiteral(" $x_{%1}^2$").arg(number % 97) : wordOf(number);
}

/// An answer as models write them: paragraphs, headings, lists and code in turn.
QString tokenOfMixture(int number)
{
    const int place = number % 400;
    switch (place) {
    case 0:
        return QStringLiteral("\n\n## A heading\n\n");
    case 120:
    case 140:
    case 160:
        return QStringLiteral("\n- item");
    case 180:
        return QStringLiteral("\n\n");
    case 240:
        return QStringLiteral("\n\n```python\n");
    case 330:
        return QStringLiteral("\n```\n\n");
    default:
        return place > 240 && place < 330 && place % 10 == 0 ? QStringLiteral("\n    x = 1")
                                                             : wordOf(number);
    }
}

} // namespace

QStringList answerKinds()
{
    return {QStringLiteral("mixed"),   QStringLiteral("paragraph"), QStringLiteral("code"),
            QStringLiteral("line"),    QStringLiteral("list"),      QStringLiteral("table"),
            QStringLiteral("thought"), QStringLiteral("formulas")};
}

QString tokenOf(const QString& kind, int number)
{
    if (kind == QStringLiteral("code")) return tokenOfCode(number);
    if (kind == QStringLiteral("line"))
        return number == 0 ? QStringLiteral("```\n") : wordOf(number);
    if (kind == QStringLiteral("list"))
        return number % 20 == 0 ? QStringLiteral("\n- item") : wordOf(number);
    if (kind == QStringLiteral("formulas")) return tokenOfFormulas(number);
    if (kind == QStringLiteral("table")) return tokenOfTable(number);
    if (kind == QStringLiteral("mixed")) return tokenOfMixture(number);
    return wordOf(number); // paragraph, thought
}

} // namespace cabochon::test
