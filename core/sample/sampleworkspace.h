#pragma once

#include "core/storage/workspace.h"

#include <QDate>

namespace ilo {

/// Makes a new workspace at `path` that holds the sample: 25 invented companies of eight countries,
/// three Big Science Organisations and three needs, one of them with a kept brief. Written as a
/// person's actions are, so its history can be read. Fails when `path` exists.
Result<std::unique_ptr<Workspace>> makeSampleWorkspace(const QString &path,
                                                       QDate today = QDate::currentDate());

/// Deletes every record marked as sample (core/storage/samplemark.h): one action, "Removed the
/// sample records", which can be undone. Does nothing when there is none.
Status removeSample(Workspace &workspace);

} // namespace ilo
