#pragma once

#include <QUrl>

namespace ilo {

/// The page at an address as typed or imported, "example.org" too; invalid for anything but http
/// and https, so that opening a record's page never opens a file or a program.
QUrl webPage(const QString &address);

/// Opens it with the system's browser; false when it is no page.
bool openWebPage(const QString &address);

} // namespace ilo
