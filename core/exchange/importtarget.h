#pragma once

#include <QString>

#include <vector>

namespace ilo {

/// Where a column can go: a field of a record that a row of a list makes.
struct ImportTarget
{
    QString field;     ///< "name", "cpv"; of other records with their type: "capability.text"
    bool many = false; ///< several columns can go there: sets, notes, texts

    /// Type of the record ("organisation") and its field's name, for words to a person.
    QString type() const;
    QString name() const;

    friend bool operator==(const ImportTarget &, const ImportTarget &) = default;
};

/// Every field of an organisation but those that only the program fills, then those of what
/// belongs to it. From the record descriptions: a new field of Organisation is here by itself.
/// "contact.given" and "contact.family" make the name of a person together.
const std::vector<ImportTarget> &importTargets();

/// Whether the field's cells are read by the order of day and month.
bool isDayField(const QString &field);

/// Null when there is none of that name.
const ImportTarget *importTarget(const QString &field);

} // namespace ilo
