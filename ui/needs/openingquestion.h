#pragma once

#include "core/brief/opened.h"
#include "core/storage/needlist.h"

#include <functional>

class QWidget;

namespace ilo {

/// The filled fields, in any form of the brief, that become open to readers of `level` when the
/// need itself is given that level: those without a level of their own. Of "requirements" as many
/// rows as are opened with it. Empty when the level is not wider than that of the need.
std::vector<FieldToOpen> openedByLevel(const NeedInFull &full, Sharing level, const Office &office);

/// Names each field with how far it is opened now, and calls `go` when the person agrees. With no
/// field there is nothing to ask, and `go` is called at once. `sentence` says what else follows;
/// empty: nothing.
void askToOpen(const QString &needCode, const std::vector<FieldToOpen> &fields, Sharing level,
               const QString &sentence, QWidget *parent, const std::function<void()> &go);

/// "Opened 12 fields of N-0011 to Public", for the log.
QString openedWords(const QString &needCode, const std::vector<FieldToOpen> &fields, Sharing level);

} // namespace ilo
