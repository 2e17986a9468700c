#include "app/transcript/marked_text.h"

#include <QStringView>

namespace cabochon {

namespace {

/// What stands next in rich text: a tag that shows nothing, or something that shows characters.
struct Piece {
    QStringView source;
    QString shown;
};

QString decoded(QStringView entity)
{
    if (entity == u"&amp;") return QStringLiteral("&");
    if (entity == u"&lt;") return QStringLiteral("<");
    if (entity == u"&gt;") return QStringLiteral(">");
    if (entity == u"&quot;") return QStringLiteral("\"");
    if (entity == u"&nbsp;") return QString(QChar(QChar::Nbsp));
    return entity.toString();
}

Piece tagAt(QStringView rich, qsizetype place)
{
    const qsizetype end = rich.indexOf(u'>', place);
    const QStringView tag = rich.mid(place, end < 0 ? -1 : end + 1 - place);
    if (tag.startsWith(u"<br")) return {tag, QStringLiteral("\n")};
    if (tag.startsWith(u"<img")) return {tag, tag.toString()};
    return {tag, {}};
}

Piece pieceAt(QStringView rich, qsizetype place)
{
    if (rich[place] == u'<') return tagAt(rich, place);
    if (rich[place] == u'&') {
        const qsizetype end = rich.indexOf(u';', place);
        if (end > 0)
            return {rich.mid(place, end + 1 - place), decoded(rich.mid(place, end + 1 - place))};
    }
    return {rich.mid(place, 1), QString(rich[place])};
}

} // namespace

QString shownText(const QString& rich)
{
    QString shown;
    for (qsizetype place = 0; place < rich.size();) {
        const Piece piece = pieceAt(rich, place);
        shown += piece.shown;
        place += piece.source.size();
    }
    return shown;
}

QString withMarks(const QString& rich, const QList<Stretch>& stretches)
{
    QString marked;
    qsizetype at = 0; // in the shown text
    auto stretch = stretches.begin();
    bool open = false;
    const auto setOpen = [&](bool wanted) {
        if (wanted != open) marked += wanted ? QStringLiteral("<u>") : QStringLiteral("</u>");
        open = wanted;
    };
    for (qsizetype place = 0; place < rich.size();) {
        const Piece piece = pieceAt(rich, place);
        const qsizetype end = at + piece.shown.size();
        while (stretch != stretches.end() && stretch->to <= at)
            ++stretch;
        // Tags open and close outside of marks, so that both nest.
        setOpen(end > at && stretch != stretches.end() && stretch->from < end);
        marked += piece.source;
        at = end;
        place += piece.source.size();
    }
    setOpen(false);
    return marked;
}

QString asRichText(const QString& plain)
{
    return plain.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>"));
}

} // namespace cabochon
