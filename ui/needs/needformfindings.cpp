// What the quality checks found, in NeedForm: marks at the fields, and cures.
#include "core/domain/fieldvalue.h"
#include "core/quality/qualitytext.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/needs/fieldeditor.h"
#include "ui/needs/fieldkeeper.h"
#include "ui/needs/needform.h"
#include "ui/needs/requirementdetails.h"
#include "ui/needs/requirementmodel.h"
#include "ui/needs/requirementtable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// The column of the table that shows a field of a requirement; -1: it stands below the table.
int columnOf(const QString &field)
{
    if (field == u"text")
        return RequirementModel::Text;
    if (field == u"today")
        return RequirementModel::Today;
    if (field == u"threshold")
        return RequirementModel::Threshold;
    if (field == u"target")
        return RequirementModel::Target;
    return -1;
}

} // namespace

bool NeedForm::isKept() const
{
    return std::ranges::none_of(m_keeper->editors(),
                                [](const FieldEditor *editor) { return editor->isDirty(); });
}

void NeedForm::showFindings(const std::vector<QualityFinding> &findings)
{
    for (FieldEditor *editor : m_keeper->editors()) {
        std::vector<Stretch> spans;
        const QualityFinding *heaviest = nullptr;
        for (const QualityFinding &finding : findings) {
            if (finding.place.row > 0 || finding.place.field != editor->field())
                continue;
            if (finding.place.span)
                spans.push_back(*finding.place.span);
            if (!heaviest)
                heaviest = &finding;
        }
        // A field that nobody has come to yet is not scolded for being empty: the panel says it.
        const bool says =
            heaviest && heaviest->result != CheckResult::Tip && !editor->stored().isNull();
        editor->setFinding(says ? QualityText::headline(*heaviest) : QString(),
                           heaviest ? heaviest->result : CheckResult::Pass);
        editor->markSpans(spans);
    }
    m_model->setFindings(findings);
}

void NeedForm::goTo(const FindingPlace &place)
{
    if (place.row == 0) {
        focusField(place.field);
        FieldEditor *editor = m_keeper->editor(place.field);
        if (editor && place.span)
            editor->selectSpan(*place.span);
        return;
    }
    const int row = m_model->rowOf(place.requirement);
    if (row < 0)
        return;
    const int column = columnOf(place.field);
    m_table->setCurrentIndex(m_model->index(row, std::max(0, column)));
    m_table->setFocus(Qt::ShortcutFocusReason);
    emit fieldWanted(m_table);
    if (column < 0) {
        if (QWidget *editor = m_details->focusField(place.field))
            emit fieldWanted(editor);
    }
}

bool NeedForm::cure(const QualityFinding &finding)
{
    if (!finding.cure)
        return false;
    keepAll(); // a field elsewhere that cannot be kept yet is in nobody's way
    const QualityEdit &edit = *finding.cure;
    const FieldEditor *field = edit.requirement.isNull() ? m_keeper->editor(edit.field) : nullptr;
    if (field && field->isDirty()) {
        focusField(edit.field); // which says what is wrong
        return false;
    }
    // A headline may hold words in quotes, so that it has none around it.
    //: %1: "N-0001", %2: what was wrong
    const QString label =
        tr("Cured in %1: %2").arg(m_full.need.code, QualityText::headline(finding));
    if (edit.requirement.isNull()) {
        Need after = m_full.need;
        if (!setFieldValue(after, edit.field, edit.value))
            return false;
        return m_isNew ? write(after, label)
                       : m_context.perform(label, {edited(m_full.need, after)}, true);
    }
    const int row = m_model->rowOf(edit.requirement);
    if (row < 0)
        return false;
    const Requirement before = m_model->requirements()[size_t(row)];
    Requirement after = before;
    return setFieldValue(after, edit.field, edit.value)
        && m_context.perform(label, {edited(before, after)}, true);
}

bool NeedForm::keepFinding(const QualityFinding &finding, const QString &reason)
{
    keepAll(); // a field elsewhere that cannot be kept yet is in nobody's way
    Need after = m_full.need;
    if (reason.isEmpty())
        after.qualityKept.remove(finding.key());
    else
        after.qualityKept.insert(finding.key(), reason);
    //: %1: "N-0001", %2: what a quality check found
    const QString label = reason.isEmpty() ? tr("Counted again in %1: %2")
                                           //: %1: "N-0001", %2: what a quality check found
                                           : tr("Kept with a reason in %1: %2");
    const QString words = label.arg(m_full.need.code, QualityText::headline(finding));
    return m_isNew ? write(after, words)
                   : m_context.perform(words, {edited(m_full.need, after)}, true);
}

} // namespace ilo
