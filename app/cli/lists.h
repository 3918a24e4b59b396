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
struct ListKind
{
    QString name;
    std::function<Status(Database &, const ListOutput &)> print;
};

/// Null when there is none of that name.
const ListKind *listKind(const QString &name);

QStringList listKindNames();

} // namespace ilo
