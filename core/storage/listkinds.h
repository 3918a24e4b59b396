#pragma once

#include "core/base/stored.h"
#include "core/storage/listkind.h"

namespace ilo {

/// The lists of the program, each described in its own file; listKind() finds them by name.
ListKind companiesList();
ListKind needsList();
ListKind opportunitiesList();
ListKind bigScienceList();
ListKind contactsList();
ListKind activitiesList();
ListKind tasksList();
ListKind rulesList();
ListKind balancesList();
ListKind thresholdsList();
ListKind glossaryList();

/// All keys of an enum, in its order: for the columns of lists.
template<Enum E>
QStringList choiceKeys()
{
    QStringList keys;
    for (const auto &entry : EnumKeys<E>::keys)
        keys << QString::fromLatin1(entry.second);
    return keys;
}

/// A column of the record's own table, edited in place.
ListColumn ownColumn(const QString &key, ColumnType type, const QString &field);

/// The key of an enum that a person may edit; `blank` is the one that means "not stated".
ListColumn choiceColumn(const QString &key, const QString &field, const QStringList &keys,
                        const QString &blank = {});

/// The name of a linked record: `table` is joined by linkJoin() under the alias `alias`.
ListColumn linkColumn(const QString &key, const QString &target, const QString &alias,
                      const QString &field, const QString &name = QStringLiteral("name"));
QString linkJoin(const QString &target, const QString &alias, const QString &field);

/// When the record was last written, from the log.
ListColumn changedColumn();

/// "text:" as a term, over what words without a column are looked for in.
void addSearchedText(ListKind &kind);

} // namespace ilo
