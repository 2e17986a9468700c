// Owns the tables of the history and how those of earlier versions become those of this one.
#pragma once

#include "app/history/database.h"

namespace cabochon::history {

/// "CabH": says that a file is a history.
inline constexpr int kApplicationId = 0x43616248;

/// The version that this program writes. Files of later versions are only read.
int schemaVersion();

/// Makes the tables of an empty file, or brings those of an earlier version up to date: all in one
/// transaction. HistoryNewer: the file is of a later version.
Status bringUpToDate(Database& database);

/// Forgets the index of words and builds it anew from the messages: it holds nothing of its own.
Status rebuildIndex(Database& database);

} // namespace cabochon::history
