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
constexpr int kMostMegabytes = 100'000; // a second

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

bool namesColumn(const QString& name)
{
    return QStringList{QStringLiteral("narrow"), QStringLiteral("normal"), QStringLiteral("wide"),
                       QStringLiteral("full")}
        .contains(name);
}

/// "system", or as languages are written: "de", "pt_BR". Which of them there are is not known here.
bool namesLanguage(const QString& name)
{
    static const QRegularExpression pattern(QStringLiteral("^(system|[a-z]{2,3}(_[A-Z]{2})?)$"));
    return pattern.match(name).hasMatch();
}

/// What the page of settings shows, and takes back.
QStringList preferences()
{
    return {QStringLiteral("themeChoice"),   QStringLiteral("textScale"),
            QStringLiteral("reducedMotion"), QStringLiteral("accent"),
            QStringLiteral("compact"),       QStringLiteral("columnWidth"),
            QStringLiteral("sendsWithCtrl"), QStringLiteral("thinksAtFirst"),
            QStringLiteral("titlesByModel"), QStringLiteral("notifies"),
            QStringLiteral("notifiesWords"), QStringLiteral("language"),
            QStringLiteral("linkHosts"),     QStringLiteral("ownKeys"),
            QStringLiteral("networkOff"),    QStringLiteral("downloadLimit"),
            QStringLiteral("searchAddress"), QStringLiteral("hubMirror"),
            QStringLiteral("device"),        QStringLiteral("modelPath")};
}

} // namespace

AppSettings::AppSettings(const QString& folder, QObject* parent)
    : QObject(parent), m_folder(folder), m_changes(*this, preferences())
{
    const bool writable = !m_folder.isEmpty() && load();
    m_changes.start();
    connect(&m_keys, &Keymap::ownChanged, this, [this] {
        save();
        emit ownKeysChanged();
    });
    if (!writable) return;
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

QStringList AppSettings::accents()
{
    return {QStringLiteral("garnet"), QStringLiteral("rust"),   QStringLiteral("amber"),
            QStringLiteral("moss"),   QStringLiteral("lagoon"), QStringLiteral("slate"),
            QStringLiteral("plum"),   QStringLiteral("ink")};
}

void AppSettings::setAccent(const QString& name)
{
    if (accents().contains(name)) prefer(m_accent, name);
}

void AppSettings::setColumnWidth(const QString& name)
{
    if (namesColumn(name)) prefer(m_columnWidth, name);
}

void AppSettings::setSendsWithCtrl(bool ctrl)
{
    m_keys.setSendsWithCtrl(ctrl);
    prefer(m_sendsWithCtrl, ctrl);
}

void AppSettings::setLanguage(const QString& code)
{
    if (namesLanguage(code)) prefer(m_language, code);
}

void AppSettings::setModelPath(const QString& path)
{
    if (change(m_modelPath, path)) emit modelPathChanged();
}

void AppSettings::setModelFolder(const QString& folder)
{
    if (change(m_modelFolder, folder)) emit modelFolderChanged();
}

void AppSettings::setAttachFolder(const QString& folder)
{
    if (change(m_attachFolder, folder)) emit attachFolderChanged();
}

void AppSettings::setRecentModels(const QStringList& paths)
{
    change(m_recentModels, paths);
}

void AppSettings::setModelChoice(const QString& file, const KeptChoice& choice)
{
    if (m_modelChoices.set(file, choice)) save();
}

void AppSettings::moveModels(const QString& from, const QString& to)
{
    if (m_modelChoices.moveFolder(from, to)) save();
}

void AppSettings::setDevice(const QString& device)
{
    if (namesDevice(device) && change(m_device, device)) emit deviceChanged();
}

void AppSettings::setTitlesByModel(bool wanted)
{
    prefer(m_titlesByModel, wanted);
}

void AppSettings::setDownloadLimit(int megabytes)
{
    prefer(m_downloadLimit, std::clamp(megabytes, 0, kMostMegabytes));
}

void AppSettings::setLastConversation(const QString& id)
{
    change(m_lastConversation, id);
}

QRect AppSettings::windowPlace(const QString& screen) const
{
    const QJsonArray place = m_windowPlaces.value(screen).toArray();
    const QRect rect(place[0].toInt(), place[1].toInt(), place[2].toInt(), place[3].toInt());
    const bool usable = rect.width() >= kLeastSide && rect.height() >= kLeastSide &&
                        rect.width() <= kMostSide && rect.height() <= kMostSide;
    return usable ? rect : QRect();
}

void AppSettings::setWindowPlace(const QString& screen, const QRect& place)
{
    if (windowPlace(screen) == place) return;
    m_windowPlaces.insert(screen, QJsonArray{place.x(), place.y(), place.width(), place.height()});
    save();
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
    take(m_values);
    return true;
}

/// Values out of range fall back to the default, one by one.
void AppSettings::take(const QJsonObject& values)
{
    const QString theme = values.value(QStringLiteral("theme")).toString();
    if (namesTheme(theme)) m_themeChoice = theme;
    const double scale = values.value(QStringLiteral("textScale")).toDouble(1.0);
    if (scale >= 0.8 && scale <= 2.0) m_textScale = scale;
    m_reducedMotion = values.value(QStringLiteral("reducedMotion")).toBool(false);
    m_modelPath = values.value(QStringLiteral("modelPath")).toString();
    m_modelFolder = values.value(QStringLiteral("modelFolder")).toString();
    m_attachFolder = values.value(QStringLiteral("attachFolder")).toString();
    m_recentModels = values.value(QStringLiteral("recentModels")).toVariant().toStringList();
    m_modelChoices.take(values.value(QStringLiteral("modelChoices")).toObject());
    const QString device = values.value(QStringLiteral("device")).toString();
    if (namesDevice(device)) m_device = device;
    m_lastConversation = values.value(QStringLiteral("lastConversation")).toString();
    m_missingScriptsSaid =
        values.value(QStringLiteral("missingScriptsSaid")).toVariant().toStringList();
    m_windowPlaces = values.value(QStringLiteral("windowPlaces")).toObject();
    m_windowScreen = values.value(QStringLiteral("windowScreen")).toString();
    m_windowMaximized = values.value(QStringLiteral("windowMaximized")).toBool();
    takePreferences(values);
}

void AppSettings::takePreferences(const QJsonObject& values)
{
    const QString accent = values.value(QStringLiteral("accent")).toString();
    if (accents().contains(accent)) m_accent = accent;
    m_compact = values.value(QStringLiteral("compact")).toBool(m_compact);
    const QString column = values.value(QStringLiteral("columnWidth")).toString();
    if (namesColumn(column)) m_columnWidth = column;
    m_sendsWithCtrl = values.value(QStringLiteral("sendsWithCtrl")).toBool(m_sendsWithCtrl);
    m_keys.setSendsWithCtrl(m_sendsWithCtrl);
    m_thinksAtFirst = values.value(QStringLiteral("thinksAtFirst")).toBool(m_thinksAtFirst);
    m_titlesByModel = values.value(QStringLiteral("titlesByModel")).toBool(m_titlesByModel);
    m_notifies = values.value(QStringLiteral("notifies")).toBool(m_notifies);
    m_notifiesWords = values.value(QStringLiteral("notifiesWords")).toBool(m_notifiesWords);
    const QString language = values.value(QStringLiteral("language")).toString();
    if (namesLanguage(language)) m_language = language;
    m_linkHosts = values.value(QStringLiteral("linkHosts")).toVariant().toStringList();
    m_networkOff = values.value(QStringLiteral("networkOff")).toBool(m_networkOff);
    m_downloadLimit =
        std::clamp(values.value(QStringLiteral("downloadLimit")).toInt(), 0, kMostMegabytes);
    m_searchAddress = values.value(QStringLiteral("searchAddress")).toString();
    m_hubMirror = values.value(QStringLiteral("hubMirror")).toString();
    m_offerPutAside = values.value(QStringLiteral("offerPutAside")).toBool(m_offerPutAside);
    m_libraryFolder = values.value(QStringLiteral("libraryFolder")).toString();
    m_hubTokenKept = values.value(QStringLiteral("hubTokenKept")).toBool(m_hubTokenKept);
    m_keys.setOwn(values.value(QStringLiteral("keys")).toObject().toVariantMap());
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

void AppSettings::putPreferences()
{
    m_values.insert(QStringLiteral("accent"), m_accent);
    m_values.insert(QStringLiteral("compact"), m_compact);
    m_values.insert(QStringLiteral("columnWidth"), m_columnWidth);
    m_values.insert(QStringLiteral("sendsWithCtrl"), m_sendsWithCtrl);
    m_values.insert(QStringLiteral("thinksAtFirst"), m_thinksAtFirst);
    m_values.insert(QStringLiteral("titlesByModel"), m_titlesByModel);
    m_values.insert(QStringLiteral("notifies"), m_notifies);
    m_values.insert(QStringLiteral("notifiesWords"), m_notifiesWords);
    m_values.insert(QStringLiteral("language"), m_language);
    m_values.insert(QStringLiteral("linkHosts"), QJsonArray::fromStringList(m_linkHosts));
    m_values.insert(QStringLiteral("keys"), QJsonObject::fromVariantMap(m_keys.own()));
    m_values.insert(QStringLiteral("networkOff"), m_networkOff);
    m_values.insert(QStringLiteral("downloadLimit"), m_downloadLimit);
    m_values.insert(QStringLiteral("searchAddress"), m_searchAddress);
    m_values.insert(QStringLiteral("hubMirror"), m_hubMirror);
    m_values.insert(QStringLiteral("offerPutAside"), m_offerPutAside);
    m_values.insert(QStringLiteral("hubTokenKept"), m_hubTokenKept);
    m_values.insert(QStringLiteral("libraryFolder"), m_libraryFolder);
}

void AppSettings::save()
{
    if (!m_writer) return;
    putPreferences();
    m_values.insert(QStringLiteral("theme"), m_themeChoice);
    m_values.insert(QStringLiteral("textScale"), m_textScale);
    m_values.insert(QStringLiteral("reducedMotion"), m_reducedMotion);
    m_values.insert(QStringLiteral("modelPath"), m_modelPath);
    m_values.insert(QStringLiteral("modelFolder"), m_modelFolder);
    m_values.insert(QStringLiteral("attachFolder"), m_attachFolder);
    m_values.insert(QStringLiteral("recentModels"), QJsonArray::fromStringList(m_recentModels));
    m_values.insert(QStringLiteral("modelChoices"), m_modelChoices.toJson());
    m_values.insert(QStringLiteral("device"), m_device);
    m_values.insert(QStringLiteral("lastConversation"), m_lastConversation);
    if (!m_missingScriptsSaid.isEmpty()) {
        m_values.insert(QStringLiteral("missingScriptsSaid"),
                        QJsonArray::fromStringList(m_missingScriptsSaid));
    }
    m_values.insert(QStringLiteral("windowPlaces"), m_windowPlaces);
    m_values.insert(QStringLiteral("windowScreen"), m_windowScreen);
    m_values.insert(QStringLiteral("windowMaximized"), m_windowMaximized);
    m_writer->put(QJsonDocument(m_values).toJson(QJsonDocument::Indented));
}

void AppSettings::setProblem(const QString& problem)
{
    if (problem == m_problem) return;
    m_problem = problem;
    emit problemChanged();
}

} // namespace cabochon
