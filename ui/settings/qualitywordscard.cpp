#include "ui/settings/qualitywordscard.h"

#include "core/quality/words.h"
#include "ui/kit/context.h"
#include "ui/settings/fielddrafts.h"
#include "ui/settings/fieldrow.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString kindLabel(const QString &kind)
{
    if (kind == u"brand")
        return QualityWordsCard::tr("Makes");
    if (kind == u"noun")
        return QualityWordsCard::tr("Things that are solutions");
    if (kind == u"vague")
        return QualityWordsCard::tr("Vague words");
    if (kind == u"restrictive")
        return QualityWordsCard::tr("Wording that shuts firms out");
    return QualityWordsCard::tr("Acronyms that everybody knows");
}

/// One a line, without blank lines and blanks at the ends.
QString tidied(const QString &words)
{
    QStringList lines;
    for (const QString &line : words.split(u'\n')) {
        if (const QString word = line.simplified(); !word.isEmpty())
            lines << word;
    }
    lines.removeDuplicates();
    return lines.join(u'\n');
}

} // namespace

QualityWordsCard::QualityWordsCard(Context &context, FieldDrafts &drafts, QWidget *parent)
    : SettingsCard(tr("Words for the quality checks"),
                   tr("They are looked for in needs on top of those that ship. One a line; a star "
                      "stands for any ending: kryo*."),
                   parent)
    , m_context(context)
{
    for (const QString &kind : QualityWords::officeKinds()) {
        FieldRow *row = FieldRow::text(kindLabel(kind), {}, this);
        row->editor()->setObjectName(u"office.quality_words."_s + kind);
        content()->addWidget(row);
        m_rows.emplace_back(kind, row);
        connect(row, &FieldRow::left, this, [this, kind, row] { keep(kind, row->value()); });
        drafts.add(u"quality_words/"_s + kind, row);
    }
    refresh();
}

void QualityWordsCard::refresh()
{
    const TextMap words = m_context.workspace().office().qualityWords;
    for (const auto &[kind, row] : m_rows)
        row->setValue(words.value(kind));
}

void QualityWordsCard::keep(const QString &kind, const QString &words)
{
    const Office before = m_context.workspace().office();
    Office after = before;
    const QString tidy = tidied(words);
    if (tidy.isEmpty())
        after.qualityWords.remove(kind);
    else
        after.qualityWords.insert(kind, tidy);
    if (after != before)
        //: an action, past tense; %1 is the name of a list of words
        m_context.perform(tr("Changed words for the quality checks: %1").arg(kindLabel(kind)),
                          {edited(before, after)});
}

} // namespace ilo
