#include "app/language/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QtGlobal>

namespace cabochon {

namespace {

/// What Qt asks for when words change: each language says here which way it is written ("LTR" or
/// "RTL"), and the window follows.
[[maybe_unused]] const char* const kDirection =
    QT_TRANSLATE_NOOP("QGuiApplication", "QT_LAYOUT_DIRECTION");

} // namespace

Language::Language(const QLocale& locale)
{
    load(locale);
}

Language::~Language()
{
    QLocale::setDefault(m_before);
}

void Language::speak(const QString& code)
{
    const QLocale locale = code == QStringLiteral("system") ? QLocale::system() : QLocale(code);
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_dialogs);
    QLocale::setDefault(locale);
    load(locale);
}

void Language::load(const QLocale& locale)
{
    const QString folder = QStringLiteral(":/translations");
    const QString name = QStringLiteral("cabochon");
    const QString joint = QStringLiteral("_");
    // English has a file, too: it knows when it is "token" and when "tokens".
    const bool found = m_words.load(locale, name, joint, folder) ||
                       m_words.load(QLocale(QLocale::English), name, joint, folder);
    if (!found) return;
    QCoreApplication::installTranslator(&m_words);
    const QLocale spoken(m_words.language());
    if (m_dialogs.load(spoken, QStringLiteral("qtbase"), joint,
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_dialogs);
}

} // namespace cabochon
