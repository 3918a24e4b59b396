#include "core/storage/listkind.h"

#include "core/storage/listkinds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

const std::vector<ListKind> &allLists()
{
    static const std::vector<ListKind> all{companiesList(),
                                           contactsList(),
                                           bigScienceList(),
                                           opportunitiesList(),
                                           rulesList(),
                                           balancesList(),
                                           thresholdsList(),
                                           glossaryList(),
                                           needsList(),
                                           activitiesList(),
                                           tasksList()};
    return all;
}

} // namespace

const ListColumn *ListKind::column(const QString &key) const
{
    const auto found = std::ranges::find(columns, key, &ListColumn::key);
    return found == columns.end() ? nullptr : &*found;
}

int ListKind::indexOf(const QString &key) const
{
    const ListColumn *found = column(key);
    return found ? int(found - columns.data()) : -1;
}

QString ListKind::searched() const
{
    QStringList texts;
    for (const ListColumn &column : columns) {
        if (column.isSearched)
            texts << u"coalesce(%1, '')"_s.arg(column.value);
    }
    return u"(' ' || fold(%1) || ' ')"_s.arg(texts.join(u" || ' ' || "_s));
}

const ListKind *listKind(const QString &name)
{
    const auto found = std::ranges::find(allLists(), name, &ListKind::name);
    return found == allLists().end() ? nullptr : &*found;
}

QStringList listNames()
{
    QStringList names;
    for (const ListKind &kind : allLists())
        names << kind.name;
    return names;
}

} // namespace ilo
