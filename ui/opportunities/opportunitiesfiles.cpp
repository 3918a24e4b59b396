// Files in and out of the Opportunities page: notices, calendar files, OCDS.
#include "core/base/writefile.h"
#include "core/opportunities/ocds.h"
#include "ui/kit/context.h"
#include "ui/kit/importkind.h"
#include "ui/kit/prompts.h"
#include "ui/lists/recordlistview.h"
#include "ui/opportunities/noticedialog.h"
#include "ui/opportunities/opportunitiespage.h"
#include "ui/opportunities/opportunitytext.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qint64 headOfFile = 8192; // bytes in which a notice's root stands

} // namespace

void OpportunitiesPage::takeNotice()
{
    const QString path = m_context.prompts().openFile(
        this, tr("Take up a notice"), importFilters(ImportKind::Notice));
    if (path.isEmpty())
        return;
    if (importKind(path).value_or(ImportKind::Notice) != ImportKind::Notice)
        m_context.offerFile(path);
    else
        openNotice(path);
}

void OpportunitiesPage::openNotice(const QString &path)
{
    NoticeDialog *dialog = NoticeDialog::start(m_context, path, this);
    connect(dialog, &NoticeDialog::taken, this, [this](const QString &id) { m_list->select(id); });
}

bool OpportunitiesPage::takeFile(const QString &path)
{
    if (importKind(path) != ImportKind::Notice)
        return false;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !looksLikeNotice(file.read(headOfFile)))
        return false;
    openNotice(path);
    return true;
}

void OpportunitiesPage::saveCalendar()
{
    const QString path = m_context.prompts().saveFile(
        this, tr("Calendar file"), tr("deadlines") + u".ics"_s, tr("Calendar (*.ics)"));
    if (path.isEmpty())
        return;
    Database &database = m_context.database();
    const auto found = m_list->hasTicks() ? opportunitiesNumbered(database, m_list->chosen())
                                          : openOpportunities(database, QDate::currentDate());
    if (!found)
        return m_context.report(found.error());
    std::vector<CalendarEntry> entries;
    for (const Opportunity &opportunity : *found) {
        const auto full = opportunityInFull(database, opportunity.id);
        if (!full)
            return m_context.report(full.error());
        const auto more = calendarEntries(*full);
        entries.insert(entries.end(), more.begin(), more.end());
    }
    const Status written = writeFile(path, calendarFile(entries, QDateTime::currentDateTimeUtc()));
    if (!written)
        return m_context.report(written.error());
    m_context.announce(tr("Saved %n deadlines to %1", nullptr, int(entries.size()))
                           .arg(QFileInfo(path).fileName()),
                       true,
                       false);
}

void OpportunitiesPage::exportOcdsPackage()
{
    const QString path = m_context.prompts().saveFile(this,
                                                      tr("Export as open contracting data"),
                                                      tr("opportunities") + u".ocds.json"_s,
                                                      tr("OCDS release package (*.json)"));
    if (path.isEmpty() || m_job.isRunning())
        return;
    const std::vector<qint64> numbers =
        m_list->hasTicks() ? m_list->chosen() : m_list->model().numbers();
    m_context.working(tr("Exporting"), 0, 0);
    m_job.start<qint64>(
        [workspace = m_context.workspace().path(),
         office = m_context.workspace().office().name,
         numbers,
         path](const Progress &) -> Result<qint64> {
            auto database = Database::open(workspace, Database::Mode::ReadOnly);
            if (!database)
                return fail(database.error());
            return exportOcds(**database,
                              path,
                              {.publisher = office, .publishedAt = QDateTime::currentDateTimeUtc()},
                              numbers);
        },
        [this, path](Result<qint64> count) {
            m_context.rested();
            if (!count)
                return m_context.report(count.error());
            m_context.announce(tr("Exported %n opportunities to %1", nullptr, int(*count))
                                   .arg(QFileInfo(path).fileName()),
                               true,
                               false);
        });
}

} // namespace ilo
