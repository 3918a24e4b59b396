#pragma once

#include "core/brief/missing.h"

#include <QCoreApplication>

namespace ilo {

/// What the brief still lacks, in words.
class MissingText
{
    Q_DECLARE_TR_FUNCTIONS(ilo::MissingText)

public:
    /// What the field of a gap is called.
    static QString nameOf(const QString &field);

    /// "Say what happens if nothing is done." One sentence for each gap.
    static QString sentence(const Missing &missing);
};

} // namespace ilo
