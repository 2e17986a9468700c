#include "app/chat/example_prompts.h"

#include <QCoreApplication>
#include <QVariantMap>

namespace cabochon {

namespace {

QString translated(const char* words)
{
    return QCoreApplication::translate("Examples", words);
}

QVariant card(const QString& title, const QString& detail, const QString& prompt)
{
    return QVariantMap{{QStringLiteral("title"), title},
                       {QStringLiteral("detail"), detail},
                       {QStringLiteral("prompt"), prompt}};
}

/// The question is not translated: the built-in model knows these words.
QVariant example(const char* title, const char* detail, const char* prompt)
{
    return card(translated(title), translated(detail), QString::fromLatin1(prompt));
}

QVariant task(const char* title, const char* detail, const char* prompt)
{
    return card(translated(title), translated(detail), translated(prompt));
}

} // namespace

QVariantList examplePromptList()
{
    return {example(QT_TRANSLATE_NOOP("Examples", "What is this?"),
                    QT_TRANSLATE_NOOP("Examples", "“What is Cabochon?”"), "What is Cabochon?"),
            example(QT_TRANSLATE_NOOP("Examples", "Is it private?"),
                    QT_TRANSLATE_NOOP("Examples", "Where what you type goes"),
                    "Is my data private?"),
            example(QT_TRANSLATE_NOOP("Examples", "Find your way"),
                    QT_TRANSLATE_NOOP("Examples", "“How do I turn on thinking?”"),
                    "How do I turn on thinking?"),
            example(QT_TRANSLATE_NOOP("Examples", "Pull out the data"),
                    QT_TRANSLATE_NOOP("Examples", "Turn a sentence into JSON"),
                    "Ines, aged 26, is from Cologne. Extract the data as JSON.")};
}

QVariantList taskPromptList()
{
    return {task(QT_TRANSLATE_NOOP("Examples", "Explain something"),
                 QT_TRANSLATE_NOOP("Examples", "How a heat pump works"),
                 QT_TRANSLATE_NOOP("Examples", "How does a heat pump work? Explain it simply.")),
            task(QT_TRANSLATE_NOOP("Examples", "Find the right words"),
                 QT_TRANSLATE_NOOP("Examples", "Decline an invitation kindly"),
                 QT_TRANSLATE_NOOP("Examples", "Write a short, kind message that declines an "
                                               "invitation to a birthday party.")),
            task(QT_TRANSLATE_NOOP("Examples", "Compare"),
                 QT_TRANSLATE_NOOP("Examples", "Train, car or plane for 600 km"),
                 QT_TRANSLATE_NOOP("Examples", "Compare train, car and plane for a journey of 600 "
                                               "km, as a table.")),
            task(QT_TRANSLATE_NOOP("Examples", "Write code"),
                 QT_TRANSLATE_NOOP("Examples", "Rename files by their date"),
                 QT_TRANSLATE_NOOP("Examples", "Write a Python script that puts each file's date "
                                               "in front of its name."))};
}

} // namespace cabochon
