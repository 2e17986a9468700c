#include "app/mcp/stdio_transport.h"

#include "app/mcp/clean_text.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cabochon::mcp {

namespace {

using std::chrono::steady_clock;

constexpr std::size_t kPieceBytes = 64u << 10;
constexpr std::size_t kLongLine = 3u << 20;
constexpr int kPiecesAtOnce = 4; // then others have their turn
constexpr std::size_t kMostChatter = 100;
constexpr std::size_t kMostUnread = 32u << 20; // bytes that a server was told and did not read
constexpr std::size_t kLastWords = 300;
constexpr std::chrono::milliseconds kEndPause{5};
constexpr std::chrono::milliseconds kOwnEnd{500}; // from its last word to its end

bool speaksOfPages(std::string_view line)
{
    std::string start(line.substr(0, 16));
    std::ranges::transform(start, start.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return start.starts_with("<!doctype") || start.starts_with("<html") ||
           start.starts_with("<?xml") || start.starts_with("http/");
}

} // namespace

Result<std::unique_ptr<StdioTransport>> StdioTransport::start(McpThread& thread,
                                                              const RunningCommand& command,
                                                              Options options,
                                                              TransportCalls calls)
{
    Result<RunningChild> child = RunningChild::start(command);
    if (!child) return child.error();
    return std::unique_ptr<StdioTransport>(
        new StdioTransport(thread, std::move(*child), std::move(options), std::move(calls)));
}

StdioTransport::StdioTransport(McpThread& thread,
                               RunningChild child,
                               Options options,
                               TransportCalls calls)
    : m_thread(thread), m_child(std::move(child)), m_options(std::move(options)),
      m_calls(std::move(calls))
{
    m_thread.watchReading(m_child.output(), [this] { readOutput(); });
    m_thread.watchReading(m_child.errors(), [this] { readErrors(); });
    // A child of the server may hold the pipes open after its end.
    if (m_child.ended() >= 0) m_thread.watchReading(m_child.ended(), [this] { beginEnding(); });
}

StdioTransport::~StdioTransport()
{
    for (const int descriptor :
         {m_child.input(), m_child.output(), m_child.errors(), m_child.ended()})
        m_thread.unwatch(descriptor);
    m_thread.forget(m_endTimer);
}

void StdioTransport::send(Outgoing message)
{
    if (m_ending) return;
    message.text += '\n';
    m_outgoingBytes += message.text.size();
    m_outgoing.push_back(std::move(message.text));
    if (m_outgoingBytes > kMostUnread) {
        fail("The server \"" + m_options.server +
             "\" does not read what it is told, and was ended. Start it again, or ask its maker.");
        return;
    }
    writeMore();
}

void StdioTransport::writeMore()
{
    const int descriptor = m_child.input();
    while (!m_outgoing.empty()) {
        const std::string_view left = std::string_view(m_outgoing.front()).substr(m_written);
        const std::optional<std::size_t> count = m_child.write(left);
        if (!count) { // nobody reads any more: its end will say why
            m_thread.unwatch(descriptor);
            m_outgoing.clear();
            return;
        }
        if (*count == 0) {
            m_thread.watchWriting(descriptor, [this] { writeMore(); });
            return;
        }
        m_written += *count;
        m_outgoingBytes -= *count;
        if (m_written < m_outgoing.front().size()) continue;
        m_outgoing.pop_front();
        m_written = 0;
    }
    m_thread.unwatch(descriptor);
}

void StdioTransport::readOutput()
{
    std::array<char, kPieceBytes> piece;
    const int descriptor = m_child.output();
    for (int i = 0; i < kPiecesAtOnce; ++i) {
        const std::optional<std::size_t> count = m_child.readOutput(piece);
        if (!count) break;
        if (*count == 0) {
            m_thread.unwatch(descriptor);
            takeLines();
            beginEnding();
            return;
        }
        if (isClosed()) continue; // what it says now does not count
        // A string doubles its room: near the end it takes what it may have and no more.
        if (m_incoming.size() + *count > m_incoming.capacity() && m_incoming.size() > kLongLine)
            m_incoming.reserve(kMostMessageBytes + kPieceBytes + 1);
        m_incoming.append(piece.data(), *count);
        takeLines();
    }
}

void StdioTransport::takeLines()
{
    std::size_t first = 0;
    while (!isClosed()) {
        const std::size_t end = m_incoming.find('\n', m_searched);
        if (end == std::string::npos) break;
        std::string_view line = std::string_view(m_incoming).substr(first, end - first);
        first = m_searched = end + 1;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) continue;
        if (line.size() <= kMostMessageBytes && (line.front() == '{' || line.front() == '['))
            m_calls.onMessage(std::string(line));
        else
            takeChatter(line);
    }
    m_incoming.erase(0, first);
    m_searched = m_incoming.size();
    if (m_incoming.size() <= kMostMessageBytes) return;
    m_incoming = {};
    m_searched = 0;
    fail("The server \"" + m_options.server +
         "\" sent a line of more than 16 MiB, and was ended. Ask its maker.");
}

void StdioTransport::takeChatter(std::string_view line)
{
    m_calls.onLog(std::string(startOf(line, kLastWords)) + "\n");
    if (speaksOfPages(line)) {
        fail("The server \"" + m_options.server +
             "\" answers with a web page where MCP is spoken, and was ended. Check its command.");
    } else if (++m_chatterLines > kMostChatter) {
        fail("The server \"" + m_options.server +
             "\" prints lines that are no messages of MCP, and was ended. Check its command: it "
             "has to keep its standard output for messages.");
    }
}

void StdioTransport::readErrors()
{
    std::array<char, kPieceBytes> piece;
    const int descriptor = m_child.errors();
    const std::optional<std::size_t> count = m_child.readErrors(piece);
    if (!count) return;
    if (*count == 0) {
        m_thread.unwatch(descriptor);
        return;
    }
    const std::string_view text(piece.data(), *count);
    m_calls.onLog(text);
    std::string_view lines = text;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        const std::string line = cleanText(lines.substr(0, std::min(end, 4 * kLastWords)));
        if (line.find_first_not_of(" \t") != std::string::npos)
            m_lastWords = startOf(line, kLastWords);
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
}

// ------------------------------------------------------------------------------------------ the
// end

void StdioTransport::fail(std::string sentence)
{
    if (m_ending) return;
    m_failure = std::move(sentence);
    m_outgoing.clear();
    m_child.askToEnd();
    beginEnding();
    m_endBy = steady_clock::now() + m_options.mercy;
}

void StdioTransport::stop(std::function<void()> gone)
{
    m_gone = std::move(gone);
    m_outgoing.clear();
    m_thread.unwatch(m_child.input());
    m_child.closeInput();
    m_child.askToEnd();
    beginEnding();
    m_endBy = steady_clock::now() + m_options.mercy;
}

void StdioTransport::beginEnding()
{
    m_thread.unwatch(m_child.ended());
    if (m_ending) return;
    m_ending = true;
    m_endBy = steady_clock::now() + kOwnEnd;
    m_endTimer = m_thread.after(std::chrono::milliseconds(0), [this] { lookForEnd(); });
}

void StdioTransport::lookForEnd()
{
    const std::optional<ChildEnd> end = m_child.end();
    if (!end) {
        if (!m_killed && steady_clock::now() >= m_endBy) {
            m_killed = true;
            m_child.kill();
        }
        m_endTimer = m_thread.after(kEndPause, [this] { lookForEnd(); });
        return;
    }
    readOutput(); // what it said at last
    readErrors();
    m_endTimer = 0;
    // Whoever is called may end this object.
    if (m_gone) {
        const std::function<void()> gone = std::move(m_gone);
        gone();
        return;
    }
    const auto onEnd = m_calls.onEnd;
    const bool byItself = m_failure.empty();
    const std::string sentence = byItself ? endSentence(*end) : m_failure;
    onEnd(sentence, byItself);
}

std::string StdioTransport::endSentence(const ChildEnd& end) const
{
    std::string sentence = "The server \"" + m_options.server + "\" ";
    if (end.how == ChildEnd::How::Exited)
        sentence += "ended (code " + std::to_string(end.code) + ")";
    else
        sentence +=
            (end.how == ChildEnd::How::Crashed ? "crashed (signal " : "was ended (signal ") +
            std::to_string(end.code) + ")";
    if (!m_lastWords.empty()) sentence += ": " + m_lastWords;
    if (sentence.back() != '.') sentence += '.';
    return sentence + " Its log says more.";
}

} // namespace cabochon::mcp
