#include "app/settings/app_settings.h"

#include "engine/base/file_io.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
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

bool namesTheme(const QString& name)
{
    return name == QStringLiteral("system") || name == QStringLiteral("light") ||
           name == QStringLiteral("dark");
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
    const QString theme = themeChoice();
    return theme == QStringLiteral("dark") || (theme == QStringLiteral("system") && m_systemDark);
}

/// False: it was so before.
template <typename Value>
bool AppSettings::change(Value& kept, const Value& wanted)
{
    if (wanted == kept) return false;
    kept = wanted;
    save();
    return true;
}

void AppSettings::setThemeChoice(const QString& choice)
{
    if (choice == themeChoice() || !namesTheme(choice)) return;
    m_shownTheme.clear();
    m_themeChoice = choice;
    save();
    emit themeChanged();
}

void AppSettings::showTheme(const QString& choice)
{
    if (choice == themeChoice() || !namesTheme(choice)) return;
    m_shownTheme = choice;
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
    if (change(m_textScale, scale)) emit textScaleChanged();
}

void AppSettings::setReducedMotion(bool reduced)
{
    if (change(m_reducedMotion, reduced)) emit reducedMotionChanged();
}

void AppSettings::setModelPath(const QString& path)
{
    if (change(m_modelPath, path)) emit modelPathChanged();
}

void AppSettings::setModelFolder(const QString& folder)
{
    if (change(m_modelFolder, folder)) emit modelFolderChanged();
}

void AppSettings::setRecentModels(const QStringList& paths)
{
    change(m_recentModels, paths);
}

void AppSettings::setDevice(const QString& device)
{
    if (namesDevice(device) && change(m_device, device)) emit deviceChanged();
}

void AppSettings::setTitlesByModel(bool wanted)
{
    if (change(m_titlesByModel, wanted)) emit titlesByModelChanged();
}

void AppSettings::setLastConversation(const QString& id)
{
    change(m_lastConversation, id);
}

void AppSettings::setWindowSize(QSize size)
{
    if (!size.isEmpty()) change(m_windowSize, size);
}

void AppSettings::setMissingScriptsSaid(const QStringList& scripts)
{
    change(m_missingScriptsSaid, scripts);
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
    if (namesTheme(theme)) m_themeChoice = theme;
    const double scale = m_values.value(QStringLiteral("textScale")).toDouble(1.0);
    if (scale >= 0.8 && scale <= 2.0) m_textScale = scale;
    m_reducedMotion = m_values.value(QStringLiteral("reducedMotion")).toBool(false);
    m_modelPath = m_values.value(QStringLiteral("modelPath")).toString();
    m_modelFolder = m_values.value(QStringLiteral("modelFolder")).toString();
    m_recentModels = m_values.value(QStringLiteral("recentModels")).toVariant().toStringList();
    const QString device = m_values.value(QStringLiteral("device")).toString();
    if (namesDevice(device)) m_device = device;
    m_titlesByModel = m_values.value(QStringLiteral("titlesByModel")).toBool(true);
    m_lastConversation = m_values.value(QStringLiteral("lastConversation")).toString();
    m_missingScriptsSaid =
        m_values.value(QStringLiteral("missingScriptsSaid")).toVariant().toStringList();
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
    m_values.insert(QStringLiteral("modelFolder"), m_modelFolder);
    m_values.insert(QStringLiteral("recentModels"), QJsonArray::fromStringList(m_recentModels));
    m_values.insert(QStringLiteral("device"), m_device);
    m_values.insert(QStringLiteral("titlesByModel"), m_titlesByModel);
    m_values.insert(QStringLiteral("lastConversation"), m_lastConversation);
    if (!m_missingScriptsSaid.isEmpty()) {
        m_values.insert(QStringLiteral("missingScriptsSaid"),
                        QJsonArray::fromStringList(m_missingScriptsSaid));
    }
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
