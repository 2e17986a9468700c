#include "app/transcript/shown_files.h"

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
        const qint64 seconds = qRound64(secondsIn(options, "seconds"));
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
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
        });
    }
    return shown;
}

} // namespace cabochon
