#include "app/desktop/desktop_trash.h"

#include "engine/base/utf8.h"

#include <QFile>
#include <QString>

namespace cabochon {

Status moveToDesktopTrash(const std::filesystem::path& path)
{
    const std::string shown = printable(path.string(), 4096);
    QFile file(QString::fromStdString(path.string()));
    if (!file.exists())
        return {ErrorCode::FileNotFound,
                "There is no file " + shown + ". Look again what is there."};
    if (file.moveToTrash()) return {};
    return {ErrorCode::FileWriteFailed,
            shown + " could not be moved to the bin: " + file.errorString().toStdString() +
                ". Delete it for good, or in the file manager."};
}

} // namespace cabochon
