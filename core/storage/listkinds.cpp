#include "core/storage/listkinds.h"

using namespace Qt::StringLiterals;

namespace ilo {

ListColumn ownColumn(const QString &key, ColumnType type, const QString &field)
{
    ListColumn column{.key = key, .type = type, .value = u"r."_s + field, .field = field};
    switch (type) {
    case ColumnType::Number:
    case ColumnType::Decimal:
    case ColumnType::Flag:
    case ColumnType::Country: column.letters = 8; break;
    case ColumnType::Day:
    case ColumnType::Moment: column.letters = 11; break;
    default: break;
    }
    return column;
}

ListColumn choiceColumn(const QString &key, const QString &field, const QStringList &keys,
                        const QString &blank)
{
    ListColumn column = ownColumn(key, ColumnType::Choice, field);
    column.keys = keys;
    column.blankKey = blank;
    if (!keys.isEmpty())
        column.value = u"coalesce(r.%1, '%2')"_s.arg(field, keys.first());
    return column;
}

QString linkJoin(const QString &target, const QString &alias, const QString &field)
{
    return u" LEFT JOIN entity %1_e ON %1_e.uuid = r.%2 LEFT JOIN %3 %1 ON %1.number = %1_e.number"_s
        .arg(alias, field, target);
}

ListColumn linkColumn(const QString &key, const QString &target, const QString &alias,
                      const QString &field, const QString &name)
{
    return {.key = key,
            .type = ColumnType::Link,
            .value = alias + u'.' + name,
            .field = field,
            .target = target,
            .letters = 17,
            .isSearched = true};
}

ListColumn changedColumn()
{
    return {.key = u"changed"_s,
            .type = ColumnType::Moment,
            .value = u"(SELECT c.wall FROM changeset c WHERE c.number = (SELECT max(p.changeset)"
                     " FROM op p INDEXED BY op_cell WHERE p.entity = r.number))"_s,
            .letters = 13};
}

void addSearchedText(ListKind &kind)
{
    kind.columns.push_back({.key = u"text"_s,
                            .type = ColumnType::Text,
                            .value = u"NULL"_s,
                            .compare = u"trim(%1)"_s.arg(kind.searched()),
                            .isFolded = true,
                            .isShown = false,
                            .isSortable = false,
                            .isFilterOnly = true});
}

} // namespace ilo
