#include "ui/settings/officeglossarycard.h"

#include "core/storage/officeglossary.h"
#include "core/storage/repository.h"
#include "ui/kit/context.h"
#include "ui/kit/errortext.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/glossaryentrytext.h"
#include "ui/kit/icons.h"
#include "ui/kit/spokenitem.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/settings/glossaryentryform.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int shownEntries = 6;

enum EntryColumn { WordColumn, BondColumn, OtherColumn, StateColumn, NoteColumn };

} // namespace

OfficeGlossaryCard::OfficeGlossaryCard(Context &context, QWidget *parent)
    : SettingsCard(tr("Glossary of this office"),
                   tr("What words mean here, when companies are ranked and records are found. An "
                      "entry counts before the shipped glossary and before what imported lists "
                      "teach, in both directions, from the next ranking on."),
                   parent)
    , m_context(context)
    , m_list(new QTreeWidget(this))
    , m_none(TextLabel::secondary(tr("No entries yet. Add what a word of yours means in another "
                                     "language, or choose “Wrong translation” at a reason in a "
                                     "shortlist.")))
    , m_form(new GlossaryEntryForm(this))
    , m_add(new QPushButton(kit::icon(u"list-add"_s), tr("Add entry"), this))
    , m_change(new QPushButton(tr("Change…"), this))
    , m_switch(new QPushButton(this))
    , m_remove(new QPushButton(tr("Delete"), this))
{
    m_list->setObjectName(u"officeGlossary"_s);
    m_list->setAccessibleName(tr("Entries of this office"));
    m_list->setHeaderLabels({tr("Word"), tr("Says"), tr("Other word"), tr("State"), tr("Note")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->setMinimumHeight(shownEntries * kit::lineHeight(m_list->fontMetrics(), 28));
    m_form->hide();
    m_none->setObjectName(u"noEntries"_s);
    m_none->setWordWrap(true);
    content()->addWidget(m_none);
    content()->addWidget(m_list);
    content()->addWidget(m_form);
    makeButtons();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &OfficeGlossaryCard::updateButtons);
    connect(m_list, &QTreeWidget::itemActivated, m_change, &QPushButton::click);
    connect(m_form, &GlossaryEntryForm::wanted, this, &OfficeGlossaryCard::keep);
    connect(m_form, &GlossaryEntryForm::cancelled, this, &OfficeGlossaryCard::endEntry);
    reload();
}

void OfficeGlossaryCard::makeButtons()
{
    m_add->setObjectName(u"addEntry"_s);
    m_change->setObjectName(u"changeEntry"_s);
    m_switch->setObjectName(u"switchEntry"_s);
    m_remove->setObjectName(u"removeEntry"_s);
    for (QPushButton *button : {m_add, m_change, m_switch, m_remove})
        buttons()->addWidget(button);
    buttons()->addStretch();
    connect(m_add, &QPushButton::clicked, this, [this] {
        const QString home = QLocale().name().section(u'_', 0, 0);
        beginEntry({.language = u"en"_s, .otherLanguage = home == u"en"_s ? u"de"_s : home});
    });
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (const GlossaryEntry *entry = current(); entry && entry->bond != WordBond::Unused)
            m_form->showEntry(*entry);
    });
    connect(m_switch, &QPushButton::clicked, this, &OfficeGlossaryCard::switchCurrent);
    connect(m_remove, &QPushButton::clicked, this, &OfficeGlossaryCard::removeCurrent);
}

void OfficeGlossaryCard::reload()
{
    auto entries = Repository<GlossaryEntry>(m_context.database())
                       .where(u"1 ORDER BY fold(word), fold(other_word), number"_s);
    if (!entries)
        return m_context.report(entries.error());
    const GlossaryEntry *was = current();
    const QString wanted = !m_wanted.isEmpty() ? m_wanted : was ? was->id.toString() : QString();
    m_wanted.clear();
    m_entries = *std::move(entries);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QTreeWidgetItem *selected = nullptr;
    for (const GlossaryEntry &entry : m_entries) {
        auto *item = new SpokenItem(m_list,
                                    {wordInLanguage(entry.word, entry.language),
                                     label(entry.bond),
                                     wordInLanguage(entry.otherWord, entry.otherLanguage),
                                     entry.off ? tr("switched off") : QString(),
                                     entry.note});
        if (entry.off) {
            for (int column = WordColumn; column <= NoteColumn; ++column)
                item->setForeground(column, palette().placeholderText());
        }
        if (!selected || entry.id.toString() == wanted)
            selected = item;
    }
    m_list->setCurrentItem(selected);
    m_list->setVisible(selected);
    m_none->setVisible(!selected);
    updateButtons();
    emit reloaded();
}

const GlossaryEntry *OfficeGlossaryCard::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < int(m_entries.size()) ? &m_entries[size_t(row)] : nullptr;
}

const GlossaryEntry *OfficeGlossaryCard::unused(const QString &english) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const GlossaryEntry &entry) {
        return entry.bond == WordBond::Unused
            && entry.word.compare(english, Qt::CaseInsensitive) == 0;
    });
    return found == m_entries.end() ? nullptr : &*found;
}

void OfficeGlossaryCard::updateButtons()
{
    const GlossaryEntry *entry = current();
    m_change->setEnabled(entry && entry->bond != WordBond::Unused);
    m_switch->setEnabled(entry);
    m_remove->setEnabled(entry);
    m_switch->setText(entry && entry->off ? tr("Switch on") : tr("Switch off"));
}

void OfficeGlossaryCard::beginEntry(const GlossaryEntry &known)
{
    m_form->showEntry(known);
}

void OfficeGlossaryCard::endEntry()
{
    m_form->hide();
    m_add->setFocus();
}

void OfficeGlossaryCard::keep(const GlossaryEntry &before, GlossaryEntry after)
{
    const bool isNew = before.id.isNull();
    const auto same = entryOnWords(m_context.database(), after);
    if (!same)
        return m_context.report(same.error());
    if (*same)
        //: %1: what an entry says
        return m_form->setFault(
            tr("There is an entry already: %1. Change that one.").arg(glossaryEntryText(**same)));
    if (!isNew && before == after)
        return endEntry();
    if (isNew)
        after.id = Id<GlossaryEntry>::create();
    m_wanted = after.id.toString();
    //: an action, past tense; %1: what the entry says
    const QString words = isNew ? tr("Added to the glossary: %1").arg(glossaryEntryText(after))
                                //: an action, past tense; %1: what the entry says
                                : tr("Changed in the glossary: %1").arg(glossaryEntryText(after));
    const Status kept = m_context.attempt(words, {isNew ? created(after) : edited(before, after)});
    if (!kept)
        return m_form->setFault(errorText(kept.error()).sentence());
    endEntry();
}

void OfficeGlossaryCard::switchCurrent()
{
    const GlossaryEntry *entry = current();
    if (!entry)
        return;
    const GlossaryEntry before = *entry;
    GlossaryEntry after = before;
    after.off = !before.off;
    const QString words =
        //: an action, past tense; %1: what a glossary entry says
        after.off ? tr("Switched off: %1").arg(glossaryEntryText(before))
                  //: an action, past tense; %1: what a glossary entry says
                  : tr("Switched on: %1").arg(glossaryEntryText(before));
    m_context.perform(words, {edited(before, after)});
}

void OfficeGlossaryCard::removeCurrent()
{
    if (const GlossaryEntry *entry = current()) {
        const GlossaryEntry before = *entry;
        m_form->hide();
        //: an action, past tense; %1: what a glossary entry says
        m_context.perform(tr("Deleted from the glossary: %1").arg(glossaryEntryText(before)),
                          {deleted(before)},
                          true);
    }
}

} // namespace ilo
