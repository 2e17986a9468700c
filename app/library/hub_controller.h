// Owns the search of a hub as the page of models shows it: repositories that have the words, their
// files, and whether one fits by what its header says where it lies. Nothing is asked but at a
// press. GUI thread only; the hub is asked on a thread of its own.
#pragma once

#include "app/downloads/hub_client.h"
#include "app/library/background_work.h"
#include "app/library/hub_card_list.h"
#include "app/library/machine_controller.h"
#include "app/library/remote_model.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace cabochon {

/// Whom it asks.
struct HubAccess {
    std::shared_ptr<network::Network> network; // null: nobody
    std::vector<downloads::Hub> hubs;
    downloads::PatienceLimits patience{.tries = 3};
};

class HubController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the controller of the library")

    Q_PROPERTY(cabochon::HubCardList* cards READ cards CONSTANT)
    /// Something was asked for, and what came is shown.
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(bool asking READ isAsking NOTIFY changed)
    /// "12 repositories on huggingface.co have “gemma”", or that it is being asked.
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    /// Why nothing came; empty: something did, or will.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    /// The machine outlives it.
    explicit HubController(const MachineController& machine, QObject* parent = nullptr);
    ~HubController() override;

    void setAccess(HubAccess access) { m_access = std::move(access); }

    HubCardList* cards() { return &m_cards; }
    bool isOpen() const { return !m_words.isEmpty(); }
    bool isAsking() const { return m_asking; }
    QString summary() const;
    QString problem() const { return m_problem; }

    /// Repositories whose names have these words; "owner/repository": that one and its files.
    Q_INVOKABLE void find(const QString& words);
    Q_INVOKABLE void close();
    /// Shows or hides its files; they are asked for the first time.
    Q_INVOKABLE void toggle(const QString& repository);
    /// Reads the header of a file and says whether it fits.
    Q_INVOKABLE void check(const QString& file);

    /// The files that have cards of their own.
    void setKnown(const std::set<QString>& files);
    /// How it would be downloaded: its revision, and the projector beside it. Nothing: it is not
    /// among what was found.
    struct Found {
        RepositoryFile file;
        std::string revision;
        std::optional<RepositoryFile> projector;
    };
    std::optional<Found> found(const QString& file) const;
    /// What the header of a file said; null: it was not read.
    std::shared_ptr<const RemoteModel> remote(const QString& file) const;

signals:
    void changed();
    /// A header was read: it can be planned.
    void checked(const QString& file);

private:
    template <typename Ask, typename Told>
    void ask(Ask ask, Told told);
    void begin(const QString& words);
    void askForFiles(const QString& repository);
    void showRepositories(const Result<std::vector<downloads::HubRepository>>& found);
    void showFiles(const QString& repository, const Result<downloads::HubModels>& found);
    HubLine lineOf(const downloads::HubModelFile& file) const;
    QString hostWords() const;

    const MachineController& m_machine;
    HubAccess m_access;
    HubCardList m_cards;
    QString m_words;
    QString m_problem;
    bool m_asking = false;
    std::set<QString> m_known;
    std::map<QString, downloads::HubModels> m_models;               // by repository
    std::map<QString, std::shared_ptr<const RemoteModel>> m_remote; // by file
    std::shared_ptr<engine::CancelFlag> m_cancel = std::make_shared<engine::CancelFlag>();
    BackgroundWork m_work{*this}; // last: it uses the above
};

} // namespace cabochon
