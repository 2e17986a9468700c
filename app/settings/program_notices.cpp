#include "app/settings/program_notices.h"

#include <QFile>
#include <QIODevice>

namespace cabochon {

QString ProgramNotices::text() const
{
    QFile file(QStringLiteral(":/licences/NOTICES.txt"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace cabochon
