#pragma once

#include <QStringList>

#include <vector>

namespace ilo {

/// The records of one of our own CSV files below ":/import", without the header.
std::vector<QStringList> dataRecords(const QString &name);

} // namespace ilo
