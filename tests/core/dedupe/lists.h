#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace ilo::testing {

/// The rows of a CSV file (also packed with gzip) with a header, each by the names of its columns.
std::vector<QHash<QString, QString>> rowsOf(const QString &path);

} // namespace ilo::testing
