#include "ui/needs/requirementdetails.h"

#include "core/domain/fieldvalue.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/textlabel.h"
#include "ui/needs/choicefields.h"
#include "ui/needs/fieldkeeper.h"
#include "ui/needs/requirementmodel.h"
#include "ui/needs/textfields.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int detailGap = 12;

QString words(const QString &field)
{
    return fieldLabel(u"requirement"_s, field);
}

} // namespace

RequirementDetails::RequirementDetails(Context &context, RequirementModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_keeper(new FieldKeeper(
          context,
          [this](FieldEditor &editor, const QVariant &value) {
              return keep(editor.field(), value);
          },
          this))
    , m_sharing(new ChoiceField(u"sharing"_s, words(u"sharing"_s), {}))
    , m_grid(new QGridLayout(this))
    , m_title(new TextLabel({}, TextSize::Text, true))
{
    auto *measure = new LineField(u"measure"_s, words(u"measure"_s));
    auto *proof = new LineField(u"test_method"_s, words(u"test_method"_s));
    auto *comparison =
        new ChoiceField(u"comparison"_s, words(u"comparison"_s), optionsOf<Comparison>());
    auto *unit = new LineField(u"unit"_s, words(u"unit"_s));
    auto *source = new LineField(u"source"_s, words(u"source"_s));
    measure->setPlaceholder(tr("helium leak rate, after 50 cycles"));
    proof->setPlaceholder(tr("cold leak test at the supplier"));
    unit->setPlaceholder(tr("mbar·l/s"));
    source->setPlaceholder(tr("who said so"));

    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(detailGap);
    m_grid->setVerticalSpacing(detailGap / 2);
    for (FieldEditor *editor :
         std::initializer_list<FieldEditor *>{measure, proof, comparison, unit, source, m_sharing})
        m_keeper->add(editor);
    arrange(4);
    hide();
}

void RequirementDetails::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    m_grid->addWidget(m_title, 0, 0, 1, columns);
    // The first two are texts and take half a row, the others a quarter.
    int cell = 0;
    for (size_t i = 0; i < m_keeper->editors().size(); ++i) {
        const int span = i < 2 ? (columns + 1) / 2 : 1;
        m_grid->addWidget(
            m_keeper->editors()[i], 1 + cell / columns, cell % columns, 1, span, Qt::AlignTop);
        cell += span;
    }
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void RequirementDetails::setNarrow(bool narrow)
{
    arrange(narrow ? 1 : 4);
}

void RequirementDetails::setRow(int row)
{
    m_keeper->keepAll();
    m_shown = row < 0 ? Id<Requirement>() : m_model->requirements()[size_t(row)].id;
    m_keeper->setRecord(m_shown.toString());
    refresh();
}

void RequirementDetails::refresh()
{
    const int row = m_shown.isNull() ? -1 : m_model->rowOf(m_shown);
    setVisible(row >= 0);
    if (row < 0)
        return;
    const Requirement &requirement = m_model->requirements()[size_t(row)];
    m_title->setText(tr("Requirement %1 in full").arg(row + 1));
    showSharing(m_model->need());
    for (FieldEditor *editor : m_keeper->editors())
        editor->load(fieldValue(requirement, editor->field()));
}

QWidget *RequirementDetails::focusField(const QString &field)
{
    FieldEditor *editor = m_keeper->editor(field);
    if (!editor)
        return nullptr;
    editor->editor()->setFocus(Qt::ShortcutFocusReason);
    return editor->editor();
}

bool RequirementDetails::keepAll()
{
    return m_keeper->keepAll();
}

bool RequirementDetails::keep(const QString &field, const QVariant &value)
{
    const int row = m_model->rowOf(m_shown);
    if (row < 0)
        return false;
    Requirement after = m_model->requirements()[size_t(row)];
    setFieldValue(after, field, value);
    //: %1: name of a field, %2: number of the requirement, %3: "N-0001"
    return m_model->change(row,
                           after,
                           tr("Changed %1 of requirement %2 in %3")
                               .arg(words(field))
                               .arg(row + 1)
                               .arg(m_model->need().code));
}

void RequirementDetails::showSharing(const Need &need)
{
    //: %1: a sharing level
    const QString asNeed = tr("As the need: %1").arg(label(sharingOf(need, u"requirements"_s)));
    std::vector<ChoiceField::Option> options{{QVariant(), asNeed}};
    for (const ChoiceField::Option &option : optionsOf<Sharing>())
        options.push_back(option);
    m_sharing->setOptions(std::move(options));
}

} // namespace ilo
