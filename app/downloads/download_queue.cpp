#include "app/downloads/download_queue.h"

#include "engine/base/file_io.h"
#include "engine/base/start_thread.h"
#include "engine/text/json_document.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace cabochon::downloads {

namespace {

using Json = nlohmann::ordered_json;
using State = QueuedDownload::State;

constexpr std::size_t kMostListBytes = 1u << 20;
constexpr std::size_t kMostDownloads = 256;

Json orderJson(const QueuedDownload& download)
{
    const ModelOrder& order = download.order;
    Json json{{"file", order.file.id()},
              {"revision", order.revision},
              {"projector", order.projector},
              {"drafter", order.drafter},
              {"paused", download.state == State::Paused || download.state == State::Failed}};
    if (order.partner) json["partner"] = order.partner->id();
    return json;
}

/// Nothing for what is no order: the list may have been changed by hand.
std::optional<QueuedDownload> orderFrom(const Json& json)
{
    if (!json.is_object()) return std::nullopt;
    const Result<RepositoryFile> file = parseRepositoryFile(engine::textOf(json, "file"));
    if (!file) return std::nullopt;
    const auto isOn = [&](const char* key, bool usual) {
        const Json value = json.value(key, Json());
        return value.is_boolean() ? value.get<bool>() : usual;
    };
    QueuedDownload download;
    download.order.file = *file;
    if (const std::string revision = engine::textOf(json, "revision"); !revision.empty())
        download.order.revision = revision;
    download.order.projector = isOn("projector", true);
    download.order.drafter = isOn("drafter", false);
    if (const auto partner = parseRepositoryFile(engine::textOf(json, "partner")))
        download.order.partner = *partner;
    if (isOn("paused", false)) download.state = State::Paused;
    return download;
}

} // namespace

DownloadQueue::DownloadQueue(network::Network& network,
                             const ModelLibrary& library,
                             QueueOptions options,
                             Changed changed,
                             Brought brought)
    : m_network(network), m_library(library), m_options(std::move(options)),
      m_changed(std::move(changed)), m_brought(std::move(brought)), m_hubs(m_options.hubs)
{
    readList();
    m_thread = startThread([this] { run(); });
    if (!m_thread) m_problem = "The system gives no thread for downloads. Close other programs.";
}

DownloadQueue::~DownloadQueue()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        for (const auto& item : m_items)
            item->cancel->request();
    }
    m_news.notify_all();
    if (m_thread) m_thread->join();
}

// -------------------------------------------------------------------------------------- any thread

std::vector<QueuedDownload> DownloadQueue::downloads() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<QueuedDownload> all;
    for (const auto& item : m_items)
        all.push_back(item->download);
    return all;
}

std::string DownloadQueue::problem() const
{
    const std::lock_guard lock(m_mutex);
    return m_problem;
}

void DownloadQueue::add(const ModelOrder& order)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!find(order.file) && m_items.size() < kMostDownloads) {
            m_items.push_back(std::make_shared<Item>());
            m_items.back()->download.order = order;
            keepList();
        }
    }
    resume(order.file);
}

void DownloadQueue::pause(const RepositoryFile& file)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto item = find(file)) stop(*item, State::Paused);
        keepList();
    }
    m_changed();
}

void DownloadQueue::pauseAll()
{
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& item : m_items)
            stop(*item, State::Paused);
        keepList();
    }
    m_changed();
}

void DownloadQueue::setHubs(std::vector<Hub> hubs)
{
    std::vector<RepositoryFile> refused;
    {
        const std::lock_guard lock(m_mutex);
        m_hubs = std::move(hubs);
        for (const auto& item : m_items) {
            const QueuedDownload& download = item->download;
            if (download.state == State::Failed && download.problem.code == ErrorCode::HubForbidden)
                refused.push_back(download.order.file);
        }
    }
    for (const RepositoryFile& file : refused)
        resume(file);
}

void DownloadQueue::stop(Item& item, State state)
{
    item.cancel->request();
    item.download.state = state;
    item.download.note.clear();
    item.download.progress.bytesPerSecond = 0;
}

void DownloadQueue::resume(const RepositoryFile& file)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto item = find(file);
        if (item && item->download.state != State::Running) {
            // What still runs of it ends by the flag that it was given.
            item->cancel = std::make_shared<engine::CancelFlag>();
            item->download.state = State::Waiting;
            item->download.problem = {};
            keepList();
        }
    }
    m_news.notify_all();
    m_changed();
}

void DownloadQueue::remove(const RepositoryFile& file)
{
    {
        std::unique_lock lock(m_mutex);
        const auto item = find(file);
        if (!item) return;
        item->cancel->request();
        m_items.erase(std::find(m_items.begin(), m_items.end(), item));
        keepList();
        m_left.wait(lock, [&] { return m_current != item; });
    }
    m_changed();
}

std::shared_ptr<DownloadQueue::Item> DownloadQueue::find(const RepositoryFile& file) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(), [&](const auto& item) {
        return item->download.order.file == file;
    });
    return found == m_items.end() ? nullptr : *found;
}

// --------------------------------------------------------------------------------------- the list

void DownloadQueue::readList()
{
    std::error_code unknown;
    if (m_options.file.empty() || !std::filesystem::exists(m_options.file, unknown)) return;
    const Result<std::string> text = readFile(m_options.file, kMostListBytes);
    const Result<Json> json = text ? engine::readJsonDocument(*text) : text.error();
    if (!json || !json->is_object()) {
        // Nothing is lost by it: what arrived lies in the folder of models.
        m_problem = m_options.file.string() +
                    " cannot be read: downloads that were not done have to be asked for again.";
        return;
    }
    for (const Json& one : json->value("downloads", Json::array())) {
        std::optional<QueuedDownload> download = orderFrom(one);
        if (!download || find(download->order.file) || m_items.size() >= kMostDownloads) continue;
        m_items.push_back(std::make_shared<Item>());
        m_items.back()->download = std::move(*download);
    }
}

void DownloadQueue::keepList()
{
    if (m_options.file.empty()) return;
    Json all = Json::array();
    for (const auto& item : m_items)
        all.push_back(orderJson(item->download));
    std::error_code unknown;
    std::filesystem::create_directories(m_options.file.parent_path(), unknown);
    const Status kept =
        writeFileAtomically(m_options.file, Json{{"version", 1}, {"downloads", all}}.dump(1));
    m_problem = kept ? std::string() : kept.error().message;
}

// ---------------------------------------------------------------------------------- on the thread

std::shared_ptr<DownloadQueue::Item> DownloadQueue::waitForNext()
{
    std::unique_lock lock(m_mutex);
    std::shared_ptr<Item> next;
    m_news.wait(lock, [&] {
        const auto found = std::find_if(m_items.begin(), m_items.end(), [](const auto& item) {
            return item->download.state == State::Waiting;
        });
        if (found != m_items.end()) next = *found;
        return m_ending || next;
    });
    if (m_ending) return nullptr;
    next->download.state = State::Running;
    m_current = next;
    return next;
}

void DownloadQueue::run()
{
    while (const std::shared_ptr<Item> item = waitForNext()) {
        m_changed();
        bring(item);
        {
            const std::lock_guard lock(m_mutex);
            m_current.reset();
        }
        m_left.notify_all();
        m_changed();
    }
}

void DownloadQueue::bring(const std::shared_ptr<Item>& item)
{
    ModelOrder order;
    std::vector<Hub> hubs;
    std::shared_ptr<engine::CancelFlag> cancel; // another one once it is resumed
    {
        const std::lock_guard lock(m_mutex);
        order = item->download.order;
        hubs = m_hubs;
        cancel = item->cancel;
    }
    const auto tell = [&](const auto& change) {
        {
            const std::lock_guard lock(m_mutex);
            if (item->cancel != cancel || item->download.state != State::Running) return;
            change(item->download);
        }
        m_changed();
    };
    ModelDownloadOptions options;
    options.fetch = m_options.fetch;
    options.fetch.cancel = cancel.get();
    options.fetch.note = [&](const std::string& note) {
        tell([&](QueuedDownload& download) { download.note = note; });
    };
    options.hubPatience = m_options.hubPatience;
    options.progress = [&](const ModelProgress& now) {
        tell([&](QueuedDownload& download) {
            if (now.bytesPerSecond > 0) download.note.clear();
            download.progress = now;
        });
    };
    options.brought = [&](const std::filesystem::path&) { m_brought(order.file, false); };
    const auto brought = downloadModel(m_network, hubs, m_library, order, options);
    bool current = false;
    {
        const std::lock_guard lock(m_mutex);
        current = item->cancel == cancel && item->download.state == State::Running;
    }
    if (current) finish(item, brought ? nullptr : &brought.error());
    if (brought) m_brought(order.file, true);
}

void DownloadQueue::finish(const std::shared_ptr<Item>& item, const Error* problem)
{
    const std::lock_guard lock(m_mutex);
    if (!problem) {
        const auto found = std::find(m_items.begin(), m_items.end(), item);
        if (found != m_items.end()) m_items.erase(found);
    } else if (problem->code != ErrorCode::Cancelled || !m_ending) {
        stop(*item, State::Failed);
        item->download.problem = *problem;
    } else {
        return; // at the end of the program: it goes on next time
    }
    keepList();
}

} // namespace cabochon::downloads
