#include "app/transcript/link_target.h"

#include "app/transcript/hidden_characters.h"

#include <QUrlQuery>

#include <algorithm>

namespace cabochon {

namespace {

constexpr qsizetype kMostCharacters = 2048;

/// Browsers read these in other ways than QUrl does.
bool isRisky(QChar c)
{
    return c.unicode() <= 0x20 || c.unicode() == 0x7f || c == QLatin1Char('\\') || c.isSpace();
}

/// Latin letters beside Cyrillic or Greek ones in one label of a host.
bool mixesScripts(const QString& host)
{
    for (const QString& label : host.split(QLatin1Char('.'))) {
        bool latin = false, alike = false;
        for (const QChar c : label) {
            latin |= c.isLetter() && c.script() == QChar::Script_Latin;
            alike |= c.script() == QChar::Script_Cyrillic || c.script() == QChar::Script_Greek;
        }
        if (latin && alike) return true;
    }
    return false;
}

std::optional<LinkTarget> mailTarget(const QUrl& url)
{
    const QString path = url.path();
    const qsizetype at = path.lastIndexOf(QLatin1Char('@'));
    if (at <= 0 || at + 1 == path.size()) return std::nullopt;
    // Some programs would send a file of this machine along.
    for (const auto& [name, value] : QUrlQuery(url).queryItems())
        if (name.startsWith(QLatin1String("attach"), Qt::CaseInsensitive)) return std::nullopt;
    LinkTarget target;
    target.url = url;
    const QString domain = path.mid(at + 1);
    target.host = QString::fromLatin1(QUrl::toAce(domain));
    target.isForeign = target.host.contains(QLatin1String("xn--"));
    target.mixesScripts = mixesScripts(domain);
    return target.host.isEmpty() ? std::nullopt : std::optional(target);
}

} // namespace

std::optional<LinkTarget> linkTargetOf(const QString& address)
{
    if (address.size() > kMostCharacters || hiddenCharacters(address) > 0 ||
        std::any_of(address.begin(), address.end(), isRisky))
        return std::nullopt;
    const QUrl url(address);
    if (!url.isValid()) return std::nullopt;
    if (url.scheme() == QLatin1String("mailto")) return mailTarget(url);
    if (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https"))
        return std::nullopt;
    if (url.host().isEmpty()) return std::nullopt;
    LinkTarget target;
    target.url = url;
    target.host = url.host(QUrl::FullyEncoded);
    target.hasUserInfo = !url.userInfo().isEmpty();
    target.hasPort = url.port() >= 0;
    target.isForeign = target.host.contains(QLatin1String("xn--"));
    // QUrl shows letters of some countries' names only: decoded here whatever they are.
    target.mixesScripts = mixesScripts(QUrl::fromAce(target.host.toLatin1())) ||
                          mixesScripts(url.host(QUrl::FullyDecoded));
    return target;
}

QString hostOf(const QString& address)
{
    return withHiddenMarks(QUrl(address).host(QUrl::FullyEncoded)).left(253);
}

} // namespace cabochon
