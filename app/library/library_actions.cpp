// The part of LibraryController that acts on models that are here: comparing, naming, removing, taking
// in, and moving them all to another folder.
#include "app/desktop/desktop_trash.h"
#include "app/downloads/model_files.h"
#include "app/downloads/model_updates.h"
#include "app/library/library_controller.h"
#include "app/library/library_words.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace cabochon {

// ----------------------------------------------------------------------------------- what is here

void LibraryController::setChecking(const std::string& file, double share)
{
    m_checking[file] = share;
    makeRowsAnew();
}

void LibraryController::verify(const QString& file)
{
    const auto wanted = parseRepositoryFile(file.toStdString());
    const std::optional<ModelRow> row = rowOf(file);
    if (!wanted || !row || m_checking.contains(wanted->id())) return;
    setChecking(wanted->id(), 0);
    const auto tell = [this, id = wanted->id(), last = -1](const std::string&, std::uint64_t done,
                                                           std::uint64_t total) mutable {
        const int percent = total > 0 ? int(100.0 * double(done) / double(total)) : 100;
        if (percent != std::exchange(last, percent)) {
            QMetaObject::invokeMethod(
                this,
                [this, id, percent] {
                    if (m_checking.contains(id)) setChecking(id, percent / 100.0);
                },
                Qt::QueuedConnection);
        }
        return !m_ending.requested();
    };
    m_files.run([&library = library(), file = *wanted,
                 tell] { return downloads::verifyModel(library, file, tell); },
                [this, id = wanted->id(),
                 name = row->name](const Result<std::vector<downloads::VerifiedFile>>& files) {
                    m_checking.erase(id);
                    makeRowsAnew();
                    look(/*measured=*/false);
                    if (!files)
                        emit said(QString::fromStdString(files.error().message));
                    else if (files->front().expected.empty())
                        emit said(tr("%1 was read: what it is now is remembered.").arg(name));
                    else
                        emit said(tr("%1 is what it was when it came.").arg(name));
                });
}

void LibraryController::remove(const QString& file)
{
    const auto wanted = parseRepositoryFile(file.toStdString());
    const std::optional<ModelRow> row = rowOf(file);
    if (!wanted || !row) return;
    if (row->open) {
        return emit said(tr("%1 answers now. Choose another model first.").arg(row->name));
    }
    const auto& list = m_downloads.downloads();
    const auto arriving = std::find_if(list.begin(), list.end(),
                                       [&](const auto& one) { return one.order.file == *wanted; });
    const bool stays = arriving != list.end() && row->usable;
    std::vector<RepositoryFile> others; // that were still to come
    if (stays && arriving->order.partner) others.push_back(*arriving->order.partner);
    const CatalogueEntry* entry = library().catalogue().find(*wanted);
    const CatalogueEntry* eyes = entry ? library().catalogue().find(entry->projector) : nullptr;
    if (stays && eyes) others.push_back(eyes->source);
    m_downloads.remove(*wanted, [this, stays, others, file = *wanted, name = row->name] {
        if (stays)
            removeHalves(others, name);
        else
            removeFiles(file, name);
    });
}

/// What arrived of files that are not whole.
void LibraryController::removeHalves(const std::vector<RepositoryFile>& files, const QString& name)
{
    m_files.run(
        [&library = library(), files]() -> Status {
            for (const RepositoryFile& file : files) {
                const std::optional<LibraryModel> here = library.find(file);
                if (!here || here->state != LibraryModel::State::Partial) continue;
                if (const auto left = library.remove(file); !left) return left.error();
            }
            return {};
        },
        [this, name](const Status& removed) {
            look(/*measured=*/false);
            emit said(removed ? tr("%1 stays, without what was still to come.").arg(name)
                              : QString::fromStdString(removed.error().message));
        });
}

/// Whole files go to the bin, what is left of downloads for good.
void LibraryController::removeFiles(const RepositoryFile& file, const QString& name)
{
    m_files.run(
        [&library = library(), file]() -> Status {
            const std::optional<LibraryModel> here = library.find(file);
            if (here && here->shardsHere > 0) {
                const auto moved = library.moveToTrash(file, moveToDesktopTrash);
                return moved ? Status() : moved.error();
            }
            const auto left = library.remove(file);
            return left ? Status() : left.error();
        },
        [this, name](const Status& removed) {
            look(/*measured=*/false);
            emit said(removed ? tr("%1 was removed.").arg(name)
                              : QString::fromStdString(removed.error().message));
        });
}

void LibraryController::nameModel(const QString& file, const QString& name)
{
    const auto wanted = parseRepositoryFile(file.toStdString());
    if (!wanted) return;
    m_files.run(
        [&library = library(), file = *wanted, name = name.trimmed().toStdString()] {
            return library.setDisplayName(file, name);
        },
        [this](const Status& named) {
            look(/*measured=*/false);
            if (!named) emit said(QString::fromStdString(named.error().message));
        });
}

void LibraryController::lookForUpdate(const QString& file)
{
    const auto wanted = parseRepositoryFile(file.toStdString());
    const std::optional<ModelRow> row = rowOf(file);
    if (!wanted || !row || !m_downloads.network()) return;
    if (m_downloads.isOff()) return emit said(tr("The network is switched off in the settings."));
    emit said(tr("The hub is asked about %1 …").arg(row->name));
    m_files.run(
        [this, &library = library(), file = *wanted, network = m_downloads.network(),
         hubs = hubs()]() -> Result<downloads::ModelUpdates> {
            const std::optional<LibraryModel> here = library.find(file);
            if (!here || !here->record || here->record->source.repository.empty()) {
                return Error{ErrorCode::NotFound,
                             file.name() + " did not come from a hub, as far as is known: there is "
                                           "nothing to compare it with."};
            }
            downloads::HubClient client(*network, hubs, {{.tries = 3}, &m_ending, {}});
            Result<downloads::ModelUpdates> found =
                downloads::findUpdates(client, library, {*here});
            if (found && !found->unanswered.empty()) return found->unanswered.front();
            return found;
        },
        [this, name = row->name](const Result<downloads::ModelUpdates>& found) {
            if (!found) return emit said(QString::fromStdString(found.error().message));
            if (found->updates.empty())
                return emit said(tr("%1 is what the hub has now.").arg(name));
            emit said(tr("The hub has another version of %1, of %2. Remove this one and download "
                         "it again to have it.")
                          .arg(name, bytesWords(found->updates.front().bytesOnHub)));
        });
}

void LibraryController::importFile(const QString& path)
{
    const std::filesystem::path from = path.toStdString();
    m_files.run(
        [this, &library = library(), from] {
            return downloads::importModel(library, from, /*copyAlways=*/false,
                                          [this](const std::string&, std::uint64_t, std::uint64_t) {
                                              return !m_ending.requested();
                                          });
        },
        [this, from](const Result<downloads::ImportedModel>& imported) {
            look(/*measured=*/false);
            if (!imported) return emit said(QString::fromStdString(imported.error().message));
            for (const FoundModel& found : m_look.elsewhere) {
                if (found.facts.path != from || found.projector.empty()) continue;
                emit projectorKnown(
                    QString::fromStdString(library().placeOf(imported->file).string()),
                    QString::fromStdString(found.projector.string()));
            }
            emit said(
                tr("%1 is in the library now.").arg(QString::fromStdString(imported->file.name())));
        });
    emit said(tr("%1 is being read …").arg(QFileInfo(path).fileName()));
}

// ---------------------------------------------------------------------------------- another folder

void LibraryController::moveTo(const QUrl& folder)
{
    const QString chosen = folder.toLocalFile();
    if (chosen.isEmpty() || m_moving || m_options.folder.empty()) return;
    const bool empty = QDir(chosen).isEmpty();
    const QString to = empty ? chosen : QDir(chosen).filePath(QStringLiteral("cabochon-models"));
    m_moving = downloads::MoveProgress();
    m_stopMoving = std::make_shared<engine::CancelFlag>();
    emit movingChanged();
    m_downloads.close([this, to] { move(to.toStdString()); });
}

void LibraryController::move(const std::filesystem::path& to)
{
    const auto report = [this, stop = m_stopMoving](const downloads::MoveProgress& now) {
        QMetaObject::invokeMethod(
            this,
            [this, now] {
                if (!m_moving) return;
                m_moving = now;
                emit movingChanged();
            },
            Qt::QueuedConnection);
        return !stop->requested() && !m_ending.requested();
    };
    m_files.run(
        [from = library().folder(), to, report]() -> Status {
            const auto moved = downloads::moveLibrary(from, to, report);
            return moved ? Status() : moved.error();
        },
        [this, to](const Status& moved) { onMoved(to, moved); });
}

void LibraryController::stopMoving()
{
    if (m_stopMoving) m_stopMoving->request();
}

void LibraryController::onMoved(const std::filesystem::path& to, const Status& moved)
{
    const QString from = folder();
    m_moving.reset();
    // The old one stays: what was begun before may still look at it.
    if (moved)
        m_libraries.push_back(std::make_unique<const ModelLibrary>(to, library().catalogue()));
    startDownloads();
    emit movingChanged();
    look(/*measured=*/false);
    if (!moved) return emit said(QString::fromStdString(moved.error().message));
    emit folderMoved(from, folder());
    emit said(tr("The models lie in %1 now.").arg(folder()));
}

double LibraryController::moved() const
{
    if (!m_moving || m_moving->total == 0) return 0;
    return double(m_moving->done) / double(m_moving->total);
}

QString LibraryController::movingWords() const
{
    if (!m_moving) return {};
    const QString percent = tr("%1 %").arg(int(moved() * 100));
    const QString name = QString::fromStdString(m_moving->name);
    if (name.isEmpty()) return tr("The models are being moved: %1").arg(percent);
    return m_moving->verifying
               ? tr("The models are being moved: %1, %2 is verified").arg(percent, name)
               : tr("The models are being moved: %1, %2").arg(percent, name);
}

} // namespace cabochon
