#include "app/settings/model_choices.h"

#include <algorithm>

namespace cabochon {

namespace {

constexpr int kMostModels = 1000; // [some dozens]
constexpr int kMostContext = 1 << 24;
const QString kContext = QStringLiteral("context");
const QString kShortKeys = QStringLiteral("shortKeys");
const QString kProjector = QStringLiteral("projector");
const QString kLastUsed = QStringLiteral("lastUsed");
const QString kSpeed = QStringLiteral("tokensPerSecond");

/// The same file below another folder; as it was where it lies elsewhere.
QString moved(const QString& file, const QString& from, const QString& to)
{
    return file.startsWith(from + QLatin1Char('/')) ? to + file.mid(from.size()) : file;
}

} // namespace

bool ModelChoices::set(const QString& file, const KeptChoice& choice)
{
    if (file.isEmpty() || of(file) == choice) return false;
    if (choice == KeptChoice{}) return m_choices.remove(file) > 0;
    if (!m_choices.contains(file) && m_choices.size() >= kMostModels) return false;
    m_choices.insert(file, choice);
    return true;
}

bool ModelChoices::moveFolder(const QString& from, const QString& to)
{
    QMap<QString, KeptChoice> choices;
    for (auto one = m_choices.cbegin(); one != m_choices.cend(); ++one) {
        KeptChoice choice = one.value();
        choice.projector = moved(choice.projector, from, to);
        choices.insert(moved(one.key(), from, to), choice);
    }
    if (choices == m_choices) return false;
    m_choices = choices;
    return true;
}

QJsonObject ModelChoices::toJson() const
{
    QJsonObject values;
    for (auto one = m_choices.cbegin(); one != m_choices.cend(); ++one) {
        QJsonObject value;
        if (one->contextLength > 0) value.insert(kContext, one->contextLength);
        if (one->shortKeys) value.insert(kShortKeys, true);
        if (!one->projector.isEmpty()) value.insert(kProjector, one->projector);
        if (!one->lastUsed.isEmpty()) value.insert(kLastUsed, one->lastUsed);
        if (one->tokensPerSecond > 0) value.insert(kSpeed, one->tokensPerSecond);
        values.insert(one.key(), value);
    }
    return values;
}

void ModelChoices::take(const QJsonObject& values)
{
    for (auto one = values.begin(); one != values.end(); ++one) {
        const QJsonObject value = one->toObject();
        const int context = value.value(kContext).toInt();
        KeptChoice choice;
        choice.contextLength = context > 0 && context <= kMostContext ? context : 0;
        choice.shortKeys = value.value(kShortKeys).toBool();
        choice.projector = value.value(kProjector).toString();
        choice.lastUsed = value.value(kLastUsed).toString();
        choice.tokensPerSecond = std::max(0.0, value.value(kSpeed).toDouble());
        set(one.key(), choice);
    }
}

} // namespace cabochon
