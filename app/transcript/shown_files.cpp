#include "app/transcript/shown_files.h"

#include "app/conversation/wave_digits.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>
#include <QVariantMap>

#include <algorithm>

namespace cabochon {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(TranscriptModel)
};

QString detailOf(const MediaPart& file, const QJsonObject& options)
{
    const QLocale locale;
    const auto intOf = [&options](const char* name) { return numberIn(options, name); };
    switch (file.media) {
    case MediaKind::Image:
        if (intOf("width") <= 0) return {};
        return Words::tr("%1×%2").arg(locale.toString(intOf("width")),
                                      locale.toString(intOf("height")));
    case MediaKind::Audio:
    case MediaKind::Video: {
        const double first = secondsIn(options, "firstSecond");
        const double last = secondsIn(options, "lastSecond");
        const QString all = clockOf(secondsIn(options, "seconds"));
        if (first <= 0 && last <= 0) return all;
        return Words::tr("%1–%2 of %3").arg(clockOf(first), last > 0 ? clockOf(last) : all, all);
    }
    case MediaKind::Pdf:
        if (intOf("last") <= 0) return Words::tr("PDF");
        return intOf("first") == intOf("last")
                   ? Words::tr("page %1").arg(locale.toString(intOf("first")))
                   : Words::tr("pages %1–%2")
                         .arg(locale.toString(intOf("first")), locale.toString(intOf("last")));
    case MediaKind::File:
        break;
    }
    return intOf("characters") > 0 ? Words::tr("%Ln character(s)", "", intOf("characters"))
                                   : QString();
}

} // namespace

QString clockOf(double seconds)
{
    const qint64 whole = qRound64(std::clamp(seconds, 0.0, 1e9));
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QVariantList shownFiles(const QList<MediaPart>& files)
{
    QVariantList shown;
    for (const MediaPart& file : files) {
        const QJsonObject options = optionsOf(file);
        const auto intOf = [&options](const char* name) { return numberIn(options, name); };
        const bool isPdf = file.media == MediaKind::Pdf;
        shown.append(QVariantMap{
            {QStringLiteral("kind"), nameOf(file.media)},
            {QStringLiteral("name"), file.name},
            {QStringLiteral("contentHash"), file.contentHash},
            {QStringLiteral("detail"), detailOf(file, options)},
            {QStringLiteral("page"), isPdf ? std::max(1, intOf("first")) - 1 : -1},
            {QStringLiteral("width"), intOf("width")},
            {QStringLiteral("height"), intOf("height")},
            {QStringLiteral("budget"), intOf("budget")},
            {QStringLiteral("seconds"), secondsIn(options, "seconds")},
            {QStringLiteral("firstSecond"), secondsIn(options, "firstSecond")},
            {QStringLiteral("lastSecond"), secondsIn(options, "lastSecond")},
            {QStringLiteral("wave"), QVariant::fromValue(waveOfDigits(
                                         options.value(QLatin1StringView("wave")).toString()))},
        });
    }
    return shown;
}

} // namespace cabochon
