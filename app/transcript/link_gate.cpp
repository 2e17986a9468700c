#include "app/transcript/link_gate.h"

#include "app/transcript/link_target.h"

#include <QDesktopServices>

namespace cabochon {

namespace {

QString warningOf(const LinkTarget& target)
{
    QStringList warnings;
    if (target.hasUserInfo)
        warnings << LinkGate::tr("What stands before the @ is no address: the page is at %1.")
                        .arg(target.host);
    if (target.mixesScripts)
        warnings << LinkGate::tr("Its name mixes letters of different alphabets that look alike.");
    else if (target.isForeign)
        warnings << LinkGate::tr("Its name has letters beyond a to z.");
    if (target.hasPort) warnings << LinkGate::tr("It asks for an unusual port.");
    return warnings.join(QLatin1Char('\n'));
}

} // namespace

void LinkGate::open(const QString& address)
{
    const std::optional<LinkTarget> target = linkTargetOf(address);
    if (!target) return;
    // What may deceive is asked about each time.
    const QString warning = warningOf(*target);
    if (warning.isEmpty() && m_allowed.contains(target->host)) {
        QDesktopServices::openUrl(target->url);
        return;
    }
    m_url = target->url;
    m_host = target->host;
    m_warning = warning;
    emit asked();
}

void LinkGate::allow()
{
    if (m_host.isEmpty()) return;
    const QUrl url = m_url;
    setAllowedHosts(m_allowed + QStringList{m_host});
    clear();
    QDesktopServices::openUrl(url);
}

void LinkGate::setAllowedHosts(const QStringList& hosts)
{
    QStringList sorted = hosts;
    sorted.removeDuplicates();
    sorted.sort();
    if (sorted == m_allowed) return;
    m_allowed = sorted;
    emit allowedHostsChanged();
}

void LinkGate::refuse()
{
    if (!m_host.isEmpty()) clear();
}

void LinkGate::clear()
{
    m_url.clear();
    m_host.clear();
    m_warning.clear();
    emit asked();
}

QString LinkGate::markedAddress() const
{
    const QString whole = address();
    const qsizetype host = whole.indexOf(m_host, whole.indexOf(QLatin1Char('@')) + 1);
    if (m_host.isEmpty() || host < 0) return whole.toHtmlEscaped();
    const qsizetype end = host + m_host.size();
    return whole.left(host).toHtmlEscaped() + QStringLiteral("<b>") + m_host.toHtmlEscaped() +
           QStringLiteral("</b>") + whole.mid(end).toHtmlEscaped();
}

} // namespace cabochon
