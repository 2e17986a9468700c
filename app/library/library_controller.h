// Owns the page of models and the card of the first run: what is here, what fits, what arrives, and
// everything that can be done with it. GUI thread only; disks, drivers and hubs are asked
// elsewhere.
#pragma once

#include "app/downloads/library_move.h"
#include "app/library/background_work.h"
#include "app/library/download_controller.h"
#include "app/library/fit_controller.h"
#include "app/library/hub_controller.h"
#include "app/library/machine_controller.h"
#include "app/library/model_row_list.h"
#include "app/library/offer_controller.h"
#include "app/library/token_controller.h"

#include <QObject>
#include <QString>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace cabochon {

/// Where the library lies, and what it asks.
struct LibraryOptions {
    std::filesystem::path folder; // of models; empty: there is no library, and nothing is kept
    std::optional<Catalogue> catalogue; // nothing: the one that was compiled in
    MachineReader machine;              // empty: this one's
    network::NetworkOptions network;
    downloads::QueueOptions queue;
    QString hubProblem;                   // why the user's own hub is no hub; empty: all is well
    std::shared_ptr<SecretStore> secrets; // null: no token is kept
    bool tokenKept = false;               // one lies there
};

class LibraryController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    Q_PROPERTY(cabochon::ModelRowList* rows READ rows CONSTANT)
    Q_PROPERTY(cabochon::FitController* fit READ fit CONSTANT)
    Q_PROPERTY(cabochon::MachineController* machine READ machine CONSTANT)
    Q_PROPERTY(cabochon::DownloadController* downloads READ downloads CONSTANT)
    Q_PROPERTY(cabochon::OfferController* offer READ offer CONSTANT)
    Q_PROPERTY(cabochon::HubController* hub READ hub CONSTANT)
    Q_PROPERTY(cabochon::TokenController* token READ token CONSTANT)
    /// Key of the row whose plan is shown.
    Q_PROPERTY(QString selected READ selected WRITE select NOTIFY selectedChanged)
    /// "12.4 GB in ~/.local/share/cabochon/models: models 11.4 GB, half downloads 1 GB"; empty:
    /// none.
    Q_PROPERTY(QString use READ use NOTIFY looked)
    /// Where they lie.
    Q_PROPERTY(QString folder READ folder NOTIFY looked)
    /// They are being moved: how far, 0 to 1, and in words.
    Q_PROPERTY(bool moving READ isMoving NOTIFY movingChanged)
    Q_PROPERTY(double moved READ moved NOTIFY movingChanged)
    Q_PROPERTY(QString movingWords READ movingWords NOTIFY movingChanged)
    /// The machine is being read, or files are.
    Q_PROPERTY(bool looking READ isLooking NOTIFY looked)
    /// Other programs' folders are looked at, too.
    Q_PROPERTY(bool everywhere READ looksEverywhere NOTIFY looked)

public:
    explicit LibraryController(LibraryOptions options, QObject* parent = nullptr);
    ~LibraryController() override;

    /// Goes on with downloads, and has a first look around. Once, when the window is there.
    void begin();

    ModelRowList* rows() { return &m_rows; }
    FitController* fit() { return &m_fit; }
    MachineController* machine() { return &m_machine; }
    DownloadController* downloads() { return &m_downloads; }
    OfferController* offer() { return &m_offer; }
    HubController* hub() { return &m_hub; }
    TokenController* token() { return &m_token; }
    /// A card's, or empty while a file of a hub is shown.
    QString selected() const { return m_selectedOnHub.isEmpty() ? m_selected : QString(); }
    void select(const QString& key);
    QString use() const;
    QString folder() const { return QString::fromStdString(library().folder().string()); }
    bool isMoving() const { return m_moving.has_value(); }
    double moved() const;
    QString movingWords() const;
    bool isLooking() const { return m_lookingFor > 0; }
    bool looksEverywhere() const { return m_everywhere; }

    /// Reads the machine and the library anew; `measured`: how fast it is, too.
    Q_INVOKABLE void look(bool measured);
    /// Also in the folders of other programs, from now on.
    Q_INVOKABLE void lookEverywhere();
    /// Shows another precision of the chosen size.
    Q_INVOKABLE void choosePrecision(const QString& entry);

    // Of a file ("owner/repository/path"); what cannot be done now is said.
    Q_INVOKABLE void download(const QString& file);
    /// What somebody pasted or typed: an id, "owner/repository/file.gguf" or a file's address is
    /// downloaded, else the hub is asked for it.
    Q_INVOKABLE void findOrDownload(const QString& words);
    Q_INVOKABLE void pause(const QString& file);
    Q_INVOKABLE void resume(const QString& file);
    Q_INVOKABLE void useModel(const QString& file);
    Q_INVOKABLE void verify(const QString& file);
    /// To the desktop's bin. A download is given up: what arrived of it goes, but a model that is
    /// whole stays where only its projector was still to come.
    Q_INVOKABLE void remove(const QString& file);
    /// A name for people; empty: its own again.
    Q_INVOKABLE void nameModel(const QString& file, const QString& name);
    /// Asks the hub that it came from whether there is another version, and says it.
    Q_INVOKABLE void lookForUpdate(const QString& file);
    Q_INVOKABLE void reveal(const QString& file);
    /// All models into this folder, or into one of ours below it where it is not empty.
    Q_INVOKABLE void moveTo(const QUrl& folder);
    Q_INVOKABLE void stopMoving();
    /// A file of this computer becomes part of the library.
    Q_INVOKABLE void importFile(const QString& path);

    /// Downloads go on without the window.
    Q_INVOKABLE void goToBackground() { emit backgroundWanted(); }

    /// The model that answers now.
    void setOpenModel(const OpenModel& model);
    /// Where it is kept how models were used; and that it changed.
    void setUses(ModelUseOf useOf);
    void tellUsed() { makeRowsAnew(); }

signals:
    void selectedChanged();
    void movingChanged();
    /// All models lie in another folder now.
    void folderMoved(const QString& from, const QString& to);
    void looked();
    /// Open this model; show this file in its folder.
    void useWanted(const QString& path);
    void revealWanted(const QString& path);
    void backgroundWanted();
    /// The model of this file has its eyes and ears in that one, as another program says.
    void projectorKnown(const QString& file, const QString& projector);
    /// In passing; of something that went well, or did not.
    void said(const QString& words);
    /// All of a model is here.
    void arrived(const QString& name, const QString& file);

private:
    void makeRowsAnew();
    void onLook(quint64 number, const std::shared_ptr<LibraryLook>& look);
    void onBrought(const QString& file, bool complete);
    void offerBest();
    void order(downloads::ModelOrder wanted);
    void useToken();
    void showOnHub(const QString& file);
    void followHub();
    std::optional<ModelRow> rowOf(const QString& file) const;
    const ModelLibrary& library() const { return *m_libraries.back(); }
    void startDownloads();
    void move(const std::filesystem::path& to);
    void onMoved(const std::filesystem::path& to, const Status& moved);
    std::vector<downloads::Hub> hubs() const;
    QString partsOfUse() const;
    void setChecking(const std::string& file, double share);
    void removeFiles(const RepositoryFile& file, const QString& name);
    void removeHalves(const std::vector<RepositoryFile>& files, const QString& name);

    engine::CancelFlag m_ending; // stops what is read
    const LibraryOptions m_options;
    std::vector<std::unique_ptr<const ModelLibrary>> m_libraries; // the last one counts
    LibraryLook m_look;
    std::map<std::string, std::string> m_chosen; // entry by size
    std::map<std::string, double> m_checking;    // by file
    bool m_everywhere = false;
    OpenModel m_open;
    ModelUseOf m_useOf;
    std::optional<downloads::MoveProgress> m_moving; // nothing: they stay where they are
    std::shared_ptr<engine::CancelFlag> m_stopMoving;
    QString m_selected;
    QString m_selectedOnHub;  // a file of it; empty: none
    quint64 m_lookingFor = 0; // number of looks that were asked for and not told
    MachineController m_machine;
    ModelRowList m_rows;
    OfferController m_offer;
    FitController m_fit{library(), m_machine};
    DownloadController m_downloads;
    HubController m_hub{m_machine};
    TokenController m_token;
    BackgroundWork m_files; // last: their work uses the above
    BackgroundWork m_looks;
};

} // namespace cabochon
