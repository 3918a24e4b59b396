#pragma once

#include "core/storage/database.h"

#include <functional>

namespace ilo {

struct ListOutput
{
    QString filter;
    bool json = false;
};

/// A list that can be printed.
struct PrintedList
{
    QString name;
    std::function<Status(Database &, const ListOutput &)> print;
};

/// Null when there is none of that name.
const PrintedList *printedList(const QString &name);

QStringList printedListNames();

} // namespace ilo
