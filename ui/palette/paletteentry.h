#pragma once

#include "core/storage/recordfinder.h"
#include "ui/kit/place.h"

#include <functional>

namespace ilo {

/// One line of the palette: a record, a page or section, or something to do.
struct PaletteEntry
{
    QString group; ///< heading it stands under
    QString icon;
    QString title;
    QString detail; ///< what tells it from others, or where it stands in the menus
    QString keys;   ///< "Ctrl+F"
    QString words;  ///< more words that it is found by
    Place place;    ///< where Enter leads when there is no `run`
    QString type;   ///< of a record
    QString id;
    std::function<void()> run;

    bool isRecord() const { return !id.isEmpty(); }
    bool isCommand() const { return bool(run); }
};

/// The line of a record that a search found.
PaletteEntry entryOf(const FoundRecord &record);

/// "Companies", "Needs": the heading over records of a type.
QString paletteGroup(const QString &type);

} // namespace ilo
