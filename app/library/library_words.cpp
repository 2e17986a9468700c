#include "app/library/library_words.h"

#include "engine/model/published_model.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace cabochon {

namespace {

constexpr double kMegabyte = 1e6;
constexpr double kGigabyte = 1e9;
constexpr double kReadingSpeed = 5; // tokens a second

class LibraryWords {
    Q_DECLARE_TR_FUNCTIONS(LibraryWords)
};

QString number(double value, int digits)
{
    return QLocale().toString(value, 'f', digits);
}

} // namespace

QString bytesWords(std::uint64_t bytes)
{
    const double value = double(bytes);
    if (value >= 999.5 * kMegabyte)
        return LibraryWords::tr("%1 GB").arg(number(value / kGigabyte, 1));
    return LibraryWords::tr("%1 MB").arg(number(std::ceil(value / kMegabyte), 0));
}

QString roomWords(std::uint64_t bytes)
{
    const double gigabytes = double(bytes) / kGigabyte;
    const bool whole = gigabytes >= 99.5 || std::abs(gigabytes - std::round(gigabytes)) < 0.05;
    if (gigabytes < 1 || !whole) return bytesWords(bytes);
    return LibraryWords::tr("%1 GB").arg(number(gigabytes, 0));
}

QString rateWords(double bytesPerSecond)
{
    return LibraryWords::tr("%1 MB/s").arg(number(bytesPerSecond / kMegabyte, 1));
}

QString timeLeftWords(std::uint64_t bytes, double bytesPerSecond)
{
    if (bytesPerSecond < 1) return {};
    const double seconds = double(bytes) / bytesPerSecond;
    if (seconds < 60) return LibraryWords::tr("%1 s left").arg(std::max(1, int(seconds)));
    const auto minutes = qint64(seconds / 60 + 0.5);
    if (minutes < 60) return LibraryWords::tr("%1 min left").arg(minutes);
    if (minutes < 100 * 60)
        return LibraryWords::tr("%1 h %2 min left").arg(minutes / 60).arg(minutes % 60);
    return LibraryWords::tr("days left");
}

QString contextWords(std::uint32_t tokens)
{
    return tokens < 1024 ? QString::number(tokens) : LibraryWords::tr("%1K").arg(tokens / 1024);
}

QString speedWords(double tokensPerSecond)
{
    if (tokensPerSecond <= 0) return {};
    return LibraryWords::tr("%1 tokens/s")
        .arg(number(tokensPerSecond, tokensPerSecond < 9.95 ? 1 : 0));
}

QString abilityWords(const std::vector<std::string>& modalities)
{
    QStringList words;
    for (const std::string& modality : modalities) {
        words << (modality == "text"    ? LibraryWords::tr("text")
                  : modality == "image" ? LibraryWords::tr("pictures")
                  : modality == "audio" ? LibraryWords::tr("sound")
                                        : LibraryWords::tr("video"));
    }
    return words.join(QStringLiteral(" · "));
}

QString familyName(const std::string& size)
{
    const QString wanted = QString::fromStdString(size);
    for (const std::string_view published : engine::kPublishedSizes) {
        const QString name = QString::fromUtf8(published.data(), qsizetype(published.size()));
        if (name.compare(wanted, Qt::CaseInsensitive) == 0)
            return QStringLiteral("Gemma 4 ") + name;
    }
    return QStringLiteral("Gemma 4 ") + wanted;
}

QString quantizationName(const std::string& quantization)
{
    return QString::fromStdString(quantization).toUpper();
}

QString verdictWords(const FitPlan& plan, bool recommended)
{
    const QString fits = plan.fit == Fit::OnGraphics    ? LibraryWords::tr("fits")
                         : plan.fit == Fit::Split       ? LibraryWords::tr("splits")
                         : plan.fit == Fit::OnProcessor ? LibraryWords::tr("on the processor")
                                                        : LibraryWords::tr("too big");
    const QString first = recommended ? LibraryWords::tr("recommended") : fits;
    const QString speed =
        plan.fit == Fit::TooBig ? QString() : speedWords(plan.speed.tokensPerSecond);
    return speed.isEmpty() ? first : first + QStringLiteral(" · ") + speed;
}

ModelCard::Tone toneOf(const FitPlan& plan)
{
    const double speed = plan.speed.tokensPerSecond;
    if (plan.fit == Fit::TooBig) return ModelCard::Bad;
    const bool slow = speed > 0 && speed < kReadingSpeed;
    return plan.fit == Fit::Split || slow ? ModelCard::Warn : ModelCard::Good;
}

QString basisWords(const FitPlan& plan, double deviceSpeed, double hostSpeed)
{
    const auto part = [](double speed, std::uint64_t bytes) {
        return LibraryWords::tr("%1 GB/s and %2 read for each token")
            .arg(number(speed / kGigabyte, speed < 100 * kGigabyte ? 1 : 0), bytesWords(bytes));
    };
    QStringList parts;
    const ModelMemory& memory = plan.memory;
    if (memory.deviceReadBytes > 0 && deviceSpeed > 0)
        parts << part(deviceSpeed, memory.deviceReadBytes);
    if (memory.hostReadBytes > 0 && hostSpeed > 0) parts << part(hostSpeed, memory.hostReadBytes);
    if (parts.isEmpty()) return LibraryWords::tr("How fast it will be is not known yet.");
    return LibraryWords::tr("Estimated from %1.").arg(parts.join(LibraryWords::tr(", and ")));
}

} // namespace cabochon
