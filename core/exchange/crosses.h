#pragma once

#include <QString>
#include <QStringList>

namespace ilo {

/// Whether the text only says yes ("x", "ja", "✓") or only says no.
bool isYesMark(const QString &text);
bool isNoMark(const QString &text);

/// What crosses below a header that names no field could say of a company, the likeliest first.
struct CrossedMeaning
{
    QStringList fields;    ///< of importTargets()
    double confidence = 0; ///< of the first
};
CrossedMeaning crossedMeaning(const QString &header);

/// Whether a cross in a column of `field` says what its header says: "x" below "Laser". A header
/// that only names the field ("Tags") says nothing.
bool namesOneOfMany(const QString &field, const QString &header);

/// What a cell says below such a header: the header for a yes, nothing for a no.
QString ticked(const QString &text, const QString &field, const QString &header);

} // namespace ilo
