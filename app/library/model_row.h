// Owns the cards of the page of models as values, made from what is known: the catalogue, one look
// around, downloads. Words are the window's.
#pragma once

#include "app/downloads/download_queue.h"
#include "app/library/library_look.h"
#include "app/library/model_card.h"

#include <QDate>
#include <QList>
#include <QString>

#include <functional>
#include <map>
#include <string>

namespace cabochon {

struct ModelRow {
    QString key;       // the same while the rest changes: of a size, or of a file
    QString file;      // "owner/repository/path"; of another program the file itself
    QString entry;     // of the catalogue; empty: it is not in it
    QString path;      // where it lies; empty: it is not here
    QString place;     // where it lies, or will
    QString projector; // that another program names for it; empty: none
    QString name;      // "Gemma 4 E2B"
    QString quantization;
    QString abilities;
    QString detail; // size, and how far it is
    QString problem;
    QString verdict;
    ModelCard::Tone tone = ModelCard::Plain;
    ModelCard::State state = ModelCard::Absent;
    bool usable = false; // its file is whole, perhaps its projector still arrives
    bool recommended = false;
    bool open = false;    // answers now
    bool gated = false;   // the hub wants a token, or an agreement
    bool foreign = false; // of another program: used where it lies, never changed
    double progress = 0;
};

/// When a model answered last, and how fast it was.
struct ModelUse {
    QDate lastUsed;             // null: not known
    double tokensPerSecond = 0; // measured; 0: likewise

    bool operator==(const ModelUse&) const = default;
};
using ModelUseOf = std::function<ModelUse(const QString& path)>;

/// What rows are made from.
struct RowsSource {
    const Catalogue& catalogue;
    const LibraryLook& look;
    const std::vector<downloads::QueuedDownload>& downloads;
    const std::map<std::string, std::string>& chosen; // entry shown of each size; others: four bits
    const std::map<std::string, double>& checking;    // by file: how much was read
    QString openPath;                                 // of the model that answers
    std::filesystem::path folder;                     // of the library
    ModelUseOf useOf{};                               // empty: nothing is known
};

/// Best first: a card for each size of the catalogue, then one for each other file.
QList<ModelRow> makeRows(const RowsSource& source);

/// The entries that the cards of the sizes show.
std::vector<std::string> shownEntries(const Catalogue& catalogue,
                                      const std::vector<LibraryModel>& here,
                                      const std::vector<downloads::QueuedDownload>& downloads,
                                      const std::map<std::string, std::string>& chosen);

} // namespace cabochon
