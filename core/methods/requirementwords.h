#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace ilo {

/// The words of resources/methods/requirement-words.txt.
class RequirementWords
{
public:
    static const RequirementWords &shipped();

    /// The key of `field` that a cell names ("priority", "Musí" → "must"); empty: none.
    QString key(const QString &field, const QString &cell) const;

    /// The field that a header names: exactly, else by the longest name within it.
    QString column(const QString &header) const;

private:
    QHash<QString, QHash<QString, QString>> m_keys; ///< field → folded word → key
};

} // namespace ilo
