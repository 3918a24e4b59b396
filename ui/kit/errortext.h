#pragma once

#include "core/base/result.h"

namespace ilo {

/// An error as a person reads it: what happened, what was kept, what to do.
struct ErrorText
{
    QString happened;
    QString kept; ///< empty when nothing was at stake
    QString todo; ///< empty when nothing can be done

    /// The three as one running text.
    QString sentence() const;
};

/// Words for any error. A workspace that could not be opened has its own in openErrorText().
ErrorText errorText(const Error &error);

/// Words for an error of Workspace::open() or create() with the file `path`.
ErrorText openErrorText(const Error &error, const QString &path);

} // namespace ilo
