// Owns what a search of a hub shows, as values: a card for each repository, a line for each of its
// files once they were asked for.
#pragma once

#include "app/library/model_card.h"

#include <QList>
#include <QString>

namespace cabochon {

struct HubLine {
    QString file;         // "owner/repository/path"; of several shards the first
    QString quantization; // "Q4_K_M"; its name, where that says nothing
    QString size;         // "5.1 GB"
    QString facts;        // what its header says: "Gemma 4 E2B · text · 128K context"
    QString verdict;      // whether it fits; empty: its header was not read
    ModelCard::Tone tone = ModelCard::Plain;
    QString problem;
    bool asking = false; // its header is being read
    bool known = false;  // it has a card of its own, for it is here or arrives
};

struct HubCard {
    QString repository; // "owner/repository"
    QString detail;     // downloads, change, licence
    QString beside;     // what comes along: "With eyes and ears: 990 MB"
    QString problem;
    bool gated = false; // wants a token, or an agreement
    bool opened = false;
    bool asking = false; // its files are asked for
    QList<HubLine> lines;
};

} // namespace cabochon
