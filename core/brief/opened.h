#pragma once

#include "core/domain/brief.h"
#include "core/domain/change.h"
#include "core/domain/office.h"
#include "core/domain/requirement.h"

#include <vector>

namespace ilo {

/// `need` as a paper of `level` may know it: every field that is not opened that far has its empty
/// value, also in every language it was translated to. The one place where a need is filtered;
/// whoever prints one asks here first. A field added to Description<Need> is filtered without a
/// further line.
Need openedTo(const Need &need, Sharing level);

/// The requirements of `need` that a paper of `level` may know, by position, without their source
/// (who said so is the office's own knowledge).
std::vector<Requirement> openedTo(const std::vector<Requirement> &requirements, const Need &need,
                                  Sharing level);

/// Whether a brief of this form prints the field of a need at all.
bool isPrintedOn(BriefForm form, const QString &field);

/// Names of the filled fields of `need` that a paper of `level` leaves out, in their order;
/// "requirements" when at least one requirement is left out. Only of what a brief prints: an
/// address that is the office's own stands on every paper, whatever the need says.
QStringList leftOut(const Need &need, const std::vector<Requirement> &requirements, Sharing level,
                    const Office &office, BriefForm form = BriefForm::Page);

/// A field that has to be opened before a paper of some level may hold it.
struct FieldToOpen
{
    QString name;                    ///< "requirements" for all rows together
    Sharing now = Sharing::Internal; ///< of rows: the narrowest
    qsizetype requirements = 0;      ///< how many rows; 0 for a field of the need

    friend bool operator==(const FieldToOpen &, const FieldToOpen &) = default;
};

/// What leftOut() names, with how far each is opened now.
std::vector<FieldToOpen> fieldsToOpen(const Need &need,
                                      const std::vector<Requirement> &requirements, Sharing level,
                                      const Office &office, BriefForm form = BriefForm::Page);

/// The filled fields, in any form of the brief, that become open to readers of `level` when the
/// need itself is given that level: those without a level of their own. Of "requirements" as many
/// rows as are opened with it. Empty when the level is not wider than that of the need.
std::vector<FieldToOpen> openedByLevel(const Need &need,
                                       const std::vector<Requirement> &requirements, Sharing level,
                                       const Office &office);

/// The changes that open exactly these fields and rows to `level` and no further, to be applied in
/// one step. The need's own level stays: what is empty today is not opened for tomorrow.
ChangeSet opening(const Need &need, const std::vector<Requirement> &requirements, Sharing level,
                  const Office &office, BriefForm form = BriefForm::Page);

} // namespace ilo
