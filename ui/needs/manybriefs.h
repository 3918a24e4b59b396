#pragma once

#include "core/brief/document.h"
#include "core/storage/needlist.h"
#include "ui/kit/job.h"
#include "ui/needs/manybriefsdialog.h"

#include <QStringList>

namespace ilo {

class Context;

/// The briefs of several needs in one PDF, made beside the window's thread, after it was asked how
/// far they may travel and what of each is taken.
class ManyBriefs : public QObject
{
    Q_OBJECT

public:
    explicit ManyBriefs(Context &context, QObject *parent = nullptr);

    /// Asks what is wanted and where, writes the file and says so.
    /// @param needs  their ids, in the order of the file
    void write(const QStringList &needs, QWidget *parent);

private:
    void writeAs(const std::vector<NeedInFull> &needs, const ManyBriefsWish &wish, QWidget *parent);
    Result<std::vector<Document>> documents(const std::vector<NeedInFull> &needs,
                                            const ManyBriefsWish &wish) const;

    Context &m_context;
    Job m_job;
};

} // namespace ilo
