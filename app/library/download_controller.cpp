#include "app/library/download_controller.h"

#include "app/library/library_words.h"

#include <QDateTime>
#include <QLocale>
#include <QMetaObject>
#include <QVariantMap>

#include <algorithm>

namespace cabochon {

using downloads::QueuedDownload;
using State = QueuedDownload::State;

DownloadController::~DownloadController() = default;

void DownloadController::open(const ModelLibrary& library,
                              const network::NetworkOptions& network,
                              downloads::QueueOptions options)
{
    if (!m_network) m_network = std::make_shared<network::Network>(network);
    m_shelf = std::make_shared<Shelf>();
    m_shelf->network = m_network;
    const auto tellBrought = [this](const RepositoryFile& model, bool complete) {
        QMetaObject::invokeMethod(
            this,
            [this, file = QString::fromStdString(model.id()), complete] {
                emit brought(file, complete);
            },
            Qt::QueuedConnection);
    };
    m_actions.run(
        [this, shelf = m_shelf, &library, options = std::move(options), tellBrought] {
            shelf->queue = std::make_unique<downloads::DownloadQueue>(
                *shelf->network, library, options, [this] { askForNews(); }, tellBrought);
            return shelf->queue.get();
        },
        [this](downloads::DownloadQueue* queue) {
            m_queue = queue;
            askForNews();
        });
}

/// Progress comes ten times a second; what was asked for and not yet looked at is not asked twice.
void DownloadController::askForNews()
{
    if (m_asked.exchange(true)) return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_asked = false;
            if (!m_queue) return;
            m_downloads = m_queue->downloads();
            m_problem = QString::fromStdString(m_queue->problem());
            emit changed();
        },
        Qt::QueuedConnection);
}

void DownloadController::close(std::function<void()> then)
{
    m_queue = nullptr;
    if (!m_shelf) return then();
    m_actions.run(
        [shelf = m_shelf] {
            shelf->queue.reset();
            return true;
        },
        [then = std::move(then)](bool) { then(); });
}

void DownloadController::setOff(bool off)
{
    if (!m_network || m_network->off() == off) return;
    m_network->setOff(off);
    emit changed();
}

void DownloadController::setLimit(std::uint64_t bytesPerSecond)
{
    if (m_network) m_network->setLimit(bytesPerSecond);
}

/// Of many the last: a download asks for one range after another.
QVariantList DownloadController::connectionList() const
{
    constexpr std::size_t kMostShown = 100;
    QVariantList list;
    if (!m_network) return list;
    const std::vector<network::Connection> all = m_network->log().entries();
    for (auto one = all.rbegin(); one != all.rend() && list.size() < qsizetype(kMostShown); ++one) {
        const QDateTime when = QDateTime::fromSecsSinceEpoch(
            std::chrono::duration_cast<std::chrono::seconds>(one->when.time_since_epoch()).count());
        QString what = QString::fromStdString(one->problem);
        if (what.isEmpty()) what = tr("status %1, %2").arg(one->status).arg(bytesWords(one->bytes));
        list << QVariantMap{
            {QStringLiteral("when"), QLocale().toString(when.time(), QLocale::ShortFormat)},
            {QStringLiteral("where"), QString::fromStdString(one->host + one->path)},
            {QStringLiteral("what"), what}};
    }
    return list;
}

// ------------------------------------------------------------------------------------ what is said

const QueuedDownload* DownloadController::shown() const
{
    const auto running = std::find_if(m_downloads.begin(), m_downloads.end(),
                                      [](const auto& one) { return one.state == State::Running; });
    if (running != m_downloads.end()) return &*running;
    return m_downloads.empty() ? nullptr : &m_downloads.front();
}

bool DownloadController::isRunning() const
{
    return shown() && shown()->state == State::Running;
}

bool DownloadController::isBusy() const
{
    return std::any_of(m_downloads.begin(), m_downloads.end(), [](const auto& one) {
        return one.state == State::Running || one.state == State::Waiting;
    });
}

double DownloadController::progress() const
{
    if (!shown() || shown()->progress.total == 0) return 0;
    return double(shown()->progress.received) / double(shown()->progress.total);
}

QString DownloadController::words() const
{
    if (!shown()) return {};
    if (shown()->state == State::Failed) return tr("stopped");
    if (shown()->state == State::Paused) return tr("paused");
    if (shown()->state == State::Waiting) return tr("waits");
    const QString percent = tr("%1 %").arg(int(progress() * 100));
    const double rate = shown()->progress.bytesPerSecond;
    return rate > 0 ? percent + QStringLiteral(" · ") + rateWords(rate) : percent;
}

// ----------------------------------------------------------------------------------------- actions

/// The list is kept on the disk: elsewhere, one after another.
void DownloadController::act(std::function<void(downloads::DownloadQueue&)> action,
                             std::function<void()> then)
{
    if (!m_shelf) return;
    m_actions.run(
        [shelf = m_shelf, action = std::move(action)] {
            if (shelf->queue) action(*shelf->queue);
            return true;
        },
        [then = std::move(then)](bool) {
            if (then) then();
        });
}

void DownloadController::add(const downloads::ModelOrder& order)
{
    act([order](downloads::DownloadQueue& queue) { queue.add(order); });
}

void DownloadController::setHubs(const std::vector<downloads::Hub>& hubs)
{
    act([hubs](downloads::DownloadQueue& queue) { queue.setHubs(hubs); });
}

void DownloadController::pause(const RepositoryFile& file)
{
    act([file](downloads::DownloadQueue& queue) { queue.pause(file); });
}

void DownloadController::resume(const RepositoryFile& file)
{
    act([file](downloads::DownloadQueue& queue) { queue.resume(file); });
}

void DownloadController::remove(const RepositoryFile& file, std::function<void()> then)
{
    act([file](downloads::DownloadQueue& queue) { queue.remove(file); }, std::move(then));
}

} // namespace cabochon
