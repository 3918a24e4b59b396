#pragma once

#include "app/cli/verb.h"
#include "core/brief/document.h"
#include "core/storage/workspace.h"

namespace ilo {

/// What is to be printed, and what of the need its level keeps back.
struct Paper
{
    Document document;
    QStringList leftOut;  ///< fields
    QByteArray published; ///< the PDF that was published; empty: none
    QString request;      ///< the technology request; empty: a brief is asked for
};

/// A technology request is asked for, and no brief.
bool isRequest(const Call &call);

/// The paper of a need or of a kept brief, as the options of `brief` ask for it.
/// @param id  what names it
Result<Paper> paperOf(const Call &call, Workspace &workspace, const QString &id);

} // namespace ilo
