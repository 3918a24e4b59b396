#pragma once

#include <QHash>
#include <QMetaType>
#include <QSet>
#include <QString>

namespace ilo {

/// What a committed action touched, for models and pages to patch themselves.
struct Changed
{
    QString label;                         ///< what the person did, as shown beside Undo
    bool many = false;                     ///< too many to name: reload
    QHash<QString, QSet<QString>> records; ///< type name → ids created, edited, deleted, restored

    bool touches(const QString &type) const { return many || records.contains(type); }
};

} // namespace ilo

Q_DECLARE_METATYPE(ilo::Changed)
