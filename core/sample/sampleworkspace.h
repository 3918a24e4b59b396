#pragma once

#include "core/storage/workspace.h"

#include <QDate>

namespace ilo {

/// Makes a new workspace at `path` that holds the sample: 120 invented companies of nine countries
/// with their contacts, a year of activities up to `today`, tasks before and after it, and ten
/// needs, some with a kept brief. With them come the facts that ship with the program
/// (core/rules/shippedplan.h), which are no sample and stay when that is removed. Written as a
/// person's actions are, so its history can be read. Fails when `path` exists.
Result<std::unique_ptr<Workspace>> makeSampleWorkspace(const QString &path,
                                                       QDate today = QDate::currentDate());

/// Deletes every record marked as sample (core/storage/samplemark.h): one action, "Removed the
/// sample records", which can be undone. Does nothing when there is none.
Status removeSample(Workspace &workspace);

} // namespace ilo
