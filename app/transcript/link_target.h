// Owns judging the address of a link: which may be opened at all, and what about it may deceive.
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace cabochon {

struct LinkTarget {
    QUrl url;
    QString host; // as it is sent: "xn--..." for letters beyond ASCII; mailto: the domain
    bool hasUserInfo = false; // "https://bank.example@other.example" leads to the other
    bool hasPort = false;
    bool isForeign = false;    // letters beyond ASCII
    bool mixesScripts = false; // some of them look like others
};

/// Nothing for what must stay text: other schemes than http, https and mailto, no host, very long
/// ones, and such with hidden or control characters.
std::optional<LinkTarget> linkTargetOf(const QString& address);

/// The host of any address, for words such as "image at HOST"; empty: it has none.
QString hostOf(const QString& address);

} // namespace cabochon
