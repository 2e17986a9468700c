// Owns typing a line on a terminal: keys that move, edit and search, and earlier lines on the arrow
// keys, by libedit (whose settings, ~/.editrc, count). Shows what is typed itself. Keeps no file.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace cabochon::cli {

class LineEditor {
public:
    /// Null where lines cannot be edited: stdin or stdout is no terminal, or one that cannot move
    /// its cursor (TERM=dumb). At most one at a time.
    static std::unique_ptr<LineEditor> create(const std::vector<std::string>& earlierLines);
    virtual ~LineEditor() = default;

    enum class End {
        Line,        // Enter
        EndOfInput,  // Ctrl-D on an empty line, or the terminal went away
        Discarded,   // Ctrl-C while there was text: begin again
        Interrupted, // Ctrl-C on an empty line
    };
    /// Waits for a line; only `End::Line` sets it. interruptFlag() is as before afterwards.
    virtual End read(std::string& line) = 0;
    /// Puts a line on the arrow keys.
    virtual void remember(const std::string& line) = 0;
};

} // namespace cabochon::cli
