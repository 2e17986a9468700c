// Owns the library that a state of the window shows: made-up machine, a hub in this process, files
// in a scratch folder.
#pragma once

#include "app/connect_library.h"
#include "tests/app/downloads/test_hub.h"
#include "tests/support/scratch_folder.h"

#include <QString>

#include <string>

namespace cabochon::test {

class PreviewLibrary {
public:
    /// States "models", "arriving", "offer", "offered", "here", "searching" have something to show;
    /// the others have an empty library whose offer was put aside.
    static bool isOneOfMine(const QString& state);

    explicit PreviewLibrary(QString state);

    LibraryOptions options();
    /// To be called after every change; acts when the moment has come. True: it is as it should be.
    bool step(LibraryController& library);

private:
    bool stepHere(LibraryController& library);
    bool stepSearching(LibraryController& library);

    QString m_state;
    ScratchFolder m_folder;
    std::string m_content;
    TestHub m_hub;
    int m_steps = 0;
};

} // namespace cabochon::test
