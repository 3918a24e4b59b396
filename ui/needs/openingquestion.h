#pragma once

#include "core/brief/opened.h"

#include <functional>

class QWidget;

namespace ilo {

/// Names each field with how far it is opened now, and calls `go` when the person agrees. With no
/// field there is nothing to ask, and `go` is called at once. `sentence` says what else follows;
/// empty: nothing.
void askToOpen(const QString &needCode, const std::vector<FieldToOpen> &fields, Sharing level,
               const QString &sentence, QWidget *parent, const std::function<void()> &go);

/// "Opened 12 fields of N-0011 to Public", for the log.
QString openedWords(const QString &needCode, const std::vector<FieldToOpen> &fields, Sharing level);

} // namespace ilo
