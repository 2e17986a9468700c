#include "app/settings/app_settings.h"

#include "engine/base/file_io.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace cabochon {

namespace {

constexpr std::size_t kMostBytes = 1u << 20;
constexpr int kLeastSide = 300; // pixels of a window that can be used
constexpr int kMostSide = 16384;

bool namesDevice(const QString& name)
{
    static const QRegularExpression pattern(QStringLiteral("^(auto|cpu|vulkan:[0-9]{1,3})$"));
    return pattern.match(name).hasMatch();
}

} // namespace

AppSettings::AppSettings(const QString& folder, QObject* parent) : QObject(parent), m_folder(folder)
{
    if (m_folder.isEmpty() || !load()) return;
    m_writer =
        std::make_unique<SettingsWriter>([folder, file = filePath()](const QByteArray& json) {
            const std::filesystem::path path(file.toStdU16String());
            Status made = makePrivateFolder(path.parent_path());
            return made ? writeFileAtomically(path, json.toStdString()) : made;
        });
    // The writer's thread tells how it went; the window learns it on its own.
    connect(m_writer.get(), &SettingsWriter::written, this, &AppSettings::setProblem,
            Qt::QueuedConnection);
}

AppSettings::~AppSettings() = default;

void AppSettings::flush()
{
    if (m_writer) m_writer->flush();
}

QString AppSettings::filePath() const
{
    return QDir(m_folder).filePath(QStringLiteral("settings.json"));
}

bool AppSettings::dark() const
{
    return m_themeChoice == QStringLiteral("dark") ||
           (m_themeChoice == QStringLiteral("system") && m_systemDark);
}

void AppSettings::setThemeChoice(const QString& choice)
{
    if (choice == m_themeChoice ||
        !QStringList{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")}
             .contains(choice)) {
        return;
    }
    m_themeChoice = choice;
    save();
    emit themeChanged();
}

void AppSettings::setSystemDark(bool dark)
{
    if (dark == m_systemDark) return;
    m_systemDark = dark;
    emit themeChanged();
}

void AppSettings::setTextScale(double scale)
{
    if (!std::isfinite(scale)) return;
    scale = std::clamp(std::round(scale * 20) / 20, 0.8, 2.0);
    if (scale == m_textScale) return;
    m_textScale = scale;
    save();
    emit textScaleChanged();
}

void AppSettings::setReducedMotion(bool reduced)
{
    if (reduced == m_reducedMotion) return;
    m_reducedMotion = reduced;
    save();
    emit reducedMotionChanged();
}

void AppSettings::setModelPath(const QString& path)
{
    if (path == m_modelPath) return;
    m_modelPath = path;
    save();
    emit modelPathChanged();
}

void AppSettings::setDevice(const QString& device)
{
    if (device == m_device || !namesDevice(device)) return;
    m_device = device;
    save();
    emit deviceChanged();
}

void AppSettings::setLastConversation(const QString& id)
{
    if (id == m_lastConversation) return;
    m_lastConversation = id;
    save();
}

void AppSettings::setWindowSize(QSize size)
{
    if (size == m_windowSize || size.isEmpty()) return;
    m_windowSize = size;
    save();
}

bool AppSettings::load()
{
    if (!QFileInfo::exists(filePath())) return true;
    const Result<std::string> content =
        readFile(std::filesystem::path(filePath().toStdU16String()), kMostBytes);
    QJsonParseError error;
    const QJsonDocument document =
        content ? QJsonDocument::fromJson(QByteArray::fromStdString(*content), &error)
                : QJsonDocument();
    if (!document.isObject()) return setAside();
    m_values = document.object();
    // Values out of range fall back to the default, one by one.
    const QString theme = m_values.value(QStringLiteral("theme")).toString();
    if (theme == QStringLiteral("light") || theme == QStringLiteral("dark")) m_themeChoice = theme;
    const double scale = m_values.value(QStringLiteral("textScale")).toDouble(1.0);
    if (scale >= 0.8 && scale <= 2.0) m_textScale = scale;
    m_reducedMotion = m_values.value(QStringLiteral("reducedMotion")).toBool(false);
    m_modelPath = m_values.value(QStringLiteral("modelPath")).toString();
    const QString device = m_values.value(QStringLiteral("device")).toString();
    if (namesDevice(device)) m_device = device;
    m_lastConversation = m_values.value(QStringLiteral("lastConversation")).toString();
    const QSize size(m_values.value(QStringLiteral("windowWidth")).toInt(),
                     m_values.value(QStringLiteral("windowHeight")).toInt());
    if (size.width() >= kLeastSide && size.height() >= kLeastSide && size.width() <= kMostSide &&
        size.height() <= kMostSide) {
        m_windowSize = size;
    }
    return true;
}

/// A file that cannot be read is never written over: it may hold what somebody wants back.
bool AppSettings::setAside()
{
    const QString kept = filePath() + QStringLiteral(".bad");
    const bool moved(moveFile(std::filesystem::path(filePath().toStdU16String()),
                              std::filesystem::path(kept.toStdU16String())));
    m_problem = !moved
                    ? tr("The settings could not be read, so the defaults are used, and changes "
                         "are not kept. Move this file away and start again: %1")
                          .arg(QDir::toNativeSeparators(filePath()))
                    : tr("The settings could not be read, so the defaults are used. The old file "
                         "is kept: %1")
                          .arg(QDir::toNativeSeparators(kept));
    return moved;
}

void AppSettings::save()
{
    if (!m_writer) return;
    m_values.insert(QStringLiteral("theme"), m_themeChoice);
    m_values.insert(QStringLiteral("textScale"), m_textScale);
    m_values.insert(QStringLiteral("reducedMotion"), m_reducedMotion);
    m_values.insert(QStringLiteral("modelPath"), m_modelPath);
    m_values.insert(QStringLiteral("device"), m_device);
    m_values.insert(QStringLiteral("lastConversation"), m_lastConversation);
    if (m_windowSize.isValid()) {
        m_values.insert(QStringLiteral("windowWidth"), m_windowSize.width());
        m_values.insert(QStringLiteral("windowHeight"), m_windowSize.height());
    }
    m_writer->put(QJsonDocument(m_values).toJson(QJsonDocument::Indented));
}

void AppSettings::setProblem(const QString& problem)
{
    if (problem == m_problem) return;
    m_problem = problem;
    emit problemChanged();
}

} // namespace cabochon
