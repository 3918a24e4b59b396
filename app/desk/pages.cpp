#include "app/desk/pages.h"

#include "ui/activities/activitiespage.h"
#include "ui/bigscience/bigsciencepage.h"
#include "ui/companies/companiespage.h"
#include "ui/contacts/contactspage.h"
#include "ui/duplicates/duplicatespage.h"
#include "ui/home/homepage.h"
#include "ui/kit/appearance.h"
#include "ui/kit/language.h"
#include "ui/needs/needspage.h"
#include "ui/opportunities/opportunitiespage.h"
#include "ui/records/binpage.h"
#include "ui/records/historypage.h"
#include "ui/settings/settingspage.h"

using namespace Qt::StringLiterals;

namespace ilo {

PageMaker pageMaker(Appearance &appearance, Language &language)
{
    return [&appearance, &language](Context &context) -> std::vector<PageEntry> {
        return {
            {new HomePage(context), PageGroup::Top, QKeySequence(u"Ctrl+1"_s)},
            {new CompaniesPage(context), PageGroup::Directory, QKeySequence(u"Ctrl+2"_s)},
            {new ContactsPage(context), PageGroup::Directory, QKeySequence(u"Ctrl+3"_s)},
            {new BigSciencePage(context), PageGroup::Directory, QKeySequence(u"Ctrl+4"_s)},
            {new OpportunitiesPage(context), PageGroup::Directory, QKeySequence(u"Ctrl+9"_s)},
            {new NeedsPage(context), PageGroup::Work, QKeySequence(u"Ctrl+5"_s)},
            {new ActivitiesPage(context), PageGroup::Work, QKeySequence(u"Ctrl+8"_s)},
            {new DuplicatesPage(context), PageGroup::Office, QKeySequence(u"Ctrl+Shift+M"_s)},
            {new HistoryPage(context), PageGroup::Office, QKeySequence(u"Ctrl+H"_s)},
            {new BinPage(context), PageGroup::Office, QKeySequence(u"Ctrl+B"_s)},
            {new SettingsPage(context, appearance, language),
             PageGroup::Foot,
             QKeySequence(u"Ctrl+,"_s)},
        };
    };
}

} // namespace ilo
