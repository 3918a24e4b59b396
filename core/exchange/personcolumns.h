#pragma once

#include "core/exchange/columncontent.h"
#include "core/exchange/mapping.h"

namespace ilo {

/// One way in which a column could go somewhere.
struct ColumnForField
{
    size_t column = 0;
    QString field;
    double likeness = 0;
    int content = 0; ///< supports()

    double score() const { return likeness + (content > 0 ? 0.1 : 0.4 * content); }
};

/// Whether a field is one of a person.
bool isPersonField(const QString &field);

/// Decides which columns are about people, where one names them: e-mail and telephone behind the
/// name, or with the person's word in their header, are the person's. Without a column of names
/// nothing goes to a person.
void placePeople(std::vector<ColumnForField> &candidates, const QStringList &columns,
                 const std::vector<ColumnContent> &content);

/// Which of the people of a row each column is about, from 0; -1: about none. "Contact 2 e-mail"
/// belongs to the second, else the first column of a field to the first person, and so on.
std::vector<int> personsOf(const QStringList &columns, const Mapping &mapping);

} // namespace ilo
