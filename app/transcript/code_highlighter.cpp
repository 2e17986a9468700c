#include "app/transcript/code_highlighter.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <array>

namespace cabochon {

namespace {

struct Language {
    const char* names; // as written after the fence, blank-separated
    const char* keywords;
    const char* lineComment; // "" none
    const char* blockOpen;   // "" none
    const char* blockClose;
    bool keywordsIgnoreCase = false;
    bool backtickStrings = false;
};

constexpr std::array kLanguages = {
    Language{
        "c cpp c++ h hpp cc cxx",
        "alignas auto bool break case catch char class const constexpr continue default delete do "
        "double else enum explicit extern false float for friend goto if inline int long "
        "namespace new noexcept nullptr operator override private protected public return short "
        "signed sizeof static struct switch template this throw true try typedef typename union "
        "unsigned using virtual void volatile while concept requires co_await co_return",
        "//", "/*", "*/"},
    Language{
        "python py python3",
        "and as assert async await break class continue def del elif else except False finally "
        "for from global if import in is lambda None nonlocal not or pass raise return True try "
        "while with yield match case self",
        "#", "", ""},
    Language{
        "javascript js jsx typescript ts tsx node",
        "abstract any as async await boolean break case catch class const continue debugger "
        "default delete do else enum export extends false finally for from function if implements "
        "import in instanceof interface let new null number of private protected public readonly "
        "return static string super switch this throw true try type typeof undefined var void "
        "while yield",
        "//", "/*", "*/", false, true},
    Language{
        "java kotlin kt scala",
        "abstract boolean break byte case catch char class const continue data default do double "
        "else enum extends false final finally float for fun if implements import in instanceof "
        "int interface internal is long new null object open override package private protected "
        "public return sealed short static super switch synchronized this throw throws true try "
        "val var void volatile when while",
        "//", "/*", "*/"},
    Language{
        "csharp cs c#",
        "abstract as async await base bool break byte case catch char class const continue decimal "
        "default delegate do double else enum event false finally float for foreach get if in int "
        "interface internal is lock long namespace new null object out override params private "
        "protected public readonly record ref return sealed set short static string struct switch "
        "this throw true try typeof uint using var virtual void while yield",
        "//", "/*", "*/"},
    Language{"rust rs",
             "as async await break const continue crate dyn else enum extern false fn for if impl "
             "in let "
             "loop match mod move mut pub ref return self Self static struct super trait true type "
             "unsafe use where while",
             "//", "/*", "*/"},
    Language{
        "go golang",
        "break case chan const continue default defer else fallthrough false for func go goto if "
        "import interface map nil package range return select struct switch true type var",
        "//", "/*", "*/", false, true},
    Language{
        "bash sh shell zsh console",
        "case do done elif else esac exit export fi for function if in local read return set shift "
        "source then unset until while echo cd sudo",
        "#", "", ""},
    Language{
        "sql sqlite postgresql mysql",
        "add all alter and as asc between by case check column constraint create cross database "
        "default delete desc distinct drop else end exists foreign from full group having if in "
        "index inner insert into is join key left like limit not null offset on or order outer "
        "primary references right select set table then union unique update values view when "
        "where with",
        "--", "/*", "*/", true},
    Language{"json yaml yml toml", "true false null yes no", "#", "", ""},
    Language{
        "html xml svg qml css scss",
        "import property readonly signal function var let const return if else true false null id",
        "//", "/*", "*/"},
    Language{
        "php ruby rb lua perl swift",
        "and array as begin break case class const continue def default defined do echo else elsif "
        "elseif end ensure extends false fn for foreach func function guard if import in init let "
        "local module my namespace new nil not null or private protocol public require rescue "
        "return self static struct sub super switch then this throw true try until use var when "
        "where while yield",
        "#", "/*", "*/"},
    Language{"cmake make makefile dockerfile",
             "if else endif elseif foreach endforeach function endfunction macro endmacro set "
             "add_executable "
             "add_library target_link_libraries find_package include project FROM RUN COPY ENV CMD "
             "WORKDIR "
             "ARG EXPOSE ENTRYPOINT",
             "#", "", ""},
};

const Language* findLanguage(const QString& name)
{
    const QString wanted = name.toLower();
    if (wanted.isEmpty()) return nullptr;
    for (const Language& language : kLanguages) {
        if (QString::fromLatin1(language.names).split(QLatin1Char(' ')).contains(wanted)) {
            return &language;
        }
    }
    return nullptr;
}

QString escaped(QStringView text)
{
    QString result = text.toString().toHtmlEscaped();
    result.replace(QLatin1Char('\t'), QStringLiteral("    "));
    result.replace(QLatin1Char(' '), QStringLiteral("&nbsp;"));
    result.replace(QLatin1Char('\n'), QStringLiteral("<br/>"));
    return result;
}

QString nameOf(const QColor& colour)
{
    return colour.isValid() ? colour.name() : QString();
}

/// Walks through the code once.
class Painter {
public:
    Painter(QStringView code, const Language& language, const CodeColours& colours)
        : m_code(code), m_language(language), m_keyword(nameOf(colours.keyword)),
          m_string(nameOf(colours.string)), m_comment(nameOf(colours.comment)),
          m_number(nameOf(colours.number))
    {
        const QString words = QString::fromLatin1(language.keywords);
        for (const QString& word : words.split(QLatin1Char(' ')))
            m_keywords.insert(word);
    }

    QString run(CodeState start)
    {
        const QString lineComment = QString::fromLatin1(m_language.lineComment);
        const QString blockOpen = QString::fromLatin1(m_language.blockOpen);
        const QString blockClose = QString::fromLatin1(m_language.blockClose);
        if (start == CodeState::Comment) paintUntil(blockClose, 0, start, m_comment);
        if (start == CodeState::BacktickString) paintUntil(QStringLiteral("`"), 0, start, m_string);
        while (m_at < m_code.size()) {
            const QStringView rest = m_code.mid(m_at);
            const QChar c = rest[0];
            if (!lineComment.isEmpty() && rest.startsWith(lineComment)) {
                const qsizetype lineEnd = rest.indexOf(QLatin1Char('\n'));
                paint(lineEnd < 0 ? rest.size() : lineEnd, m_comment);
            } else if (!blockOpen.isEmpty() && rest.startsWith(blockOpen)) {
                paintUntil(blockClose, blockOpen.size(), CodeState::Comment, m_comment);
            } else if (c == QLatin1Char('`') && m_language.backtickStrings) {
                paintUntil(QStringLiteral("`"), 1, CodeState::BacktickString, m_string);
            } else if (c == QLatin1Char('"') || c == QLatin1Char('\'')) {
                paint(stringLength(rest), m_string);
            } else if (c.isDigit()) {
                paint(wordLength(rest), m_number);
            } else if (c.isLetter() || c == QLatin1Char('_')) {
                const qsizetype length = wordLength(rest);
                const QString word = rest.left(length).toString();
                const bool keyword =
                    m_keywords.contains(m_language.keywordsIgnoreCase ? word.toLower() : word);
                paint(length, keyword ? m_keyword : QString());
            } else {
                paint(1, {});
            }
        }
        return m_html;
    }

    /// What is open after run().
    CodeState end() const { return m_end; }

private:
    static qsizetype wordLength(QStringView text)
    {
        qsizetype length = 1;
        while (length < text.size() &&
               (text[length].isLetterOrNumber() || text[length] == QLatin1Char('_'))) {
            ++length;
        }
        return length;
    }
    static qsizetype stringLength(QStringView text)
    {
        qsizetype i = 1;
        for (; i < text.size() && text[i] != text[0]; ++i) {
            if (text[i] == QLatin1Char('\n')) return i;
            if (text[i] == QLatin1Char('\\')) ++i;
        }
        return std::min(i + 1, text.size());
    }
    /// Paints until `close`, looked for `from` characters on; to the end, which is then in `state`,
    /// if it does not come.
    void paintUntil(const QString& close, qsizetype from, CodeState state, const QString& colour)
    {
        const qsizetype place = m_code.indexOf(close, m_at + from);
        m_end = place < 0 ? state : CodeState::Plain;
        paint((place < 0 ? m_code.size() : place + close.size()) - m_at, colour);
    }
    void paint(qsizetype length, const QString& colour)
    {
        const QString words = escaped(m_code.mid(m_at, length));
        if (colour.isEmpty()) {
            m_html += words;
        } else {
            m_html += QStringLiteral("<font color=\"") + colour + QStringLiteral("\">") + words +
                      QStringLiteral("</font>");
        }
        m_at += length;
    }

    QStringView m_code;
    const Language& m_language;
    // Names of colours; empty: none.
    QString m_keyword;
    QString m_string;
    QString m_comment;
    QString m_number;
    QSet<QString> m_keywords;
    qsizetype m_at = 0;
    CodeState m_end = CodeState::Plain;
    QString m_html;
};

} // namespace

QString highlightCode(QStringView code,
                      const QString& language,
                      const CodeColours& colours,
                      CodeState start)
{
    const Language* known = findLanguage(language);
    if (known == nullptr) return escaped(code);
    return Painter(code, *known, colours).run(start);
}

CodeState codeStateAfter(QStringView code, const QString& language, CodeState start)
{
    const Language* known = findLanguage(language);
    if (known == nullptr) return CodeState::Plain;
    Painter painter(code, *known, {});
    painter.run(start);
    return painter.end();
}

} // namespace cabochon
