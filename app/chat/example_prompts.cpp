#include "app/chat/example_prompts.h"

#include <QCoreApplication>
#include <QVariantMap>

namespace cabochon {

namespace {

QVariant example(const char* title, const char* detail, const char* prompt)
{
    return QVariantMap{{QStringLiteral("title"), QCoreApplication::translate("Examples", title)},
                       {QStringLiteral("detail"), QCoreApplication::translate("Examples", detail)},
                       // Not translated: the built-in model knows these words.
                       {QStringLiteral("prompt"), QString::fromLatin1(prompt)}};
}

} // namespace

QVariantList examplePromptList()
{
    return {example(QT_TRANSLATE_NOOP("Examples", "What can you do?"),
                    QT_TRANSLATE_NOOP("Examples", "Nano answers, before any download"),
                    "What can you do?"),
            example(QT_TRANSLATE_NOOP("Examples", "Find your way"),
                    QT_TRANSLATE_NOOP("Examples", "“What is the way to export a chat?”"),
                    "What is the way to export a chat?"),
            example(QT_TRANSLATE_NOOP("Examples", "Pull out the data"),
                    QT_TRANSLATE_NOOP("Examples", "Turn a sentence into JSON"),
                    "Ines, aged 26, is from Cologne. Extract the data as JSON."),
            example(QT_TRANSLATE_NOOP("Examples", "Ask a simple fact"),
                    QT_TRANSLATE_NOOP("Examples", "“What is the capital of Belgium?”"),
                    "capital of Belgium?")};
}

} // namespace cabochon
