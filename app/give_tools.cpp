#include "app/give_tools.h"

#include "app/built_in_tools/built_in_tools.h"
#include "app/capture/grabbed_screen.h"
#include "app/chat/chat_controllers.h"
#include "app/library/library_controller.h"
#include "app/settings/app_settings.h"
#include "engine/base/file_io.h"
#include "engine/base/unique_id.h"

#include <QBuffer>
#include <QDateTime>
#include <QImage>
#include <QMetaObject>
#include <QStandardPaths>

#include <condition_variable>
#include <optional>
#include <utility>

namespace cabochon {

/// What one thread waits for and another one brings.
template <typename T>
struct Awaited {
    std::mutex mutex;
    std::condition_variable changed;
    std::optional<T> value;

    void bring(T brought)
    {
        const std::scoped_lock lock(mutex);
        if (!value) value = std::move(brought);
        changed.notify_all();
    }
    /// Nothing: it was cancelled before. The flag wakes nobody up.
    std::optional<T> wait(const engine::CancelFlag& cancel)
    {
        std::unique_lock lock(mutex);
        while (!value && !cancel.requested())
            changed.wait_for(lock, std::chrono::milliseconds(20));
        return value;
    }
};

namespace {

Error cancelledSearch()
{
    return {ErrorCode::Cancelled, "The search was stopped."};
}

std::vector<tools::FoundMessage> foundMessages(const std::vector<history::SearchHit>& hits)
{
    std::vector<tools::FoundMessage> found;
    for (const history::SearchHit& hit : hits) {
        const std::string by = hit.message.empty()                  ? ""
                               : hit.role == MessageRole::Assistant ? "assistant"
                                                                    : "user";
        found.push_back({hit.conversation, hit.title, by, hit.created, hit.snippet.text});
    }
    return found;
}

std::filesystem::path programIn(const char* name)
{
    return QStandardPaths::findExecutable(QLatin1String(name)).toStdString();
}

} // namespace

/// A picture that is still to be written, or the desktop's own file of it.
struct TakenPicture {
    QImage image;
    std::filesystem::path file;
};
struct GivenTools::Taken : Awaited<Result<TakenPicture>> {};

/// Of a picture of the screen. On a tool's thread: packing takes a while.
static Result<std::filesystem::path> fileOf(const TakenPicture& picture,
                                            const std::filesystem::path& folder)
{
    QByteArray bytes;
    if (picture.image.isNull()) { // the desktop's stays where it is
        Result<std::string> content = readFile(picture.file, AttachmentStore::kMostBytes);
        if (!content) return content.error();
        bytes = QByteArray::fromStdString(*content);
    } else {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        picture.image.save(&buffer, "PNG");
    }
    std::error_code problem; // said by the writing
    std::filesystem::create_directories(folder, problem);
    const std::filesystem::path file =
        folder / (newId(QDateTime::currentMSecsSinceEpoch()) + ".png");
    if (Status written = writeFileAtomically(file, bytes.toStdString()); !written)
        return written.error();
    return file;
}

GivenTools::GivenTools(ChatControllers& chat,
                       LibraryController& library,
                       AppSettings& settings,
                       const QString& dataFolder)
    : m_chat(chat), m_settings(settings)
{
    const std::filesystem::path folder = dataFolder.toStdString();
    tools::BuiltInAccess access;
    if (!folder.empty()) {
        m_results = folder / "tool_results";
        access.files.folders = chat.tools.grantedFolders();
        access.files.media = &m_decoder;
        access.files.results = m_results;
        access.files.backups = folder / "tool_backups";
        access.programs.bubblewrap = programIn("bwrap");
        access.programs.folders = chat.tools.grantedFolders();
        access.searchHistory = [this](const std::string& words, std::size_t most,
                                      const engine::CancelFlag& cancel) {
            using Found = Result<std::vector<tools::FoundMessage>>;
            const auto awaited = std::make_shared<Awaited<Found>>();
            history::SearchQuery query{.words = words, .most = most};
            QMetaObject::invokeMethod(this, [this, query, awaited] {
                m_chat.history.searchBeside(query, [awaited](const auto& hits) {
                    awaited->bring(hits ? Found(foundMessages(*hits)) : Found(hits.error()));
                });
            });
            std::optional<Found> found = awaited->wait(cancel);
            return found ? std::move(*found) : Found(cancelledSearch());
        };
        access.takeScreenshot =
            [this](const engine::CancelFlag& cancel) -> Result<std::filesystem::path> {
            const auto taken = std::make_shared<Taken>();
            QMetaObject::invokeMethod(this, [this, taken] { takePicture(taken); });
            const std::optional<Result<TakenPicture>> picture = taken->wait(cancel);
            if (!picture) return {ErrorCode::Cancelled, "No picture was taken: it was stopped."};
            return *picture ? fileOf(**picture, m_results) : picture->error();
        };
    }
    if (const std::shared_ptr<network::Network> network = library.downloads()->network()) {
        access.web.ask = [network](network::Request request, const engine::CancelFlag* cancel) {
            return network->ask(std::move(request), cancel);
        };
        access.web.searchAddress = [this] {
            const std::scoped_lock lock(m_mutex);
            return m_searchAddress;
        };
        access.web.media = &m_decoder;
        access.web.results = m_results;
    }
    keepSearchAddress();
    connect(&settings, &AppSettings::preferencesChanged, this, &GivenTools::keepSearchAddress);
    for (tools::ToolPointer& tool : tools::builtInTools(access))
        (void)chat.tools.registry().add(std::move(tool)); // their names are their own
    chat.tools.refresh();
}

void GivenTools::keepSearchAddress()
{
    const std::scoped_lock lock(m_mutex);
    m_searchAddress = m_settings.searchAddress().toStdString();
}

/// Of the first screen where programs may look at it, else through the desktop's own question.
void GivenTools::takePicture(const std::shared_ptr<Taken>& taken)
{
    const QList<GrabbedScreen> screens = canGrabScreens() ? grabScreens() : QList<GrabbedScreen>();
    if (!screens.isEmpty()) return taken->bring(TakenPicture{screens.first().image, {}});
    const auto fail = [taken](std::string sentence) {
        taken->bring(Error{ErrorCode::MediaUnusable, std::move(sentence)});
    };
    const auto once =
        static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection);
    connect(
        &m_portal, &ScreenPortal::taken, this,
        [taken](const QUrl& file) {
            taken->bring(TakenPicture{{}, file.toLocalFile().toStdString()});
        },
        once);
    connect(
        &m_portal, &ScreenPortal::cancelled, this,
        [fail] { fail("The user did not allow a picture of the screen."); }, once);
    connect(
        &m_portal, &ScreenPortal::unavailable, this,
        [fail] { fail("This desktop lets no program take pictures of its screen."); }, once);
    connect(
        &m_portal, &ScreenPortal::failed, this,
        [fail](const QString& reason) { fail("The desktop said: " + reason.toStdString()); }, once);
    m_portal.ask();
}

} // namespace cabochon
