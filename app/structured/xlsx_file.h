// Owns writing a table as a workbook of spreadsheets (Office Open XML): one sheet, names in its
// first line, numbers as numbers. Nothing in it is computed: what looks like a formula is words.
#pragma once

#include "app/structured/json_table.h"

#include <string>

namespace cabochon {

/// The bytes of an .xlsx file: a zip of stored entries. Rows and columns beyond what a sheet can
/// have are left out; words are cut where a cell ends.
std::string xlsxOf(const JsonTable& table);

} // namespace cabochon
