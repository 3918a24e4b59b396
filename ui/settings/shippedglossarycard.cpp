#include "ui/settings/shippedglossarycard.h"

#include "core/text/fold.h"
#include "ui/kit/context.h"
#include "ui/kit/formfield.h"
#include "ui/kit/glossaryentrytext.h"
#include "ui/kit/spokenitem.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/valuetext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int shownShipped = 8;

enum ShippedColumn { EnglishColumn, OtherLanguageColumn, UseColumn };

const QString &englishOf(const ParallelLabel &row)
{
    return row.labels[placeOf(TextLanguage::En)];
}

QString withCommas(const QString &words)
{
    return QString(words).replace(u';', u", "_s);
}

} // namespace

ShippedGlossaryCard::ShippedGlossaryCard(Context &context, OfficeEntry unused, QWidget *parent)
    : SettingsCard(tr("Glossary that ships with the program"),
                   tr("What Big Science means by its words, in nine languages. An entry that is "
                      "wrong for your office can be taken out of use; then words are learnt and "
                      "companies read anew, beside your work."),
                   parent)
    , m_context(context)
    , m_unused(std::move(unused))
    , m_find(new QLineEdit)
    , m_language(new QComboBox)
    , m_list(new QTreeWidget(this))
    , m_detail(new TextLabel(QString(), TextSize::Text, false, this))
    , m_switch(new QPushButton(this))
    , m_correct(new QPushButton(tr("Wrong word…"), this))
    , m_rows(shippedGlossary())
{
    m_find->setObjectName(u"findShipped"_s);
    m_find->setClearButtonEnabled(true);
    m_language->setObjectName(u"shippedLanguage"_s);
    for (const TextLanguage language : kEveryReadLanguage) {
        const QString code = textLanguageCode(language);
        if (language != TextLanguage::En)
            m_language->addItem(languageLabel(code), code);
    }
    const int home = m_language->findData(QLocale().name().section(u'_', 0, 0));
    m_language->setCurrentIndex(std::max(0, home));
    m_list->setObjectName(u"shippedGlossary"_s);
    m_list->setAccessibleName(tr("Entries that ship with the program"));
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_list->setMinimumHeight(shownShipped * kit::lineHeight(m_list->fontMetrics(), 28));
    m_detail->setObjectName(u"shippedDetail"_s);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(12);
    fields->addWidget(new FormField(tr("Find a word"), m_find, {}, this), 3);
    fields->addWidget(new FormField(tr("Beside English"), m_language, {}, this), 2);
    content()->addLayout(fields);
    content()->addWidget(m_list);
    content()->addWidget(m_detail);
    m_switch->setObjectName(u"switchShipped"_s);
    m_correct->setObjectName(u"correctShipped"_s);
    buttons()->addWidget(m_switch);
    buttons()->addWidget(m_correct);
    buttons()->addStretch();
    connect(m_find, &QLineEdit::textChanged, this, &ShippedGlossaryCard::fill);
    connect(m_language, &QComboBox::currentIndexChanged, this, &ShippedGlossaryCard::fill);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShippedGlossaryCard::showCurrent);
    connect(m_switch, &QPushButton::clicked, this, &ShippedGlossaryCard::switchCurrent);
    connect(m_correct, &QPushButton::clicked, this, &ShippedGlossaryCard::correct);
    fill();
}

void ShippedGlossaryCard::refresh()
{
    fill();
}

bool ShippedGlossaryCard::isUsed(const ParallelLabel &row) const
{
    const GlossaryEntry *entry = m_unused(englishOf(row));
    return !entry || entry->off;
}

/// Rows of which a word of any language has what is typed.
void ShippedGlossaryCard::fill()
{
    const ParallelLabel *was = current();
    const QString english = was ? englishOf(*was) : QString();
    const QString typed = folded(m_find->text()).trimmed();
    const TextLanguage beside = textLanguageOf(m_language->currentData().toString());
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_list->setHeaderLabels({languageLabel(u"en"_s), m_language->currentText(), tr("Use")});
    m_list->header()->setSectionResizeMode(UseColumn, QHeaderView::ResizeToContents);
    QTreeWidgetItem *selected = nullptr;
    for (size_t at = 0; at < m_rows.size(); ++at) {
        const ParallelLabel &row = m_rows[at];
        const bool isFound = std::ranges::any_of(
            row.labels, [&](const QString &words) { return folded(words).contains(typed); });
        if (!isFound)
            continue;
        const bool isUsed = this->isUsed(row);
        auto *item = new SpokenItem(m_list,
                                    {withCommas(englishOf(row)),
                                     withCommas(row.labels[placeOf(beside)]),
                                     isUsed ? QString() : tr("not used")});
        item->setData(EnglishColumn, Qt::UserRole, qulonglong(at));
        if (!isUsed) {
            for (int column = EnglishColumn; column <= UseColumn; ++column)
                item->setForeground(column, palette().placeholderText());
        }
        if (!selected || englishOf(row) == english)
            selected = item;
    }
    m_list->setCurrentItem(selected);
    showCurrent();
}

const ParallelLabel *ShippedGlossaryCard::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? &m_rows[item->data(EnglishColumn, Qt::UserRole).toULongLong()] : nullptr;
}

void ShippedGlossaryCard::showCurrent()
{
    const ParallelLabel *row = current();
    m_switch->setEnabled(row);
    m_correct->setEnabled(row && isUsed(*row));
    m_switch->setText(row && !isUsed(*row) ? tr("Use again") : tr("Do not use"));
    if (!row)
        return m_detail->setText(tr("No entry has this word."));
    QStringList all;
    for (const TextLanguage language : kEveryReadLanguage) {
        const QString code = textLanguageCode(language);
        all << wordInLanguage(withCommas(row->labels[placeOf(language)]), code);
    }
    m_detail->setText(all.join(u" · "_s));
}

void ShippedGlossaryCard::switchCurrent()
{
    const ParallelLabel *row = current();
    if (!row)
        return;
    const QString english = englishOf(*row);
    if (const GlossaryEntry *known = m_unused(english)) {
        const GlossaryEntry before = *known;
        if (!before.off) {
            //: an action, past tense; %1: an English word
            m_context.perform(tr("Used the shipped entry “%1” again").arg(english),
                              {deleted(before)});
            return;
        }
        GlossaryEntry after = before;
        after.off = false;
        //: an action, past tense; %1: an English word
        m_context.perform(tr("Took the shipped entry “%1” out of use").arg(english),
                          {edited(before, after)});
        return;
    }
    const GlossaryEntry entry{.id = Id<GlossaryEntry>::create(),
                              .word = english,
                              .language = u"en"_s,
                              .bond = WordBond::Unused};
    //: an action, past tense; %1: an English word
    m_context.perform(tr("Took the shipped entry “%1” out of use").arg(english), {created(entry)});
}

/// The two words as one that never stands for the other; the person says the right one as another
/// entry, or keeps this alone.
void ShippedGlossaryCard::correct()
{
    const ParallelLabel *row = current();
    if (!row)
        return;
    const QString code = m_language->currentData().toString();
    emit correctionWanted(
        {.word = englishOf(*row).section(u';', 0, 0),
         .language = u"en"_s,
         .bond = WordBond::Never,
         .otherWord = row->labels[placeOf(textLanguageOf(code))].section(u';', 0, 0),
         .otherLanguage = code});
}

} // namespace ilo
