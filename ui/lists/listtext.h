#pragma once

#include "core/storage/listkind.h"

namespace ilo {

/// How lists, their columns and values are worded.

/// "Companies": of the list as a whole.
QString listTitle(const ListKind &kind);

/// "1 company", "1,284 companies".
QString listCountLabel(const ListKind &kind, qint64 count);

/// "No company matches “xyz”": what stands where the filter leaves nothing.
QString listNoMatch(const ListKind &kind, const QString &what);

/// The name of a column: short, for headers; the same in chips and menus.
QString listColumnLabel(const ListKind &kind, const ListColumn &column);

/// A value as the table shows it.
QString listValueText(const ListKind &kind, const ListColumn &column, const QVariant &value);
QString listValueAloud(const QVariant &country);

/// The words of each member of a Tags column.
QStringList listTags(const ListKind &kind, const ListColumn &column, const QVariant &value);

/// The words of one key of a Choice, or of one code among tags.
QString listChoiceLabel(const ListKind &kind, const ListColumn &column, const QString &key);

/// "9 Dec" in the year of today, else "9 Dec 2028".
QString shortDayText(QDate day);

/// Whether the general editors know how to edit the column.
bool isEditedInPlace(const ListColumn &column);

} // namespace ilo
