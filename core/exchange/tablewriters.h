#pragma once

#include "core/exchange/tablefile.h"

#include <QStringList>

namespace ilo {

/// The amounts of a sheet: how each is written, and which currencies came, for the styles behind
/// it.
class SheetAmounts
{
public:
    static bool isAmount(const QVariant &cell);

    /// Where the currency stands in currencies(); it is added.
    qsizetype placeOf(const QString &currency);
    const QStringList &currencies() const { return m_currencies; }

    /// "1250000.00"
    static QString number(const Money &money);

private:
    QStringList m_currencies;
};

/// The forms that writeTable() knows, each in a file of its own.
Status writeXlsx(const QString &path, const OutTable &table, const OutRows &rows);
Status writeOds(const QString &path, const OutTable &table, const OutRows &rows);

} // namespace ilo
