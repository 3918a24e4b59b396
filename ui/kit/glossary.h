#pragma once

#include <QStringList>

#include <vector>

namespace ilo {

/// A word of the field in plain language.
struct GlossaryTerm
{
    QString key; ///< "trl"
    QString term;
    QString abbreviation; ///< empty: none
    QString meaning;
    QStringList sources; ///< where the meaning is from; empty: from the office's practice
    QStringList fields;  ///< "capability/trl": the fields of forms that it explains

    QString title() const; ///< "Technology readiness level (TRL)"
};

/// The terms in the order of the alphabet, read once from the program's resources.
const std::vector<GlossaryTerm> &glossary();

/// Null when there is none of that key.
const GlossaryTerm *glossaryTerm(const QString &key);

/// The term behind a field's label as shown; null when the label needs none.
const GlossaryTerm *termOfLabel(const QString &label);

} // namespace ilo
