#include "ui/needs/requirementdetails.h"

#include "core/domain/fieldvalue.h"
#include "core/storage/requirementsources.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/icons.h"
#include "ui/kit/recordplace.h"
#include "ui/kit/textlabel.h"
#include "ui/needs/choicefields.h"
#include "ui/needs/fieldkeeper.h"
#include "ui/needs/requirementmodel.h"
#include "ui/needs/textfields.h"

#include <QGridLayout>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int detailGap = 12;
constexpr int titleLetters = 60;
constexpr int mostColumns = 4;

/// The form's name for type and id of the record together; both are stored.
const auto originField = u"source_record_id"_s;

QString originKey(const QString &type, const QString &id)
{
    return id.isEmpty() ? QString() : type + u'/' + id;
}

/// The levels with what each asks, after handbook 2.5.
std::vector<ChoiceField::Option> levelOptions()
{
    const auto hint = [](RequirementLevel level) {
        switch (level) {
        case RequirementLevel::NotStated: return QString();
        case RequirementLevel::Functional:
            return RequirementDetails::tr("What for: what it must do.");
        case RequirementLevel::Performance:
            return RequirementDetails::tr("How well: a value that can be measured.");
        case RequirementLevel::Interface:
            return RequirementDetails::tr("What it joins: flange, voltage, protocol.");
        case RequirementLevel::Constraint:
            return RequirementDetails::tr("What it has to live with: space, field, dose.");
        case RequirementLevel::Regulatory:
            return RequirementDetails::tr("What a law or standard asks.");
        }
        Q_UNREACHABLE();
    };
    std::vector<ChoiceField::Option> options;
    for (const auto &[level, key] : EnumKeys<RequirementLevel>::keys)
        options.push_back({toStored(level), label(level), hint(level)});
    return options;
}

QString words(const QString &field)
{
    return fieldLabel(u"requirement"_s, field);
}

} // namespace

RequirementDetails::RequirementDetails(Context &context, RequirementModel *model, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(model)
    , m_keeper(new FieldKeeper(
          context,
          [this](FieldEditor &editor, const QVariant &value) {
              return keep(editor.field(), value);
          },
          this))
    , m_sharing(new ChoiceField(u"sharing"_s, words(u"sharing"_s), {}))
    , m_origin(new ChoiceField(originField, words(originField), {}))
    , m_open(new QToolButton)
    , m_grid(new QGridLayout(this))
    , m_title(new TextLabel({}, TextSize::Text, true))
{
    auto *measure = new LineField(u"measure"_s, words(u"measure"_s));
    auto *proof = new LineField(u"test_method"_s, words(u"test_method"_s));
    auto *level = new ChoiceField(u"level"_s, words(u"level"_s), levelOptions());
    auto *verification =
        new ChoiceField(u"verification"_s, words(u"verification"_s), optionsOf<Verification>());
    auto *rationale = new LineField(u"rationale"_s, words(u"rationale"_s));
    auto *place = new LineField(u"source_place"_s, words(u"source_place"_s));
    auto *comparison =
        new ChoiceField(u"comparison"_s, words(u"comparison"_s), optionsOf<Comparison>());
    auto *unit = new LineField(u"unit"_s, words(u"unit"_s));
    auto *source = new LineField(u"source"_s, words(u"source"_s));
    measure->setPlaceholder(tr("helium leak rate, after 50 cycles"));
    proof->setPlaceholder(tr("cold leak test at the supplier"));
    unit->setPlaceholder(tr("mbar·l/s"));
    source->setPlaceholder(tr("who said so"));
    rationale->setPlaceholder(tr("the cryostat has no other port"));
    rationale->setHint(tr("With the level Constraint, a reason allows naming a solution."));
    place->setPlaceholder(tr("page 4, section 3.2"));
    m_open->setObjectName(u"openSource"_s);
    m_open->setIcon(kit::icon(u"go-jump"_s));
    m_open->setToolTip(tr("Go to the record that the requirement goes back to"));
    m_open->setAccessibleName(m_open->toolTip());
    m_open->setFocusPolicy(Qt::TabFocus);
    connect(m_open, &QToolButton::clicked, this, &RequirementDetails::openSource);
    m_origin->addBeside(m_open);

    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(detailGap);
    m_grid->setVerticalSpacing(detailGap / 2);
    for (FieldEditor *editor : std::initializer_list<FieldEditor *>{measure,
                                                                    proof,
                                                                    level,
                                                                    verification,
                                                                    comparison,
                                                                    unit,
                                                                    source,
                                                                    m_origin,
                                                                    place,
                                                                    m_sharing,
                                                                    rationale})
        m_keeper->add(editor);
    arrange(mostColumns);
    hide();
}

void RequirementDetails::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    m_grid->addWidget(m_title, 0, 0, 1, columns);
    // Texts take half a row, the others a quarter.
    int cell = 0;
    for (size_t i = 0; i < m_keeper->editors().size(); ++i) {
        const bool isLong = i < 2 || i + 1 == m_keeper->editors().size();
        const int span = isLong ? (columns + 1) / 2 : 1;
        m_grid->addWidget(
            m_keeper->editors()[i], 1 + cell / columns, cell % columns, 1, span, Qt::AlignTop);
        cell += span;
    }
    for (int column = 0; column < mostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void RequirementDetails::fitInto(int room)
{
    for (const int columns : {mostColumns, 2, 1}) {
        arrange(columns);
        if (m_grid->minimumSize().width() <= room)
            return;
    }
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
    showSources(requirement);
    for (FieldEditor *editor : m_keeper->editors()) {
        const QString origin = originKey(requirement.sourceType, requirement.sourceId);
        editor->load(editor == m_origin ? toStored(origin)
                                        : fieldValue(requirement, editor->field()));
    }
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
    if (field == originField)
        return keepSource(value.toString());
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

bool RequirementDetails::keepSource(const QString &source)
{
    const int row = m_model->rowOf(m_shown);
    if (row < 0)
        return false;
    Requirement after = m_model->requirements()[size_t(row)];
    after.sourceType = source.section(u'/', 0, 0);
    after.sourceId = source.section(u'/', 1);
    // The table says who said so; what was typed there stays.
    if (after.source.isEmpty() && !source.isEmpty()) {
        const auto found =
            requirementSource(m_context.database(), {after.sourceType, after.sourceId});
        if (found)
            after.source = found->title.section(u'\n', 0, 0).left(titleLetters);
    }
    //: %1: number of the requirement, %2: "N-0001"
    return m_model->change(
        row,
        after,
        tr("Changed where requirement %1 of %2 comes from").arg(row + 1).arg(m_model->need().code));
}

void RequirementDetails::showSources(const Requirement &requirement)
{
    std::vector<ChoiceField::Option> options{{QVariant(), tr("no record")}};
    const auto sources = requirementSources(m_context.database(), m_model->need());
    bool isListed = requirement.sourceId.isEmpty();
    if (sources) {
        for (const RequirementSource &source : *sources) {
            const QString title = source.title.section(u'\n', 0, 0).left(titleLetters);
            //: %1: kind of a record such as "Contact", %2: its name
            QString name = tr("%1: %2").arg(typeLabel(source.record.type), title);
            if (source.day.isValid())
                name += u", "_s + QLocale().toString(source.day, QLocale::ShortFormat);
            options.push_back({originKey(source.record.type, source.record.id), name});
            isListed = isListed || source.record.id == requirement.sourceId;
        }
    }
    if (!isListed) {
        const RecordRef record{requirement.sourceType, requirement.sourceId};
        const auto other = requirementSource(m_context.database(), record);
        options.push_back({originKey(record.type, record.id),
                           other ? tr("%1: %2").arg(typeLabel(record.type), other->title)
                                 : tr("a record that is not here")});
    }
    m_origin->setOptions(std::move(options));
    m_open->setEnabled(!requirement.sourceId.isEmpty());
}

void RequirementDetails::openSource()
{
    const int row = m_model->rowOf(m_shown);
    if (row < 0)
        return;
    const Requirement requirement = m_model->requirements()[size_t(row)];
    // A file lies with the need itself; it stands below the form.
    const Place place =
        placeOfRecord(m_context.database(), requirement.sourceType, requirement.sourceId);
    if (place.page.isEmpty())
        m_context.announce(
            tr("This record has no page of its own: %1.").arg(m_origin->label()), false, false);
    else
        m_context.go(place);
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
