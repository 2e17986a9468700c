#include "app/cli/line_editor.h"

#include "app/cli/console.h"
#include "app/cli/interrupt.h"

#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <cwchar>
#include <histedit.h>
#include <unistd.h>

namespace cabochon::cli {

namespace {

constexpr int kEarlierLines = 1000;

volatile std::sig_atomic_t g_resized = 0;

extern "C" void onResize(int)
{
    g_resized = 1;
}

/// Characters beyond ASCII need a locale that knows them. Only this category is set: numbers stay
/// as they are.
void chooseCharacters()
{
    std::setlocale(LC_CTYPE, "");
    if (MB_CUR_MAX == 1) std::setlocale(LC_CTYPE, "C.UTF-8");
}

bool cursorMoves()
{
    const char* terminal = std::getenv("TERM");
    return terminal && *terminal && std::strcmp(terminal, "dumb") != 0;
}

char* prompt(::EditLine*)
{
    static char text[] = "> ";
    return text;
}

/// Waits for one character, as libedit asks. Its own function would swallow a Ctrl-C.
int readCharacter(::EditLine* editor, wchar_t* character)
{
    std::mbstate_t state{};
    while (!interruptFlag().requested()) {
        char byte = 0;
        const ssize_t count = ::read(STDIN_FILENO, &byte, 1);
        if (count < 0 && errno == EINTR) {
            if (g_resized) ::el_resize(editor);
            g_resized = 0;
            continue;
        }
        if (count <= 0) return 0;
        const std::size_t used = std::mbrtowc(character, &byte, 1, &state);
        if (used == 0 || used == 1) return 1;
        if (used == static_cast<std::size_t>(-1)) state = {}; // no character: as if not typed
    }
    return 0;
}

/// While a line is typed, a change of the terminal's size redraws it.
class ResizeWatch {
public:
    ResizeWatch()
    {
        struct sigaction action = {};
        action.sa_handler = onResize; // no SA_RESTART: the waiting read returns
        ::sigemptyset(&action.sa_mask);
        ::sigaction(SIGWINCH, &action, &m_before);
    }
    ~ResizeWatch() { ::sigaction(SIGWINCH, &m_before, nullptr); }
    ResizeWatch(const ResizeWatch&) = delete;
    ResizeWatch& operator=(const ResizeWatch&) = delete;

private:
    struct sigaction m_before = {};
};

class EditlineEditor final : public LineEditor {
public:
    explicit EditlineEditor(const std::vector<std::string>& earlierLines)
    {
        ::HistEvent event;
        ::history(m_lines, &event, H_SETSIZE, kEarlierLines);
        ::history(m_lines, &event, H_SETUNIQUE, 1);
        ::el_set(m_editor, EL_PROMPT, prompt);
        ::el_set(m_editor, EL_SIGNAL, 0); // Ctrl-C is interrupt.h's
        ::el_set(m_editor, EL_EDITOR, "emacs");
        ::el_set(m_editor, EL_HIST, ::history, m_lines);
        ::el_set(m_editor, EL_BIND, "^R", "em-inc-search-prev", nullptr);
        ::el_set(m_editor, EL_GETCFN, readCharacter);
        ::el_source(m_editor, nullptr);
        for (const std::string& line : earlierLines)
            remember(line);
    }

    ~EditlineEditor() override
    {
        ::el_end(m_editor);
        ::history_end(m_lines);
    }

    End read(std::string& line) override
    {
        const ResizeWatch watch;
        int count = 0;
        const char* typed = ::el_gets(m_editor, &count);
        if (interruptFlag().requested()) {
            const ::LineInfo* left = ::el_line(m_editor);
            const bool empty = !left || left->lastchar == left->buffer;
            interruptFlag().reset();
            catchInterrupt();
            return empty ? End::Interrupted : End::Discarded;
        }
        if (!typed || count <= 0) return End::EndOfInput;
        line.assign(typed, static_cast<std::size_t>(count));
        while (!line.empty() && (line.back() == '\n' || line.back() == '\r'))
            line.pop_back();
        return End::Line;
    }

    void remember(const std::string& line) override
    {
        ::HistEvent event;
        ::history(m_lines, &event, H_ENTER, line.c_str());
    }

private:
    ::History* m_lines = ::history_init();
    ::EditLine* m_editor = ::el_init("cabochon-cli", stdin, stdout, stderr);
};

} // namespace

std::unique_ptr<LineEditor> LineEditor::create(const std::vector<std::string>& earlierLines)
{
    if (!stdinIsTerminal() || !stdoutIsTerminal() || !cursorMoves()) return nullptr;
    chooseCharacters();
    return std::make_unique<EditlineEditor>(earlierLines);
}

} // namespace cabochon::cli
