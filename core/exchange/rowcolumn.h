#pragma once

#include "core/exchange/fieldreader.h"
#include "core/exchange/rowplan.h"
#include "core/sheets/textdamage.h"

namespace ilo {

/// A mapped column, ready to be read.
struct RowPlanner::Column
{
    int position = -1;
    QString field;
    QString header;
    CellContext context;
    FieldReader<Organisation> organisation; ///< empty when the field is another record's
    FieldReader<Capability> capability;
    void (Filling::*special)(const Column &, const QString &) = nullptr;
    std::optional<RepairRule> repair;
    TextMap replacements;
    int person = -1;       ///< PersonCell::person of a column about people
    bool isTicked = false; ///< "x" or "ja" below it means what its header says

    QString textOf(const QString &cell) const
    {
        if (!replacements.isEmpty()) {
            if (const QString known = replacements.value(cell); !known.isEmpty())
                return tidied(known);
        }
        return tidied(repair ? repaired(cell, *repair) : cell);
    }
};

} // namespace ilo
