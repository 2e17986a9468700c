// Owns cabochon-cli on a terminal of its own, typed at key by key as a person would.
#pragma once

#include "tests/cli/cli_process.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <sys/types.h>

namespace cabochon::test {

class CliTerminal {
public:
    /// Starts it. `home` takes settings and data; "" for a `terminal` type: none is named.
    CliTerminal(const QStringList& arguments,
                const QString& home,
                const QByteArray& terminal = "xterm");
    ~CliTerminal();
    CliTerminal(const CliTerminal&) = delete;
    CliTerminal& operator=(const CliTerminal&) = delete;

    void type(const QByteArray& keys);
    /// Waits until `text` has appeared after what earlier calls waited for; false after a minute,
    /// or when the program ended before.
    bool shows(const QByteArray& text);
    /// All that appeared since the last text that was waited for.
    QByteArray rest() const { return m_output.mid(m_seen); }
    QByteArray output() const { return m_output; }
    /// Waits for the end; the exit status, -1 when a signal or the time limit ended it.
    int end();

private:
    bool readMore();

    pid_t m_child = -1;
    int m_terminal = -1;
    bool m_closed = false; // on the program's side
    QByteArray m_output;
    qsizetype m_seen = 0;
};

/// runCli() on a terminal of its own; `output` is all that appears on it, stdout and stderr.
CliResult runCliOnTerminal(const QStringList& arguments);

} // namespace cabochon::test
