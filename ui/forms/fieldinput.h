#pragma once

#include "ui/forms/choicelabel.h"

#include <QVariant>

namespace ilo {

class Database;

/// How the fields of records are typed and chosen.
enum class FieldInput {
    Line,
    Lines,
    Number,
    Amount,
    Day,
    Set,
    Languages,
    Countries,
    Choice,
    Organisation
};

FieldInput inputOf(const QString &type, const QString &field);

/// What a choice field can be; reads advisors from `database`.
std::vector<ChoiceLabel::Choice> choicesOf(Database &database, const QString &type,
                                           const QString &field);

/// The stored value as text that reads well and can be typed back.
QString inputText(const QString &type, const QString &field, const QVariant &stored);

/// The key of a choice for a stored value, and back.
QString choiceKey(const QVariant &stored);
QVariant storedChoice(const QString &type, const QString &field, const QString &key);

/// What was typed as a stored value, or a sentence with the cure.
struct Typed
{
    QVariant stored;
    QString fault;
};
Typed readInput(const QString &type, const QString &field, const QString &text);

/// Why the record with this value cannot be stored, and the cure: for a field of invalidFields().
QString faultOf(const QString &type, const QString &field);

} // namespace ilo
