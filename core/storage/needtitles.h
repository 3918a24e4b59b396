#pragma once

#include "core/domain/need.h"
#include "core/storage/database.h"

namespace ilo {

/// By what one need is told from another.
struct NeedTitle
{
    QString code;
    QString title;
    QStringList cpv;
};

/// Of all needs but `except`, deleted ones left out.
Result<std::vector<NeedTitle>> needTitles(Database &database, const Id<Need> &except);

} // namespace ilo
