// Owns the downloads as the window sees them: the queue that brings them, and one line for its
// header. The network is asked through here alone. GUI thread only; the queue has its own.
#pragma once

#include "app/downloads/download_queue.h"
#include "app/library/background_work.h"

#include <QObject>
#include <QString>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace cabochon {

class DownloadController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the controller of the library")

    /// In the list, whatever their state.
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    /// One runs, or waits for its turn.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    /// Of the one that runs, or the first that was paused: 0 to 1.
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    /// "41 % · 12.6 MB/s"
    Q_PROPERTY(QString words READ words NOTIFY changed)
    /// No connection is made at all.
    Q_PROPERTY(bool off READ isOff NOTIFY changed)
    /// The last connections, newest first: {when, where, what}.
    Q_PROPERTY(QVariantList connectionList READ connectionList NOTIFY changed)
    /// Why the list could not be kept; empty: it could.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    explicit DownloadController(QObject* parent = nullptr) : QObject(parent) {}
    ~DownloadController() override;

    /// Begins with what was not done at the end of the last run, or when it was closed. The library
    /// outlives it.
    void open(const ModelLibrary& library,
              const network::NetworkOptions& network,
              downloads::QueueOptions options);
    /// Ends what runs; it goes on once it is opened again. `then`: no file is written any more.
    void close(std::function<void()> then);
    void setOff(bool off);
    /// Bytes a second; 0: as many as there are.
    void setLimit(std::uint64_t bytesPerSecond);

    int count() const { return int(m_downloads.size()); }
    bool isRunning() const;
    bool isBusy() const;
    double progress() const;
    QString words() const;
    /// Null before open().
    const std::shared_ptr<network::Network>& network() const { return m_network; }
    bool isOff() const { return m_network && m_network->off(); }
    QString problem() const { return m_problem; }
    const std::vector<downloads::QueuedDownload>& downloads() const { return m_downloads; }
    QVariantList connectionList() const;

    void add(const downloads::ModelOrder& order);
    void setHubs(const std::vector<downloads::Hub>& hubs);
    void pause(const RepositoryFile& file);
    void resume(const RepositoryFile& file);
    /// `then`: it is off the list, and nothing of it is written any more.
    void remove(const RepositoryFile& file, std::function<void()> then);

signals:
    void changed();
    /// A file of it can be used; `complete`: all that was asked for is here.
    void brought(const QString& file, bool complete);

private:
    void act(std::function<void(downloads::DownloadQueue&)> action,
             std::function<void()> then = {});
    void askForNews();
    const downloads::QueuedDownload* shown() const;

    std::vector<downloads::QueuedDownload> m_downloads;
    QString m_problem;
    std::atomic<bool> m_asked{false}; // for news, by the queue's thread
    std::shared_ptr<network::Network> m_network;
    /// What the actions have; made by the first of them, for it reads a file.
    struct Shelf {
        std::shared_ptr<network::Network> network; // outlives the queue
        std::unique_ptr<downloads::DownloadQueue> queue;
    };
    std::shared_ptr<Shelf> m_shelf;
    downloads::DownloadQueue* m_queue = nullptr; // once it is there
    BackgroundWork m_actions{*this};             // last: they use the above
};

} // namespace cabochon
