#include "app/transcript/shown_files.h"

#include "app/conversation/wave_digits.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>
#include <QVariantMap>

#include <algorithm>

namespace cabochon {

namespace {

class FileWords {
    Q_DECLARE_TR_FUNCTIONS(TranscriptModel)
};

QString detailOf(const MediaPart& file, const QJsonObject& options)
{
    const QLocale locale;
    const auto number = [&](const char* name) { return locale.toString(numberIn(options, name)); };
    switch (file.media) {
    case MediaKind::Image:
        if (numberIn(options, "width") <= 0) return {};
        return FileWords::tr("%1×%2").arg(number("width"), number("height"));
    case MediaKind::Audio:
    case MediaKind::Video: {
        const double first = secondsIn(options, "firstSecond");
        const double last = secondsIn(options, "lastSecond");
        const QString all = clockOf(secondsIn(options, "seconds"));
        if (first <= 0 && last <= 0) return all;
        return FileWords::tr("%1–%2 of %3")
            .arg(clockOf(first), last > 0 ? clockOf(last) : all, all);
    }
    case MediaKind::Pdf:
        if (numberIn(options, "last") <= 0) return FileWords::tr("PDF");
        return numberIn(options, "first") == numberIn(options, "last")
                   ? FileWords::tr("page %1").arg(number("first"))
                   : FileWords::tr("pages %1–%2").arg(number("first"), number("last"));
    case MediaKind::File:
        break;
    }
    const int characters = numberIn(options, "characters");
    return characters > 0 ? FileWords::tr("%Ln character(s)", "", characters) : QString();
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
        const bool isPdf = file.media == MediaKind::Pdf;
        shown.append(QVariantMap{
            {QStringLiteral("kind"), nameOf(file.media)},
            {QStringLiteral("name"), file.name},
            {QStringLiteral("contentHash"), file.contentHash},
            {QStringLiteral("detail"), detailOf(file, options)},
            {QStringLiteral("page"), isPdf ? std::max(1, numberIn(options, "first")) - 1 : -1},
            {QStringLiteral("width"), numberIn(options, "width")},
            {QStringLiteral("height"), numberIn(options, "height")},
            {QStringLiteral("budget"), numberIn(options, "budget")},
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
