#include "app/downloads/hub_client.h"

#include "engine/base/utf8.h"

#include <algorithm>
#include <thread>

namespace cabochon::downloads {

namespace {

using network::Request;
using network::Trouble;
using std::chrono::milliseconds;

constexpr std::uint64_t kMostAnswerBytes = 64u << 20; // of JSON [about 50 KB]
constexpr milliseconds kMostAnswerTime{60'000};
constexpr int kMostPages = 100;

Error cancelled()
{
    return {ErrorCode::Cancelled, "Stopped. What has arrived is kept; run the command again to go "
                                  "on."};
}

bool isFound(int status)
{
    return (status >= 200 && status < 300) || (status >= 300 && status < 400);
}

/// Whether another hub, or the other source, may know better.
bool mayBeElsewhere(const Error& error)
{
    return error.code != ErrorCode::Cancelled && error.code != ErrorCode::NetworkOff;
}

/// The first answer of the hubs in turn; else what the first one said: it was asked for.
template <typename T, typename Ask>
Result<T> askInTurn(const std::vector<Hub>& hubs, const Ask& ask)
{
    std::optional<Error> problem;
    for (const Hub& hub : hubs) {
        Result<T> answer = ask(hub);
        if (answer) return answer;
        if (!problem) problem = answer.error();
        if (!mayBeElsewhere(answer.error())) return answer;
    }
    return problem.value_or(Error{ErrorCode::Usage, "No hub is named. Set HF_ENDPOINT."});
}

} // namespace

bool waitFor(milliseconds time, const engine::CancelFlag* cancel)
{
    constexpr milliseconds kLook(50);
    const auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end) {
        if (cancel && cancel->requested()) return false;
        const auto left = end - std::chrono::steady_clock::now();
        std::this_thread::sleep_for(std::min<std::chrono::nanoseconds>(kLook, left));
    }
    return !cancel || !cancel->requested();
}

std::string againIn(const Error& problem, milliseconds wait)
{
    const std::string happened = problem.message.substr(0, problem.message.find(". "));
    return happened + ". Again in " + std::to_string((wait.count() + 999) / 1000) + " s.";
}

Error hubRefusal(const Hub& hub, const std::string& repository, const network::ResponseHead& head)
{
    const std::string status = std::to_string(head.status);
    const std::string host = hub.address.host;
    std::string said = printable(head.header("x-error-message"), 200);
    if (!said.empty()) said = " It says: " + said;
    if (head.status == 401 || head.status == 403) {
        const std::string remedy =
            hub.token.empty()
                ? "Agree to its licence on " + hub.pageOf(repository) +
                      ", make a token in your settings there, and give it to Cabochon, in its "
                      "settings "
                      "under Privacy or as HF_TOKEN."
                : "Check that your token is valid for it and that you agreed to its licence on " +
                      hub.pageOf(repository) + ".";
        return {ErrorCode::HubForbidden, host + " gives " + repository +
                                             " only to those it knows, or has no such repository "
                                             "(status " +
                                             status + ")." + said + " " + remedy};
    }
    if (head.status == 404 || head.status == 410) {
        return {ErrorCode::HubNotFound,
                host + " has no " + repository + " with that file or revision (status " + status +
                    ")." + said + " Check the spelling on " + hub.pageOf(repository) + "."};
    }
    return {ErrorCode::Network, host + " answers with status " + status + " to a request for " +
                                    repository + "." + said +
                                    " Try again later, or use another mirror."};
}

HubClient::HubClient(network::Network& network, std::vector<Hub> hubs, Options options)
    : m_network(network), m_hubs(std::move(hubs)), m_options(std::move(options))
{
}

Request HubClient::requestTo(const Hub& hub, network::WebAddress address, std::string purpose)
{
    Request request;
    request.address = std::move(address);
    request.purpose = std::move(purpose);
    request.token = hub.token;
    request.plainAllowed = hub.address.scheme == "http";
    request.mostBytes = kMostAnswerBytes;
    request.mostTime = kMostAnswerTime;
    return request;
}

/// Asks until there is an answer with a status that is not worth another try, and that `readable`
/// takes.
Result<HubClient::Answer> HubClient::ask(Request request,
                                         const std::function<bool(const Answer&)>& readable)
{
    Patience patience(m_options.patience);
    m_answered = false;
    for (;;) {
        network::Network::Answer got = m_network.ask(request, m_options.cancel);
        Trouble trouble = got.end.trouble;
        Error problem = got.end.problem;
        if (trouble == Trouble::Stopped) return cancelled();
        Answer answer{std::move(got.end.head), std::move(got.body)};
        m_answered = m_answered || answer.head.status != 0;
        if (trouble == Trouble::None && troubleOf(answer.head.status) == Trouble::Temporary) {
            trouble = Trouble::Temporary;
            problem = {ErrorCode::Network, request.address.host + " is busy (status " +
                                               std::to_string(answer.head.status) +
                                               "). Try again later."};
        } else if (trouble == Trouble::None) {
            if (answer.head.status != 200 || !readable || readable(answer)) return answer;
            trouble = Trouble::Misbehaviour;
            problem = {ErrorCode::Network, request.address.shown() +
                                               " answers with something that is cut off or no "
                                               "JSON. Try again later, or use another mirror."};
        }
        const auto wait = patience.afterFailure(trouble, retryAfter(answer.head));
        if (!wait) return problem;
        if (m_options.note) m_options.note(againIn(problem, *wait));
        if (!waitFor(*wait, m_options.cancel)) return cancelled();
    }
}

// -------------------------------------------------------------------------------- the list of
// files

/// Adds what the pages of the tree say. A hub without that answer adds nothing.
Status HubClient::addTree(const Hub& hub,
                          const std::string& repository,
                          RevisionFacts& facts,
                          const std::string& revision)
{
    network::WebAddress address = hub.treeAddress(repository, revision);
    for (int page = 0; page < kMostPages; ++page) {
        const auto readable = [](const Answer& answer) { return bool(parseTree(answer.body)); };
        const Result<Answer> answer =
            ask(requestTo(hub, address, "the list of files of " + repository), readable);
        if (!answer) return answer.error();
        if (answer->head.status != 200) return hubRefusal(hub, repository, answer->head);
        const Result<RevisionFacts> more = parseTree(answer->body);
        if (!more) return more.error();
        for (const auto& [path, file] : more->files)
            facts.files[path] = file;
        const std::string next = nextPage(answer->head);
        if (next.empty()) return {};
        Result<network::WebAddress> target = network::redirectTarget(address, next);
        if (!target || target->origin() != address.origin()) return {};
        address = std::move(*target);
    }
    return {};
}

Result<RevisionFacts>
HubClient::list(const Hub& hub, const std::string& repository, std::string revision)
{
    const auto readable = [](const Answer& answer) { return bool(parseRevision(answer.body)); };
    RevisionFacts facts;
    const Result<Answer> answer = ask(requestTo(hub, hub.revisionAddress(repository, revision),
                                                "the newest version of " + repository),
                                      readable);
    std::optional<Error> problem;
    if (!answer) {
        if (!mayBeElsewhere(answer.error()) || !m_answered) return answer.error();
        problem = answer.error();
    } else if (answer->head.status != 200) {
        problem = hubRefusal(hub, repository, answer->head);
    } else {
        facts = std::move(*parseRevision(answer->body));
        if (!facts.commit.empty()) revision = facts.commit;
    }
    const bool complete = std::any_of(facts.files.begin(), facts.files.end(), [](const auto& file) {
        return !file.second.digest.sha256.empty();
    });
    if (complete || (problem && problem->code == ErrorCode::HubForbidden))
        return problem ? Result<RevisionFacts>(*problem) : facts;
    RevisionFacts tree;
    if (Status added = addTree(hub, repository, tree, revision); !added) {
        if (problem || !mayBeElsewhere(added.error()))
            return problem && mayBeElsewhere(added.error()) ? *problem : added.error();
        return facts;
    }
    for (const auto& [path, file] : tree.files)
        facts.files[path] = file;
    return facts;
}

/// Of the first hub that knows the repository.
Result<RevisionFacts> HubClient::listAnywhere(const std::string& repository,
                                              const std::string& revision)
{
    return askInTurn<RevisionFacts>(
        m_hubs, [&](const Hub& hub) { return list(hub, repository, revision); });
}

Result<std::vector<std::string>> HubClient::modelFiles(const std::string& repository,
                                                       const std::string& revision)
{
    const Result<RevisionFacts> facts = listAnywhere(repository, revision);
    if (!facts) return facts.error();
    std::vector<std::string> paths;
    for (const auto& [path, file] : facts->files)
        if (path.ends_with(".gguf") && isRepositoryPath(path)) paths.push_back(path);
    return paths;
}

Result<HubModels> HubClient::models(const std::string& repository, const std::string& revision)
{
    const Result<RevisionFacts> facts = listAnywhere(repository, revision);
    if (!facts) return facts.error();
    return groupModels(repository, *facts);
}

Result<std::vector<HubRepository>> HubClient::search(const std::string& words, int most)
{
    const auto readable = [](const Answer& answer) { return bool(parseSearch(answer.body)); };
    return askInTurn<std::vector<HubRepository>>(
        m_hubs, [&](const Hub& hub) -> Result<std::vector<HubRepository>> {
            const Result<Answer> answer = ask(
                requestTo(hub, hub.searchAddress(words, most), "a search for models"), readable);
            if (!answer) return answer.error();
            if (answer->head.status != 200)
                return hubRefusal(hub, "a search for models", answer->head);
            Result<std::vector<HubRepository>> found = parseSearch(answer->body);
            if (found && found->size() > std::size_t(most)) found->resize(std::size_t(most));
            return found;
        });
}

// ---------------------------------------------------------------------------------------- one file

Result<HubFile> HubClient::describeOne(const Hub& hub,
                                       const RepositoryFile& file,
                                       const std::string& revision,
                                       const Result<RevisionFacts>& listed)
{
    const std::string commit = listed ? listed->commit : std::string();
    HubFile described{file, commit.empty() ? revision : commit, commit, 0, {}};
    const auto askHead = [&]() {
        Request request = requestTo(hub, hub.fileAddress(file, described.revision),
                                    "size and digest of " + file.id());
        request.method = Request::Method::Head;
        request.redirects = Request::Redirects::SameOrigin;
        return ask(std::move(request));
    };
    Result<Answer> head = askHead();
    if (head && !isFound(head->head.status) && described.revision != revision) {
        described.revision = revision; // a hub that serves branches only
        head = askHead();
    }
    if (!head && !mayBeElsewhere(head.error())) return head.error();
    const bool answered = head && isFound(head->head.status);
    if (!answered) described.revision = commit.empty() ? revision : commit;

    FileFacts facts;
    if (listed) {
        const auto found = listed->files.find(file.path);
        if (found != listed->files.end())
            facts = found->second;
        else if (!answered && head && head->head.status == 404)
            return hubRefusal(hub, file.id(), head->head);
    }
    if (answered) {
        Result<FileFacts> both = inAgreement(facts, factsOf(head->head), file.id());
        if (!both) return both.error();
        facts = std::move(*both);
        const std::string named = commitOf(head->head);
        if (!named.empty() && !commit.empty() && named != commit) {
            return Error{ErrorCode::DownloadCorrupt,
                         file.id() + " changed while the hub was asked (commit " + commit +
                             ", then " + named + "). Run this again."};
        }
        if (described.commit.empty() && !named.empty()) {
            described.commit = named;
            described.revision = named;
            if (const Result<Answer> pinned = askHead(); !pinned || !isFound(pinned->head.status))
                described.revision = revision;
        }
    }
    if (facts.bytes && (!facts.digest.sha256.empty() || !facts.digest.gitBlob.empty())) {
        described.bytes = *facts.bytes;
        described.digest = std::move(facts.digest);
        return described;
    }
    if (!head) return head.error();
    if (!answered) return hubRefusal(hub, file.repository, head->head);
    return Error{ErrorCode::DownloadCorrupt,
                 hub.address.host + " names no " + (facts.bytes ? "digest" : "size") + " for " +
                     file.id() +
                     ", so that nobody could tell whether it arrives whole. Use another mirror, or "
                     "download it by other means and import it."};
}

Result<std::vector<HubFile>> HubClient::describeAt(const Hub& hub,
                                                   const std::string& repository,
                                                   const std::vector<std::string>& paths,
                                                   const std::string& revision)
{
    const Result<RevisionFacts> listed = list(hub, repository, revision);
    if (!listed && (!mayBeElsewhere(listed.error()) || !m_answered ||
                    listed.error().code == ErrorCode::HubForbidden))
        return listed.error();
    std::vector<HubFile> files;
    for (const std::string& path : paths) {
        Result<HubFile> file = describeOne(hub, {repository, path}, revision, listed);
        if (!file) return file.error();
        files.push_back(std::move(*file));
    }
    return files;
}

Result<std::vector<HubFile>> HubClient::describe(const std::string& repository,
                                                 const std::vector<std::string>& paths,
                                                 const std::string& revision)
{
    return askInTurn<std::vector<HubFile>>(
        m_hubs, [&](const Hub& hub) { return describeAt(hub, repository, paths, revision); });
}

// ------------------------------------------------------------------------------------ parts of one

Result<std::string>
HubClient::readRangeAt(const Hub& hub, const HubFile& file, const network::ByteRange& range)
{
    Request request = requestTo(hub, hub.fileAddress(file.file, file.revision),
                                "the header of " + file.file.id());
    request.range = range;
    request.mostBytes = range.size();
    const auto isThatRange = [&](const Answer& answer) {
        return answer.body.size() == range.size();
    };
    Result<Answer> answer = ask(std::move(request), isThatRange);
    if (!answer) return answer.error();
    const network::ResponseHead& head = answer->head;
    if (head.status != 206 && head.status != 200) return hubRefusal(hub, file.file.id(), head);
    const auto told = network::parseContentRange(head.header("content-range"));
    const std::uint64_t total = told && told->total  ? *told->total
                                : head.status == 200 ? answer->body.size()
                                                     : file.bytes;
    if (total != file.bytes) {
        return Error{ErrorCode::ModelChanged, file.file.id() + " is " + std::to_string(total) +
                                                  " bytes long on the hub; it was announced with " +
                                                  std::to_string(file.bytes) +
                                                  ". Look at the repository again."};
    }
    // A server may send less than was asked for, from the same beginning.
    const bool whole =
        head.status == 200 && range.first == 0 && answer->body.size() == range.size();
    const bool part = head.status == 206 && told && told->range.first == range.first &&
                      told->range.last <= range.last && answer->body.size() == told->range.size();
    if (whole || part) return std::move(answer->body);
    return Error{ErrorCode::Network, hub.address.host + " answers with another part of " +
                                         file.file.id() +
                                         " than was asked for. Use another mirror."};
}

Result<std::string> HubClient::readRange(const HubFile& file, const network::ByteRange& range)
{
    if (range.size() > kMostAnswerBytes || range.last >= file.bytes) {
        return Error{ErrorCode::Usage,
                     "That is no part of " + file.file.id() + " to be read at once. Ask for less."};
    }
    std::string bytes;
    while (bytes.size() < range.size()) {
        const network::ByteRange rest{range.first + bytes.size(), range.last};
        const Result<std::string> more = askInTurn<std::string>(
            m_hubs, [&](const Hub& hub) { return readRangeAt(hub, file, rest); });
        if (!more) return more;
        bytes += *more; // at least one: a range is never empty
    }
    return bytes;
}

} // namespace cabochon::downloads
