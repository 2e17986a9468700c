// Owns the checks of the keys that work on an answer, a message, a chat or a folder: each presses
// what the card of keys says and looks whether it was done. For test_help_keys.
#pragma once

#include "tests/ui/window_under_test.h"

namespace cabochon::test::row_keys {

void stop(WindowUnderTest& window, Script& script);
void skipTheThought(WindowUnderTest& window, Script& script);
void onAStoppedAnswer(WindowUnderTest& window, Script& script);
void onAMessage(WindowUnderTest& window, Script& script);
void onAnAnswer(WindowUnderTest& window, Script& script);
void onAChat(WindowUnderTest& window, Script& script);
void onAFolder(WindowUnderTest& window, Script& script);
void archive(WindowUnderTest& window, Script& script);
void attach(WindowUnderTest& window, Script&);
void pasteAsAFile(WindowUnderTest& window, Script&);
void takeScreen(WindowUnderTest& window, Script&);
void onFoundPlaces(WindowUnderTest& window, Script& script);
void onAPicture(WindowUnderTest& window, Script&);
void onAFile(WindowUnderTest& window, Script& script);

} // namespace cabochon::test::row_keys
