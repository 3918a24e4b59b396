#pragma once

#include <QString>

namespace ilo {

/// `text` with what was UTF-8 and was read as Windows-1252, Windows-1250, Mac Roman or code page
/// 850 read again as UTF-8: "GÃ¶teborg" and "J√∂ckel" become "Göteborg" and "Jöckel", also when the
/// damage was done twice. What can't be UTF-8 stays as it is, so that undamaged text is untouched.
QString repairedText(const QString &text);

} // namespace ilo
