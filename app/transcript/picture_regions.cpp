#include "app/transcript/picture_regions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace cabochon {

namespace {

constexpr double kWhole = 1000;                         // the family's measure of a picture's side
constexpr double kBeside = 50;                          // a place that reaches out by this is cut
constexpr qsizetype kMostLookedAt = qsizetype(1) << 20; // characters of an answer
constexpr qsizetype kMostObject = 4096;                 // characters of one object
constexpr qsizetype kMostObjects = 2000;                // that are read
constexpr qsizetype kMostDepth = 64;                    // of objects in each other
constexpr qsizetype kMostPointsAtOnce = 100;

const QString kBox = QStringLiteral("box_2d");
const QString kPoint = QStringLiteral("point");
const QString kPoints = QStringLiteral("points");
const QString kLabel = QStringLiteral("label");

/// `count` numbers of the family's measure as shares; nothing when they are something else.
std::optional<std::array<double, 4>> sharesOf(const QJsonValue& value, qsizetype count)
{
    const QJsonArray numbers = value.toArray();
    if (numbers.size() != count) return std::nullopt;
    std::array<double, 4> shares{};
    for (qsizetype i = 0; i < count; ++i) {
        const double number = numbers[i].toDouble(NAN);
        if (!(number >= -kBeside && number <= kWhole + kBeside)) return std::nullopt;
        shares[std::size_t(i)] = std::clamp(number / kWhole, 0.0, 1.0);
    }
    return shares;
}

QString labelOf(const QJsonObject& object)
{
    QString label = object.value(kLabel).toString();
    if (label.isEmpty()) label = object.value(QLatin1StringView("name")).toString();
    return label.left(kMostLabel * 4).simplified().left(kMostLabel);
}

/// Said twice, it is one.
void add(QList<PictureRegion>& regions, const PictureRegion& region)
{
    if (regions.size() < kMostRegions && !regions.contains(region)) regions.append(region);
}

void addPoint(QList<PictureRegion>& regions, const QJsonValue& value, const QString& label)
{
    if (const auto point = sharesOf(value, 2))
        add(regions, {QRectF((*point)[1], (*point)[0], 0, 0), true, label});
}

void addRegions(QList<PictureRegion>& regions, const QJsonObject& object)
{
    const QString label = labelOf(object);
    if (const auto box = sharesOf(object.value(kBox), 4)) {
        const QRectF place =
            QRectF(QPointF((*box)[1], (*box)[0]), QPointF((*box)[3], (*box)[2])).normalized();
        if (place.width() > 0 && place.height() > 0) add(regions, {place, false, label});
    }
    addPoint(regions, object.value(kPoint), label);
    const QJsonArray points = object.value(kPoints).toArray();
    for (qsizetype i = 0; i < std::min(points.size(), kMostPointsAtOnce); ++i)
        addPoint(regions, points[i], label);
}

/// Goes through a text once and hands out the objects that hold one of the names. Those inside of
/// others are handed out first, so that a list that breaks off gives what is whole of it.
class ObjectFinder {
public:
    explicit ObjectFinder(QStringView text) : m_text(text) {}

    QList<PictureRegion> regions()
    {
        for (m_at = 0; m_at < m_text.size() && m_regions.size() < kMostRegions; ++m_at) {
            const QChar sign = m_text[m_at];
            if (sign == QLatin1Char('{'))
                open();
            else if (sign == QLatin1Char('}'))
                close();
            else if (sign == QLatin1Char('"') && !m_open.isEmpty())
                passString();
        }
        return m_regions;
    }

private:
    struct Open {
        qsizetype from = 0;
        bool isWanted = false; // it names a place
    };

    void open()
    {
        if (m_open.size() >= kMostDepth) m_open.removeFirst(); // prose, or no answer of the family
        m_open.append({m_at, false});
    }

    void close()
    {
        if (m_open.isEmpty()) return;
        const Open object = m_open.takeLast();
        const qsizetype length = m_at + 1 - object.from;
        if (!object.isWanted || length > kMostObject || m_read >= kMostObjects) return;
        ++m_read;
        const QByteArray json = m_text.mid(object.from, length).toUtf8();
        addRegions(m_regions, QJsonDocument::fromJson(json).object());
    }

    /// To its end; a string of JSON ends in its line.
    void passString()
    {
        const qsizetype from = m_at + 1;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != QLatin1Char('\n'); ++m_at) {
            if (m_text[m_at] == QLatin1Char('\\')) {
                ++m_at;
                continue;
            }
            if (m_text[m_at] != QLatin1Char('"')) continue;
            const QStringView name = m_text.mid(from, m_at - from);
            if (name == kBox || name == kPoint || name == kPoints) m_open.last().isWanted = true;
            return;
        }
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QList<Open> m_open;
    qsizetype m_read = 0; // objects
    QList<PictureRegion> m_regions;
};

int inThousandths(double share)
{
    return static_cast<int>(std::lround(share * kWhole));
}

} // namespace

QList<PictureRegion> regionsOf(const QString& answer)
{
    const QStringView text = QStringView(answer).left(kMostLookedAt);
    if (!text.contains(kBox) && !text.contains(kPoint)) return {};
    return ObjectFinder(text).regions();
}

QString regionsJson(const QList<PictureRegion>& regions)
{
    QStringList lines;
    for (const PictureRegion& region : regions) {
        const QRectF& place = region.place;
        const QString numbers = region.isPoint ? QStringLiteral("\"point\": [%1, %2]")
                                                     .arg(inThousandths(place.y()))
                                                     .arg(inThousandths(place.x()))
                                               : QStringLiteral("\"box_2d\": [%1, %2, %3, %4]")
                                                     .arg(inThousandths(place.top()))
                                                     .arg(inThousandths(place.left()))
                                                     .arg(inThousandths(place.bottom()))
                                                     .arg(inThousandths(place.right()));
        QString line = QStringLiteral("  {") + numbers;
        if (!region.label.isEmpty()) {
            // As a list of one, because a string alone is no document.
            const QByteArray quoted =
                QJsonDocument(QJsonArray{region.label}).toJson(QJsonDocument::Compact);
            line += QStringLiteral(", \"label\": ") + QString::fromUtf8(quoted.mid(1).chopped(1));
        }
        lines.append(line + QLatin1Char('}'));
    }
    return QStringLiteral("[\n") + lines.join(QStringLiteral(",\n")) + QStringLiteral("\n]\n");
}

} // namespace cabochon
