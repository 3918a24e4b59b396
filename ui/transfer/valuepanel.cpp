#include "ui/transfer/valuepanel.h"

#include "core/exchange/fieldreader.h"
#include "ui/kit/card.h"
#include "ui/kit/textlabel.h"
#include "ui/transfer/transferwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t mostChoices = 40;
constexpr size_t mostTexts = 12;

QString rowsText(qint64 rows)
{
    return ValuePanel::tr("%Ln rows", nullptr, int(std::min<qint64>(rows, INT_MAX)));
}

QString quoted(const QString &text)
{
    return text.isEmpty() ? ValuePanel::tr("(empty)")
                          : ValuePanel::tr("“%1”").arg(text.simplified());
}

/// What the program itself makes of a text; null: not clear.
QString knownKey(const QString &field, const QString &text, const TextMap &meanings)
{
    if (field != "consent"_L1)
        return meaningIn(meanings, field, text);
    const ConsentWord word = readConsent(text, meanings);
    return word.consent ? toKey(*word.consent) : QString();
}

} // namespace

ValuePanel::ValuePanel(ImportDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_title(new TextLabel({}, TextSize::Section, true, this))
    , m_about(TextLabel::secondary({}, this))
    , m_rows(new QWidget(this))
    , m_grid(new QGridLayout(m_rows))
    , m_more(TextLabel::secondary({}, this))
    , m_header(new QCheckBox(tr("First row holds the column names"), this))
{
    m_title->setWordWrap(true);
    m_about->setWordWrap(true);
    m_more->setWordWrap(true);
    m_grid->setContentsMargins(0, 4, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
    m_header->setObjectName(u"firstRowIsHeader"_s);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(14, 12, 14, 12);
    all->setSpacing(6);
    all->addWidget(m_title);
    all->addWidget(m_about);
    all->addWidget(m_rows);
    all->addWidget(m_more);
    all->addSpacing(6);
    all->addWidget(new Rule(this));
    all->addSpacing(2);
    all->addWidget(new TextLabel(tr("Also use"), TextSize::Text, true, this));
    all->addWidget(m_header);
    all->addStretch();

    connect(m_header, &QCheckBox::toggled, this, &ValuePanel::toggleHeader);
    connect(&m_draft, &ImportDraft::valuesRead, this, [this](int column) {
        if (column == m_column)
            rebuild();
    });
    connect(&m_draft, &ImportDraft::sampleChanged, this, &ValuePanel::rebuild);
}

void ValuePanel::showColumn(int column)
{
    m_column = column;
    rebuild();
}

void ValuePanel::toggleHeader(bool firstRowIsHeader)
{
    SheetForm form = m_draft.form();
    if (firstRowIsHeader)
        form.setHeaderRow(m_draft.sample().empty() ? 1 : m_draft.sample().front().number);
    else
        form.setHeaderRow(0);
    m_draft.reform(form);
}

void ValuePanel::clearRows()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide(); // it may be the sender of the signal that led here
            widget->deleteLater();
        }
        std::unique_ptr<QLayoutItem> gone(item);
    }
}

void ValuePanel::rebuild()
{
    const QSignalBlocker quiet(m_header);
    m_header->setChecked(m_draft.form().headerRow.has_value());
    if (m_column < 0 || m_column >= int(m_draft.mapping().columns.size()))
        return;
    const QString &field = m_draft.mapping().columns[size_t(m_column)].field;
    const bool isChoice = !choicesOf(field).empty();
    //: a column of the file and the field it goes to: "Samtykke → Consent"
    m_title->setText(tr("%1 → %2").arg(columnLabel(m_draft.form(), m_column), targetLabel(field)));
    m_about->setText(isChoice ? tr("Say once what each value means.")
                              : tr("The values that come most often, and what becomes of them."));
    m_about->setVisible(!field.isEmpty());
    const ColumnValues *values = field.isEmpty() ? nullptr : m_draft.values(m_column);
    m_more->setVisible(values != nullptr || field.isEmpty());
    m_more->setText(field.isEmpty() ? tr("This column stays out of the import.") : QString());
    // A list that has the focus is not made anew under the person's hands.
    if (isChoice && values && m_rows->property("column") == m_column
        && m_rows->property("field") == field)
        return;
    clearRows();
    m_rows->setProperty("column", QVariant());
    if (!values)
        return;
    if (isChoice)
        addChoices(*values);
    else
        addTexts(*values);
}

void ValuePanel::addChoices(const ColumnValues &values)
{
    const QString field = m_draft.mapping().columns[size_t(m_column)].field;
    int row = 0;
    for (const ValueCount &value : values.values) {
        if (row / 2 == int(mostChoices))
            break;
        addChoice(row, value);
        row += 2;
    }
    const qint64 hidden = qint64(values.values.size()) - row / 2;
    if (hidden > 0 || values.others > 0)
        m_more->setText(tr("The rarer values are read by the words the program knows."));
    m_rows->setProperty("column", m_column);
    m_rows->setProperty("field", field);
}

void ValuePanel::addChoice(int row, const ValueCount &value)
{
    const ColumnMapping &mapping = m_draft.mapping().columns[size_t(m_column)];
    auto *name = new ElidedLabel(quoted(value.text), TextSize::Text, true, m_rows);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(TextLabel::secondary(rowsText(value.rows), m_rows), row, 1);
    auto *box = new QComboBox(m_rows);
    m_grid->addWidget(box, row, 2);
    box->setAccessibleName(tr("What %1 means").arg(quoted(value.text)));
    const QString key = value.text.isEmpty() || isNothing(value.text)
        ? QString()
        : knownKey(mapping.field, value.text, mapping.meanings);
    if (value.text.isEmpty() || isNothing(value.text)) {
        const auto choices = choicesOf(mapping.field);
        box->addItem(choices.front().second);
        box->setEnabled(false);
        return;
    }
    box->addItem(tr("Choose…"), QString());
    for (const auto &[choice, words] : choicesOf(mapping.field))
        box->addItem(words, choice);
    if (key.startsWith("tag:"_L1))
        box->setItemText(0, tr("Tag “%1”").arg(key.mid(4)));
    else if (key == "nothing"_L1)
        box->setItemText(0, tr("Leave empty"));
    else
        box->setCurrentIndex(std::max(0, box->findData(key)));

    auto *fault = new TextLabel({}, TextSize::Secondary, false, m_rows);
    fault->setInk(Ink::Negative);
    fault->setWordWrap(true);
    fault->setText(
        mapping.field == "consent"_L1
            ? tr("Consent decides whom you may write to, so it is never guessed. Until you choose, "
                 "it is “Not asked”.")
            : tr("Until you choose, it is left empty and kept in the note."));
    fault->setVisible(key.isEmpty());
    m_grid->addWidget(fault, row + 1, 0, 1, 3);
    connect(box, &QComboBox::activated, this, [this, box, fault, text = value.text] {
        fault->setVisible(box->currentIndex() == 0 && box->itemText(0) == tr("Choose…"));
        m_draft.setMeaning(m_column, text, box->currentData().toString());
    });
}

void ValuePanel::addTexts(const ColumnValues &values)
{
    const ImportJob &job = m_draft.job();
    // The mapped column alone, with a name so that the row counts.
    Mapping alone;
    alone.columns = {{u"name"_s, MatchLevel::Sure, {}}, job.mapping.columns[size_t(m_column)]};
    const bool isName = alone.columns[1].field == "name"_L1;
    if (isName)
        alone.columns[0] = {};
    const RowPlanner planner(
        {.columns = {{}, job.form.columns.value(m_column)}}, alone, job.defaultCurrency);
    int row = 0;
    for (const ValueCount &value : values.values) {
        if (row == int(mostTexts))
            break;
        const PlannedRow planned = planner.plan({{isName ? QString() : u"x"_s, value.text}, 1, 1});
        auto *text = new ElidedLabel(quoted(value.text.left(80)), TextSize::Text, false, m_rows);
        m_grid->addWidget(text, row, 0);
        m_grid->addWidget(TextLabel::secondary(QLocale().toString(value.rows), m_rows), row, 1);
        const QString made = plannedText(planned, alone.columns[1].field).left(80).simplified();
        auto *result =
            new ElidedLabel(made.isEmpty() ? u"–"_s : made, TextSize::Text, false, m_rows);
        const bool needsLook = !planned.isNew() || !planned.remarks.empty();
        result->setInk(needsLook ? Ink::Warning : Ink::Secondary);
        m_grid->addWidget(result, row, 2);
        ++row;
    }
    m_grid->setColumnStretch(2, 1);
    const qint64 hidden = qint64(values.values.size()) - row;
    if (values.others > 0)
        m_more->setText(
            tr("More than %Ln different values.", nullptr, int(ColumnValues::mostValues)));
    else if (hidden > 0)
        m_more->setText(tr("And %Ln more values.", nullptr, int(hidden)));
    m_more->setVisible(!m_more->text().isEmpty());
}

} // namespace ilo
