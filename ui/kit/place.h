#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QString>

namespace ilo {

/// Where a person is: for links, back and forward, and the next start.
struct Place
{
    QString page;   ///< key of the page: "companies", "needs", "history", "bin", "settings"
    QString record; ///< id of the record shown; empty: none
    QString part;   ///< section within: a tab, a field

    friend bool operator==(const Place &, const Place &) = default;
};

/// A record that was opened on this computer, and when.
struct OpenedRecord
{
    Place place;
    QDateTime at; ///< UTC
};

} // namespace ilo

Q_DECLARE_METATYPE(ilo::Place)
