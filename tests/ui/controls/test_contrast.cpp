// Proves that everybody can read the window: each pair of colours that really meet has the contrast
// that WCAG 2 AA asks for. Words 4.5:1; icons, rings and marks that carry meaning 3:1.
#include "app/settings/app_settings.h"
#include "tests/support/test_main.h"

#include <QColor>
#include <QGuiApplication>
#include <QLatin1Char>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QTest>
#include <QVariant>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace cabochon;

namespace {

constexpr double kWords = 4.5;
constexpr double kMarks = 3.0;

/// Light that a colour gives, as WCAG 2 defines it.
double luminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// What is seen of a translucent colour over another.
QColor over(const QColor& top, const QColor& ground)
{
    const double alpha = top.alphaF();
    const auto mix = [&](double above, double below) {
        return above * alpha + below * (1 - alpha);
    };
    return QColor::fromRgbF(static_cast<float>(mix(top.redF(), ground.redF())),
                            static_cast<float>(mix(top.greenF(), ground.greenF())),
                            static_cast<float>(mix(top.blueF(), ground.blueF())));
}

struct Pair {
    const char* where;
    const char* colours; // tokens, apart by blanks
    const char* grounds; // tokens; "surface+pressed": pressed lies over surface
    double least;
};

// Disabled controls and pure ornament (hairlines, shadows, the stone) are left out, as in WCAG.
const Pair kPairs[] = {
    {"the page", "text muted faint", "window", kWords},
    {"the sidebar", "text muted faint", "sidebar", kWords},
    {"a chat in the sidebar", "text", "sidebar+hover sidebar+pressed surface", kWords},
    {"a quiet button in the sidebar", "muted", "sidebar+hover sidebar+pressed", kWords},
    {"New chat", "text faint", "surface surface+hover surface+pressed", kWords},
    {"the search field", "text faint", "sunken", kWords},
    {"a chip", "text muted", "surface surface+hover surface+pressed", kWords},
    {"a chosen chip", "accent", "accentSoft accentSoft+hover accentSoft+pressed", kWords},
    {"an example", "text muted", "surface surface+hover surface+pressed", kWords},
    {"a menu", "text muted faint", "surface surface+hover surface+pressed", kWords},
    {"the composer", "text faint warn", "surface", kWords},
    {"what the user wrote", "text", "bubble", kWords},
    {"a quiet button while editing", "muted", "bubble bubble+hover bubble+pressed", kWords},
    {"a button", "text", "surface surface+hover surface+pressed", kWords},
    {"the main button", "accentText", "accent accent+hover accent+pressed", kWords},
    {"selected words", "accentText", "accent", kWords},
    {"found words", "text", "found", kWords},
    {"a link", "accent", "window surface accentSoft", kWords},
    {"code", "text muted", "code code+hover code+pressed", kWords},
    {"coloured code", "codeKeyword codeString codeComment codeNumber", "code", kWords},
    {"a table", "text muted", "surface accentSoft", kWords},
    {"a thought", "muted", "surface surface+hover", kWords},
    {"settings", "text muted", "window surface", kWords},
    {"a key that is waited for", "accent", "accentSoft accentSoft+hover", kWords},
    {"an accent that is chosen", "accentText", "accent", kMarks},
    {"a choice of a few", "text muted", "sunken surface sunken+hover", kWords},
    {"a notice", "text muted", "surface", kWords},
    {"a tool tip", "text", "surface", kWords},

    {"the ring of the focus", "accent", "window sidebar surface sunken bubble code", kMarks},
    {"icons", "muted text",
     "window sidebar bubble surface surface+hover window+hover window+pressed", kMarks},
    {"icons on chosen chips", "accent", "accentSoft accentSoft+pressed", kMarks},
    {"the search icon", "muted", "sunken", kMarks},
    {"the icon of Send", "accentText", "accent accent+hover accent+pressed", kMarks},
    {"a warning", "warn bad", "surface", kMarks},
    {"a good state", "good", "surface sidebar", kMarks},
    {"work going on in a chat", "accent", "sidebar surface", kMarks},
    {"the check of a menu", "accent muted", "surface surface+hover surface+pressed", kMarks},
    {"progress", "accent", "sunken", kMarks},
    {"a switch that is off", "faint", "surface sunken", kMarks},
    {"a switch that is on", "accent", "surface", kMarks},
    {"its knob", "accentText", "accent", kMarks},
    {"the memory that the model takes", "accent", "sunken surface", kMarks},
    {"the edge of what is chosen of a few", "faint", "sunken surface", kMarks},
};

} // namespace

class TestContrast : public QObject {
    Q_OBJECT

    QQmlEngine m_engine;
    std::unique_ptr<QObject> m_theme;

    QColor token(const QString& name) const
    {
        const QVariant value =
            m_theme->property("tokens").value<QObject*>()->property(name.toLatin1().constData());
        return value.value<QColor>();
    }
    QColor ground(const QString& name) const
    {
        const QStringList layers = name.split(QLatin1Char('+'));
        QColor colour = token(layers.first());
        for (qsizetype i = 1; i < layers.size(); ++i)
            colour = over(token(layers[i]), colour);
        return colour;
    }
    QStringList accents() const
    {
        const QVariantMap all =
            m_theme->property("tokens").value<QObject*>()->property("accents").toMap();
        return all.keys();
    }
    void setAccent(const QString& name)
    {
        m_theme->property("tokens").value<QObject*>()->setProperty("accentName", name);
    }
    /// What is wrong with a pair, whatever the accent is; empty: nothing.
    QString faultsOf(const Pair& pair) const
    {
        QStringList faults;
        for (const QString& name : QString::fromLatin1(pair.colours).split(u' ')) {
            for (const QString& below : QString::fromLatin1(pair.grounds).split(u' ')) {
                const double found = contrast(over(token(name), ground(below)), ground(below));
                if (!token(name).isValid() || !ground(below).isValid() || found < pair.least)
                    faults << QStringLiteral("%1 on %2: %3").arg(name, below).arg(found);
            }
        }
        return faults.join(QStringLiteral(", "));
    }
    void setDark(bool dark)
    {
        m_theme->property("tokens").value<QObject*>()->setProperty("dark", dark);
    }

private slots:
    void initTestCase()
    {
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        QQmlComponent component(&m_engine);
        component.setData("import QtQml\nimport Cabochon.Controls\n"
                          "QtObject { property QtObject tokens: Theme }",
                          {});
        m_theme.reset(component.create());
        QVERIFY2(m_theme, qPrintable(component.errorString()));
    }

    void theMeasureIsThatOfWcag()
    {
        QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
        QVERIFY(std::abs(contrast(Qt::white, QColor(0x76, 0x76, 0x76)) - 4.54) < 0.01);
        QCOMPARE(over(QColor(0, 0, 0, 128), Qt::white).red(), 127);
    }

    void everyAccentThatCanBeChosenHasColours()
    {
        QStringList names = AppSettings::accents();
        names.sort();
        QCOMPARE(accents(), names);
    }

    void whatMeetsCanBeRead_data()
    {
        QTest::addColumn<int>("pair");
        QTest::addColumn<bool>("dark");
        for (int i = 0; i < int(std::size(kPairs)); ++i) {
            QTest::addRow("%s, light", kPairs[i].where) << i << false;
            QTest::addRow("%s, dark", kPairs[i].where) << i << true;
        }
    }

    void whatMeetsCanBeRead()
    {
        QFETCH(int, pair);
        QFETCH(bool, dark);
        setDark(dark);
        for (const QString& accent : accents()) {
            setAccent(accent);
            const QString faults = faultsOf(kPairs[pair]);
            QVERIFY2(faults.isEmpty(), qPrintable(accent + QStringLiteral(": ") + faults));
        }
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestContrast)
#include "test_contrast.moc"
