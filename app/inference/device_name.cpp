#include "app/inference/device_name.h"

#include <QRegularExpression>

namespace cabochon {

QString shortDeviceName(const QString& name)
{
    static const QRegularExpression inBrackets(QStringLiteral("\\s*\\([^)]*\\)"));
    return QString(name).remove(inBrackets).simplified();
}

} // namespace cabochon
