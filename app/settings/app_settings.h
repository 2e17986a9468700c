// Owns the settings of the window: typed values kept in settings.json, written atomically by a
// thread of its own; keys of newer versions are kept. GUI thread only; nothing here waits for a
// disk once the file was read.
#pragma once

#include "app/settings/settings_writer.h"

#include <QJsonObject>
#include <QObject>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace cabochon {

class AppSettings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    /// "system", "light" or "dark".
    Q_PROPERTY(QString themeChoice READ themeChoice WRITE setThemeChoice NOTIFY themeChanged)
    /// The choice resolved: whether the window is dark now.
    Q_PROPERTY(bool dark READ dark NOTIFY themeChanged)
    /// 0.8 to 2.0.
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    Q_PROPERTY(
        bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY reducedMotionChanged)
    /// The model file chosen last; empty: the built-in one.
    Q_PROPERTY(QString modelPath READ modelPath WRITE setModelPath NOTIFY modelPathChanged)
    /// Where the last model was chosen; empty: nowhere yet.
    Q_PROPERTY(QString modelFolder READ modelFolder WRITE setModelFolder NOTIFY modelFolderChanged)
    /// What computes: "auto", "cpu", or a graphics device: "vulkan:0".
    Q_PROPERTY(QString device READ device WRITE setDevice NOTIFY deviceChanged)
    /// Whether the model gives chats their titles.
    Q_PROPERTY(
        bool titlesByModel READ titlesByModel WRITE setTitlesByModel NOTIFY titlesByModelChanged)
    /// Why the settings could not be saved or read; empty: all is well.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

public:
    /// `folder`: where settings.json lies; empty: values live in memory only (tests, screenshots).
    explicit AppSettings(const QString& folder, QObject* parent = nullptr);
    /// Brings the last change to the disk.
    ~AppSettings() override;

    /// Waits until every change made so far is on the disk.
    void flush();

    QString themeChoice() const { return m_shownTheme.isEmpty() ? m_themeChoice : m_shownTheme; }
    void setThemeChoice(const QString& choice);
    /// For this run only; a choice made in the window ends it.
    void showTheme(const QString& choice);
    bool dark() const;
    double textScale() const { return m_textScale; }
    void setTextScale(double scale);
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced);
    QString modelPath() const { return m_modelPath; }
    void setModelPath(const QString& path);
    QString modelFolder() const { return m_modelFolder; }
    void setModelFolder(const QString& folder);
    /// Model files that were opened, newest first.
    QStringList recentModels() const { return m_recentModels; }
    void setRecentModels(const QStringList& paths);
    QString device() const { return m_device; }
    void setDevice(const QString& device);
    bool titlesByModel() const { return m_titlesByModel; }
    void setTitlesByModel(bool wanted);
    QString problem() const { return m_problem; }

    /// Id of the conversation that was shown last; empty: a new one.
    QString lastConversation() const { return m_lastConversation; }
    void setLastConversation(const QString& id);

    /// The window's size when it was closed last; invalid: never.
    QSize windowSize() const { return m_windowSize; }
    void setWindowSize(QSize size);

    /// Scripts of which the window said that no font here has them.
    QStringList missingScriptsSaid() const { return m_missingScriptsSaid; }
    void setMissingScriptsSaid(const QStringList& scripts);

    /// What the desktop says; given by the application, now and when it changes.
    void setSystemDark(bool dark);

signals:
    void themeChanged();
    void textScaleChanged();
    void reducedMotionChanged();
    void modelPathChanged();
    void modelFolderChanged();
    void deviceChanged();
    void titlesByModelChanged();
    void problemChanged();

private:
    /// False: there is a file that can neither be read nor moved away; nothing may be written.
    bool load();
    bool setAside();
    template <typename Value>
    bool change(Value& kept, const Value& wanted);
    void save();
    void setProblem(const QString& problem);
    QString filePath() const;

    QString m_folder;
    QJsonObject m_values; // as read: unknown keys are written back
    QString m_themeChoice = QStringLiteral("system");
    QString m_shownTheme; // of this run; empty: the choice
    double m_textScale = 1.0;
    bool m_reducedMotion = false;
    QString m_modelPath;
    QString m_modelFolder;
    QStringList m_recentModels;
    QString m_device = QStringLiteral("auto");
    bool m_titlesByModel = true;
    QString m_lastConversation;
    QSize m_windowSize;
    QStringList m_missingScriptsSaid;
    QString m_problem;
    bool m_systemDark = false;
    std::unique_ptr<SettingsWriter> m_writer; // none: values live in memory only
};

} // namespace cabochon
