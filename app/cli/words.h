#pragma once

#include <QCoreApplication>

namespace ilo {

/// The context of what the command line says to people. JSON is never translated.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ilo::Words)
};

} // namespace ilo
