#pragma once

#include "core/storage/history.h"
#include "ui/kit/valuetext.h"

namespace ilo {

/// One FieldChange as a person reads it.
struct ChangeText
{
    QString field;
    QString from; ///< empty: there was no value
    QString to;   ///< empty: there is none any more

    /// "Town: from Ålborg to Aalborg", for screen readers and the clipboard.
    QString sentence() const;

    friend bool operator==(const ChangeText &, const ChangeText &) = default;
};

ChangeText changeText(const FieldChange &change, const RecordNames &names = {});

/// The ids of other records that stand in the values of `changes`, for recordNames().
QStringList linkedRecords(const std::vector<FieldChange> &changes);

/// "Nordkryo ApS, town" for what an undo left alone ("organisation/<id>/town", UndoReport::left).
QString leftText(const QString &left, const RecordNames &names);

/// The ids in UndoReport::left, for recordNames().
QStringList leftRecords(const QStringList &left);

} // namespace ilo
