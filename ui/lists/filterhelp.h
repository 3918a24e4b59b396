#pragma once

class QString;
class QWidget;

namespace ilo {

struct ListKind;

/// What can be typed into the filter of a list: the language by example and every field of this
/// list, as rich text.
QString filterHelpText(const ListKind &kind);

/// Shows it in a small window at `beside`; Esc closes it.
void showFilterHelp(const ListKind &kind, QWidget *beside);

} // namespace ilo
