// Owns the settings of the window: typed values kept in settings.json, written atomically by a
// thread of its own; keys of newer versions are kept. GUI thread only; nothing here waits for a
// disk once the file was read. Longer than others because each setting takes three lines here: a
// property, what reads it and what sets it.
#pragma once

#include "app/settings/keymap.h"
#include "app/settings/model_choices.h"
#include "app/settings/settings_changes.h"
#include "app/settings/settings_writer.h"

#include <QJsonObject>
#include <QObject>
#include <QRect>
#include <QString>
#include <QStringList>
#include <QVariantMap>
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
    /// Colour of what acts and of what is chosen: one of accents().
    Q_PROPERTY(QString accent READ accent WRITE setAccent NOTIFY preferencesChanged)
    Q_PROPERTY(QStringList accents READ accents CONSTANT)
    /// Less space between rows and messages.
    Q_PROPERTY(bool compact READ compact WRITE setCompact NOTIFY preferencesChanged)
    /// How wide messages may be: "narrow", "normal", "wide" or "full".
    Q_PROPERTY(QString columnWidth READ columnWidth WRITE setColumnWidth NOTIFY preferencesChanged)
    /// Ctrl+Enter sends, and Enter begins a new line.
    Q_PROPERTY(
        bool sendsWithCtrl READ sendsWithCtrl WRITE setSendsWithCtrl NOTIFY preferencesChanged)
    /// Whether the model thinks before it answers in new chats.
    Q_PROPERTY(
        bool thinksAtFirst READ thinksAtFirst WRITE setThinksAtFirst NOTIFY preferencesChanged)
    /// Whether the desktop is told of long answers that end unseen, and whether with their words.
    Q_PROPERTY(bool notifies READ notifies WRITE setNotifies NOTIFY preferencesChanged)
    Q_PROPERTY(
        bool notifiesWords READ notifiesWords WRITE setNotifiesWords NOTIFY preferencesChanged)
    /// Of the window's words: "system", or a language's code.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY preferencesChanged)
    /// Hosts whose pages are opened without asking.
    Q_PROPERTY(QStringList linkHosts READ linkHosts WRITE setLinkHosts NOTIFY preferencesChanged)
    /// The bindings of keys() that are the user's own.
    Q_PROPERTY(QVariantMap ownKeys READ ownKeys WRITE setOwnKeys NOTIFY ownKeysChanged)
    Q_PROPERTY(cabochon::Keymap* keys READ keys CONSTANT)
    Q_PROPERTY(cabochon::SettingsChanges* changes READ changes CONSTANT)
    /// The model file chosen last; empty: the built-in one.
    Q_PROPERTY(QString modelPath READ modelPath WRITE setModelPath NOTIFY modelPathChanged)
    /// Where the last model was chosen; empty: nowhere yet.
    Q_PROPERTY(QString modelFolder READ modelFolder WRITE setModelFolder NOTIFY modelFolderChanged)
    /// Where the last file to attach was chosen; empty: nowhere yet.
    Q_PROPERTY(
        QString attachFolder READ attachFolder WRITE setAttachFolder NOTIFY attachFolderChanged)
    /// What computes: "auto", "cpu", or a graphics device: "vulkan:0".
    Q_PROPERTY(QString device READ device WRITE setDevice NOTIFY deviceChanged)
    /// Whether the model gives chats their titles.
    Q_PROPERTY(
        bool titlesByModel READ titlesByModel WRITE setTitlesByModel NOTIFY preferencesChanged)
    /// No connection to anywhere is made.
    Q_PROPERTY(bool networkOff READ networkOff WRITE setNetworkOff NOTIFY preferencesChanged)
    /// Megabytes a second that downloads may take; 0: as many as there are.
    Q_PROPERTY(
        int downloadLimit READ downloadLimit WRITE setDownloadLimit NOTIFY preferencesChanged)
    /// Another hub, asked where the first has not what is wanted; empty: none.
    /// Where tools search the web; empty: nowhere.
    Q_PROPERTY(
        QString searchAddress READ searchAddress WRITE setSearchAddress NOTIFY preferencesChanged)
    Q_PROPERTY(QString hubMirror READ hubMirror WRITE setHubMirror NOTIFY preferencesChanged)
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
    QString accent() const { return m_accent; }
    void setAccent(const QString& name);
    static QStringList accents();
    bool compact() const { return m_compact; }
    void setCompact(bool compact) { prefer(m_compact, compact); }
    QString columnWidth() const { return m_columnWidth; }
    void setColumnWidth(const QString& name);
    bool sendsWithCtrl() const { return m_sendsWithCtrl; }
    void setSendsWithCtrl(bool ctrl);
    bool thinksAtFirst() const { return m_thinksAtFirst; }
    void setThinksAtFirst(bool thinks) { prefer(m_thinksAtFirst, thinks); }
    bool notifies() const { return m_notifies; }
    void setNotifies(bool notifies) { prefer(m_notifies, notifies); }
    bool notifiesWords() const { return m_notifiesWords; }
    void setNotifiesWords(bool words) { prefer(m_notifiesWords, words); }
    QString language() const { return m_language; }
    void setLanguage(const QString& code);
    QStringList linkHosts() const { return m_linkHosts; }
    void setLinkHosts(const QStringList& hosts) { prefer(m_linkHosts, hosts); }
    QVariantMap ownKeys() const { return m_keys.own(); }
    void setOwnKeys(const QVariantMap& keys) { m_keys.setOwn(keys); }
    Keymap* keys() { return &m_keys; }
    SettingsChanges* changes() { return &m_changes; }
    QString modelPath() const { return m_modelPath; }
    void setModelPath(const QString& path);
    QString modelFolder() const { return m_modelFolder; }
    void setModelFolder(const QString& folder);
    QString attachFolder() const { return m_attachFolder; }
    void setAttachFolder(const QString& folder);
    /// Model files that were opened, newest first.
    QStringList recentModels() const { return m_recentModels; }
    void setRecentModels(const QStringList& paths);
    /// What was chosen for the model of a file.
    KeptChoice modelChoice(const QString& file) const { return m_modelChoices.of(file); }
    void setModelChoice(const QString& file, const KeptChoice& choice);
    /// The files of a folder lie in another one now.
    void moveModels(const QString& from, const QString& to);
    QString device() const { return m_device; }
    void setDevice(const QString& device);
    bool titlesByModel() const { return m_titlesByModel; }
    void setTitlesByModel(bool wanted);
    bool networkOff() const { return m_networkOff; }
    void setNetworkOff(bool off) { prefer(m_networkOff, off); }
    int downloadLimit() const { return m_downloadLimit; }
    void setDownloadLimit(int megabytes);
    QString searchAddress() const { return m_searchAddress; }
    void setSearchAddress(const QString& address) { prefer(m_searchAddress, address.trimmed()); }
    QString hubMirror() const { return m_hubMirror; }
    void setHubMirror(const QString& address) { prefer(m_hubMirror, address.trimmed()); }
    /// Whether the offer of a first model was put aside.
    bool offerPutAside() const { return m_offerPutAside; }
    void setOfferPutAside(bool aside) { change(m_offerPutAside, aside); }
    /// Where the models lie; empty: with the program's data.
    QString libraryFolder() const { return m_libraryFolder; }
    void setLibraryFolder(const QString& folder) { change(m_libraryFolder, folder); }
    /// Whether a token for a hub lies in the keychain.
    bool hubTokenKept() const { return m_hubTokenKept; }
    void setHubTokenKept(bool kept) { change(m_hubTokenKept, kept); }
    QString problem() const { return m_problem; }
    /// Id of the conversation that was shown last; empty: a new one.
    QString lastConversation() const { return m_lastConversation; }
    void setLastConversation(const QString& id);
    /// Where the window stood last on a screen; invalid: nowhere yet.
    QRect windowPlace(const QString& screen) const;
    void setWindowPlace(const QString& screen, const QRect& place);
    /// The screen that it was on, and whether it filled it.
    QString windowScreen() const { return m_windowScreen; }
    void setWindowScreen(const QString& screen) { change(m_windowScreen, screen); }
    bool windowMaximized() const { return m_windowMaximized; }
    void setWindowMaximized(bool maximized) { change(m_windowMaximized, maximized); }
    /// Scripts of which the window said that no font here has them.
    QStringList missingScriptsSaid() const { return m_missingScriptsSaid; }
    void setMissingScriptsSaid(const QStringList& scripts);
    /// What the desktop says; given by the application, now and when it changes.
    void setSystemDark(bool dark);

signals:
    void themeChanged();
    void textScaleChanged();
    void reducedMotionChanged();
    void preferencesChanged();
    void ownKeysChanged();
    void modelPathChanged();
    void modelFolderChanged();
    void attachFolderChanged();
    void deviceChanged();
    void problemChanged();

private:
    /// False: there is a file that can neither be read nor moved away; nothing may be written.
    bool load();
    bool setAside();
    void take(const QJsonObject& values);
    void takePreferences(const QJsonObject& values);
    void putPreferences();
    /// False: it was so before.
    template <typename Value>
    bool change(Value& kept, const Value& wanted)
    {
        if (wanted == kept) return false;
        kept = wanted;
        save();
        return true;
    }
    template <typename Value>
    void prefer(Value& kept, const Value& wanted)
    {
        if (change(kept, wanted)) emit preferencesChanged();
    }
    void save();
    void setProblem(const QString& problem);
    QString filePath() const;

    QString m_folder;
    QJsonObject m_values; // as read: unknown keys are written back
    QString m_themeChoice = QStringLiteral("system");
    QString m_shownTheme; // of this run; empty: the choice
    double m_textScale = 1.0;
    bool m_reducedMotion = false;
    QString m_accent = QStringLiteral("garnet");
    bool m_compact = false;
    QString m_columnWidth = QStringLiteral("normal");
    bool m_sendsWithCtrl = false;
    bool m_thinksAtFirst = false;
    bool m_notifies = true;
    bool m_notifiesWords = false;
    QString m_language = QStringLiteral("system");
    QStringList m_linkHosts;
    Keymap m_keys;
    QString m_modelPath;
    QString m_modelFolder;
    QString m_attachFolder;
    QStringList m_recentModels;
    ModelChoices m_modelChoices;
    QString m_device = QStringLiteral("auto");
    bool m_titlesByModel = true;
    bool m_networkOff = false;
    int m_downloadLimit = 0;
    QString m_searchAddress;
    QString m_hubMirror;
    bool m_offerPutAside = false;
    bool m_hubTokenKept = false;
    QString m_libraryFolder;
    QString m_lastConversation;
    QJsonObject m_windowPlaces; // by screen: [x, y, width, height]
    QString m_windowScreen;
    bool m_windowMaximized = false;
    QStringList m_missingScriptsSaid;
    QString m_problem;
    bool m_systemDark = false;
    std::unique_ptr<SettingsWriter> m_writer; // none: values live in memory only
    SettingsChanges m_changes;
};

} // namespace cabochon
