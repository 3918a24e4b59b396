// vCards in and out of the Contacts page.
#include "core/exchange/contactsvcf.h"
#include "ui/contacts/contactspage.h"
#include "ui/contacts/vcarddialog.h"
#include "ui/kit/context.h"
#include "ui/kit/importkind.h"
#include "ui/kit/prompts.h"
#include "ui/lists/recordlistview.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ilo {

void ContactsPage::importCards()
{
    const QString path =
        m_context.prompts().openFile(this, tr("Import vCards"), importFilters(ImportKind::Cards));
    if (path.isEmpty())
        return;
    if (importKind(path).value_or(ImportKind::Cards) != ImportKind::Cards)
        m_context.offerFile(path);
    else
        VcardDialog::start(m_context, path, this);
}

bool ContactsPage::takeFile(const QString &path)
{
    if (importKind(path) != ImportKind::Cards)
        return false;
    VcardDialog::start(m_context, path, this);
    return true;
}

void ContactsPage::exportCards()
{
    writeCards(false);
}

void ContactsPage::exportOldCards()
{
    writeCards(true);
}

void ContactsPage::writeCards(bool isOld)
{
    // The ticked contacts, else all that the list shows.
    const bool ticked = m_list->hasTicks();
    const std::vector<qint64> numbers = ticked ? m_list->chosen() : m_list->model().numbers();
    if (numbers.empty() || m_exporting.isRunning())
        return;
    const QString path = m_context.prompts().saveFile(
        this, tr("Export contacts"), tr("contacts") + u".vcf"_s, tr("vCards (*.vcf)"));
    if (path.isEmpty())
        return;
    m_context.working(tr("Exporting"), 0, qint64(numbers.size()));
    m_exporting.start<VcardCounts>(
        [file = m_context.workspace().path(), numbers, path, isOld](
            const Progress &progress) -> Result<VcardCounts> {
            auto database = Database::open(file, Database::Mode::ReadOnly);
            if (!database)
                return fail(database.error());
            return exportVcards(
                **database,
                path,
                {.numbers = numbers, .version = isOld ? VcardVersion::V3 : VcardVersion::V4},
                progress);
        },
        [this, path](Result<VcardCounts> counts) {
            m_context.rested();
            if (!counts)
                return m_context.report(counts.error());
            QString said = tr("Exported %n contacts to %1", nullptr, int(counts->written))
                               .arg(QFileInfo(path).fileName());
            if (counts->objectors > 0)
                said +=
                    tr("; %n who must not be contacted left out", nullptr, int(counts->objectors));
            m_context.announce(said, true, false);
        });
}

} // namespace ilo
