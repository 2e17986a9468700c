// Owns the words of the window in the user's language: the translations that are built in, and
// Qt's own for its dialogs.
#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

namespace cabochon {

/// Made once, after the application object and before the first words are asked for; the program
/// speaks English again when it goes.
class Language {
public:
    /// English where there is no translation into a language of this locale.
    explicit Language(const QLocale& locale = QLocale::system());
    ~Language();

    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;

    /// Another one from here on, also for figures and dates: the code of a language ("de"), or
    /// "system". What was said before stays as it was said.
    void speak(const QString& code);

    /// False where the program was built without translations: its words are English then, with
    /// "token(s)" for one and many.
    bool isComplete() const { return !m_words.isEmpty(); }

private:
    void load(const QLocale& locale);

    QTranslator m_words;
    QTranslator m_dialogs;
    QLocale m_before; // figures, when this is gone
};

} // namespace cabochon
