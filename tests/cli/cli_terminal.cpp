#include "tests/cli/cli_terminal.h"

#include <csignal>
#include <cstdlib>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace cabochon::test {

CliTerminal::CliTerminal(const QStringList& arguments,
                         const QString& home,
                         const QByteArray& terminal)
{
    std::vector<QByteArray> words = {cliProgram().toUtf8()};
    for (const QString& argument : arguments)
        words.push_back(argument.toUtf8());
    std::vector<char*> pointers;
    for (QByteArray& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const QByteArray folder = home.toUtf8();
    winsize size{};
    size.ws_col = 100;
    size.ws_row = 30;
    m_child = ::forkpty(&m_terminal, nullptr, nullptr, &size);
    if (m_child < 0) qFatal("no terminal");
    if (m_child > 0) return;
    ::setenv("XDG_CONFIG_HOME", folder.constData(), 1);
    ::setenv("XDG_DATA_HOME", folder.constData(), 1);
    ::setenv("HOME", folder.constData(), 1);
    ::setenv("TERM", terminal.constData(), 1);
    ::execv(pointers[0], pointers.data());
    ::_exit(127);
}

CliTerminal::~CliTerminal()
{
    if (m_child > 0) {
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, nullptr, 0);
    }
    ::close(m_terminal);
}

void CliTerminal::type(const QByteArray& keys)
{
    if (::write(m_terminal, keys.constData(), std::size_t(keys.size())) != keys.size()) {
        qWarning("The terminal takes no more keys.");
    }
}

bool CliTerminal::readMore()
{
    constexpr int kTimeLimitMs = 60'000;
    char buffer[4096];
    pollfd waiting{m_terminal, POLLIN, 0};
    if (::poll(&waiting, 1, kTimeLimitMs) != 1) return false;
    const ssize_t got = ::read(m_terminal, buffer, sizeof buffer);
    m_closed = got <= 0; // an error once the child has closed its side
    if (m_closed) return false;
    m_output.append(buffer, static_cast<qsizetype>(got));
    return true;
}

bool CliTerminal::shows(const QByteArray& text)
{
    qsizetype place = m_output.indexOf(text, m_seen);
    while (place < 0 && readMore())
        place = m_output.indexOf(text, m_seen);
    if (place >= 0) m_seen = place + text.size();
    return place >= 0;
}

int CliTerminal::end()
{
    while (readMore()) {
    }
    if (!m_closed) ::kill(m_child, SIGKILL);
    int status = 0;
    ::waitpid(m_child, &status, 0);
    m_child = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

CliResult runCliOnTerminal(const QStringList& arguments)
{
    CliTerminal terminal(arguments, QStringLiteral("/nonexistent"));
    CliResult result;
    result.exitCode = terminal.end();
    result.output = terminal.output().replace("\r\n", "\n"); // what the terminal made of line ends
    return result;
}

} // namespace cabochon::test
