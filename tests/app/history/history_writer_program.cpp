// Writes conversations into the history of a folder until it is killed, and says "ack NUMBER
// GROWTH" after each save: history_writer_program FOLDER FIRST.
#include "app/history/history_recovery.h"
#include "tests/app/history/kill_loop.h"
#include "tests/app/history/stored_conversations.h"

#include <array>
#include <cstdio>
#include <cstdlib>

using namespace cabochon;
using namespace cabochon::history;
using namespace cabochon::test;

int main(int count, char** arguments)
{
    if (count != 3) return 2;
    Result<OpenedHistory> opened = openOrRecover(arguments[1], 0);
    if (!opened) return 1;
    setvbuf(stdout, nullptr, _IOLBF, 4'096);
    for (int number = std::atoi(arguments[2]);; ++number) {
        StoredConversation written = exchange("c" + std::to_string(number), "What now?", "");
        for (int growth = 1; growth <= kGrowths; ++growth) {
            StoredMessage& answer = written.messages.back();
            answer.parts[0].text = writtenAnswer(number, growth);
            answer.state = growth < kGrowths ? 5 : StoredMessage::kDone;
            const std::span<const StoredMessage> all = written.messages;
            const Status saved =
                opened->history.save(written.head, growth == 1 ? all : all.subspan(1));
            if (!saved) return 1;
            std::printf("ack %d %d\n", number, growth);
        }
    }
}
