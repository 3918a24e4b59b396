#pragma once

#include "core/quality/finding.h"

namespace ilo {

/// The words of the quality checks, in the language of the program.
struct QualityText
{
    /// What is wrong, short: "Requirement 4 has no threshold".
    static QString headline(const QualityFinding &finding);

    /// Why it matters and how to cure it: "A firm cannot tell whether it passes."
    static QString sentence(const QualityFinding &finding);

    /// What its ready edit does: "Use 10.3 bar"; empty when it has none.
    static QString cure(const QualityFinding &finding);

    /// What a check is called: "Solution-neutral".
    static QString title(const QString &check);

    /// Its rule in a sentence.
    static QString rule(const QString &check);

    /// Where the rule comes from: "Directive 2014/24/EU, Article 42(4)".
    static QString source(const QString &check);
};

} // namespace ilo
