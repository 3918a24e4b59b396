#pragma once

#include <QStringView>

namespace ilo {

/// Whether `domain` ("gmail.com", "gmx.at") is a host where everybody keeps a mailbox: an address
/// there tells of a person and of no organisation.
bool isMailHostForAll(QStringView domain);

} // namespace ilo
