#include "ui/transfer/valuepanel.h"

#include "core/exchange/fieldreader.h"
#include "ui/kit/card.h"
#include "ui/kit/textlabel.h"
#include "ui/transfer/basisbox.h"
#include "ui/transfer/currencybox.h"
#include "ui/transfer/damagebox.h"
#include "ui/transfer/transferwords.h"
#include "ui/transfer/wrapcheck.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t mostChoices = 40;
constexpr size_t mostTexts = 12;
constexpr int linesOfChoice = 3; ///< the value, its meaning where it has no room beside, a fault
constexpr int leastLetters = 8;  ///< of a box that are shown

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
    , m_match(TextLabel::secondary({}, this))
    , m_damage(new DamageBox(draft, this))
    , m_currency(new CurrencyBox(draft, this))
    , m_signs(new QWidget(this))
    , m_decimal(new QComboBox(m_signs))
    , m_decimalSure(TextLabel::secondary({}, m_signs))
    , m_days(new QComboBox(m_signs))
    , m_daysSure(TextLabel::secondary({}, m_signs))
    , m_about(TextLabel::secondary({}, this))
    , m_rows(new QWidget(this))
    , m_grid(new QGridLayout(m_rows))
    , m_more(TextLabel::secondary({}, this))
    , m_headerLine(new WrapCheck({}, this))
{
    auto *remember = new WrapCheck(tr("Remember this for lists that look alike"), this);
    m_header = m_headerLine->box();
    m_remember = remember->box();
    for (TextLabel *label : {m_title, m_match, m_about, m_more})
        label->setWordWrap(true);
    m_grid->setContentsMargins(0, 4, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
    m_header->setObjectName(u"firstRowIsHeader"_s);
    m_remember->setObjectName(u"rememberForm"_s);
    m_match->setObjectName(u"matchWords"_s);
    makeSigns();

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(14, 12, 14, 12);
    all->setSpacing(6);
    all->addWidget(m_title);
    all->addWidget(m_match);
    all->addWidget(m_damage);
    all->addWidget(m_signs);
    all->addWidget(m_currency);
    all->addWidget(m_about);
    all->addWidget(m_rows);
    all->addWidget(m_more);
    all->addSpacing(6);
    all->addWidget(new Rule(this));
    all->addSpacing(2);
    all->addWidget(new TextLabel(tr("For the whole file"), TextSize::Text, true, this));
    all->addWidget(m_headerLine);
    all->addWidget(new BasisBox(draft, this));
    all->addWidget(remember);
    all->addStretch();

    connect(m_header, &QCheckBox::toggled, this, &ValuePanel::toggleHeader);
    connect(m_remember, &QCheckBox::toggled, this, [this](bool kept) {
        m_draft.setToBeRemembered(kept);
    });
    connect(&m_draft, &ImportDraft::surveyed, this, &ValuePanel::rebuild);
    connect(&m_draft, &ImportDraft::sampleChanged, this, &ValuePanel::rebuild);
}

void ValuePanel::makeSigns()
{
    m_decimal->setObjectName(u"decimalSign"_s);
    m_days->setObjectName(u"dayOrder"_s);
    for (const DecimalSign sign : {DecimalSign::Unknown, DecimalSign::Comma, DecimalSign::Point})
        m_decimal->addItem(decimalLabel(sign), int(sign));
    for (const DayOrder order : {DayOrder::Unknown, DayOrder::DayFirst, DayOrder::MonthFirst})
        m_days->addItem(dayOrderLabel(order), int(order));
    auto *column = new QVBoxLayout(m_signs);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    const auto add = [&](const QString &words, QComboBox *box, TextLabel *sure) {
        auto *label = new TextLabel(words, TextSize::Text, true, m_signs);
        label->setWordWrap(true);
        label->setBuddy(box);
        // The panel is narrow, and with large text narrower still.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(leastLetters);
        sure->setWordWrap(true);
        box->setProperty("label", QVariant::fromValue<QObject *>(label));
        for (QWidget *widget : {static_cast<QWidget *>(label),
                                static_cast<QWidget *>(box),
                                static_cast<QWidget *>(sure)})
            column->addWidget(widget);
    };
    add(tr("Decimals are parted by"), m_decimal, m_decimalSure);
    add(tr("Days are written"), m_days, m_daysSure);
    m_decimalSure->setObjectName(u"decimalSure"_s);
    m_daysSure->setObjectName(u"dayOrderSure"_s);
    connect(m_decimal, &QComboBox::activated, this, [this] {
        m_draft.setDecimal(m_column, DecimalSign(m_decimal->currentData().toInt()));
        showSigns();
    });
    connect(m_days, &QComboBox::activated, this, [this] {
        m_draft.setDayOrder(m_column, DayOrder(m_days->currentData().toInt()));
        showSigns();
    });
}

void ValuePanel::showMatch()
{
    const ColumnMapping &mapping = m_draft.mapping().columns[size_t(m_column)];
    QStringList others;
    for (const QString &other : mapping.others)
        others << targetLabel(other);
    //: how sure it is that a column goes where it goes: "That is fairly sure."
    QString text = tr("That is %1.").arg(confidenceLabel(mapping.confidence));
    if (!others.isEmpty() && mapping.confidence < 1)
        //: %1: names of fields
        text += u' ' + tr("It could also be: %1.").arg(others.join(u", "_s));
    m_match->setText(text);
    m_match->setVisible(!mapping.field.isEmpty());
}

/// Shows how sure what the whole column shows is, or that a person said so.
template<typename Value>
static QString signText(Value taken, Value none, const std::optional<Guess<Value>> &found)
{
    if (!found)
        return ValuePanel::tr("No cell shows which.");
    if (taken == found->value)
        return ValuePanel::tr("By the whole column: %1.").arg(confidenceLabel(found->confidence));
    return taken == none ? ValuePanel::tr("The column does not tell for sure: please choose.")
                         : ValuePanel::tr("As you chose.");
}

void ValuePanel::showSigns()
{
    const ColumnMapping &mapping = m_draft.mapping().columns[size_t(m_column)];
    const ColumnSurvey *survey = m_draft.survey(m_column);
    const auto show = [&](QComboBox *box, TextLabel *sure, bool shown) {
        box->setVisible(shown);
        sure->setVisible(shown && survey);
        if (auto *label = qobject_cast<QWidget *>(box->property("label").value<QObject *>()))
            label->setVisible(shown);
    };
    show(m_decimal, m_decimalSure, isAmountField(mapping.field));
    show(m_days, m_daysSure, isDayField(mapping.field));
    m_signs->setVisible(isAmountField(mapping.field) || isDayField(mapping.field));
    m_decimal->setCurrentIndex(m_decimal->findData(int(mapping.decimal)));
    m_days->setCurrentIndex(m_days->findData(int(mapping.dayOrder)));
    if (!survey)
        return;
    m_decimalSure->setText(signText(mapping.decimal, DecimalSign::Unknown, survey->decimal));
    m_daysSure->setText(signText(mapping.dayOrder, DayOrder::Unknown, survey->dayOrder));
}

void ValuePanel::showColumn(int column)
{
    m_column = column;
    rebuild();
}

/// Names the row, which is not the first where a title stands above the table.
QString ValuePanel::headerText() const
{
    const SheetForm &form = m_draft.form();
    const auto number = [](qint64 row) { return QLocale().toString(row); };
    if (form.headerRow && form.headerRows > 1)
        //: %1 and %2: numbers of the first and last row
        return tr("Rows %1 to %2 hold the names of the columns")
            .arg(number(*form.headerRow), number(form.lastHeaderRow()));
    const qint64 first = m_draft.sample().empty() ? 1 : m_draft.sample().front().number;
    //: %1: number of a row of the file
    return tr("Row %1 holds the names of the columns").arg(number(form.headerRow.value_or(first)));
}

void ValuePanel::toggleHeader(bool isHeader)
{
    SheetForm form = m_draft.form();
    if (isHeader)
        form.setHeaderRow(m_draft.sample().empty() ? 1 : m_draft.sample().front().number);
    else
        form.setHeaderRow(0);
    m_draft.reform(form);
}

/// Whether a value, its rows and a box have no room beside each other.
bool ValuePanel::isNarrow() const
{
    constexpr int letters = 38;
    return width() < letters * fontMetrics().averageCharWidth();
}

void ValuePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (isNarrow() == m_wasNarrow)
        return;
    m_rows->setProperty("column", QVariant());
    rebuild();
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
    const QSignalBlocker quietToo(m_remember);
    m_header->setChecked(m_draft.form().headerRow.has_value());
    m_headerLine->setText(headerText());
    m_remember->setChecked(m_draft.isToBeRemembered());
    if (m_column < 0 || m_column >= int(m_draft.mapping().columns.size()))
        return;
    const QString &field = m_draft.mapping().columns[size_t(m_column)].field;
    const bool isChoice = !choicesOf(field).empty();
    //: a column of the file and the field it goes to: "Samtykke → Consent"
    m_title->setText(tr("%1 → %2").arg(columnLabel(m_draft.form(), m_column), targetLabel(field)));
    m_about->setText(isChoice ? tr("Say once what each value means.")
                              : tr("The values that come most often, and what becomes of them."));
    m_about->setVisible(!field.isEmpty());
    showMatch();
    showSigns();
    m_currency->showColumn(m_column);
    m_damage->showColumn(field.isEmpty() ? -1 : m_column);
    const ColumnSurvey *survey = m_draft.survey(m_column);
    const ColumnValues *values = field.isEmpty() || !survey ? nullptr : &survey->values;
    m_more->setVisible(values != nullptr || field.isEmpty());
    m_more->setText(field.isEmpty() ? tr("This column stays out of the import.") : QString());
    // A list that has the focus is not made anew under the person's hands.
    if (isChoice && values && m_rows->property("column") == m_column
        && m_rows->property("field") == field)
        return;
    clearRows();
    m_wasNarrow = isNarrow();
    m_rows->setProperty("column", QVariant());
    if (!values)
        return;
    if (isChoice)
        addChoices(*values);
    else
        addTexts(*values);
    // The new lines are shown when the events of now are through; room is made for them then.
    QTimer::singleShot(0, m_rows, [this] {
        m_grid->invalidate();
        m_rows->updateGeometry();
    });
}

void ValuePanel::addChoices(const ColumnValues &values)
{
    const ColumnMapping &mapping = m_draft.mapping().columns[size_t(m_column)];
    std::vector<ValueCount> shown = values.values;
    shown.resize(std::min(shown.size(), mostChoices));
    // What asks for an answer is seen without scrolling.
    std::stable_partition(shown.begin(), shown.end(), [&mapping](const ValueCount &value) {
        return !value.text.isEmpty() && !isNothing(value.text)
            && knownKey(mapping.field, value.text, mapping.meanings).isEmpty();
    });
    for (size_t i = 0; i < shown.size(); ++i)
        addChoice(int(i) * linesOfChoice, shown[i]);
    if (values.values.size() > shown.size() || values.others > 0)
        m_more->setText(tr("The rarer values are read by the words the program knows."));
    m_rows->setProperty("column", m_column);
    m_rows->setProperty("field", mapping.field);
}

void ValuePanel::addChoice(int row, const ValueCount &value)
{
    const ColumnMapping &mapping = m_draft.mapping().columns[size_t(m_column)];
    m_grid->addWidget(new ElidedLabel(quoted(value.text), TextSize::Text, true, m_rows), row, 0);
    m_grid->addWidget(TextLabel::secondary(rowsText(value.rows), m_rows), row, 1);
    auto *box = new QComboBox(m_rows);
    if (m_wasNarrow)
        m_grid->addWidget(box, row + 1, 0, 1, 3);
    else
        m_grid->addWidget(box, row, 2);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(leastLetters);
    box->setAccessibleName(tr("What %1 means").arg(quoted(value.text)));
    if (value.text.isEmpty() || isNothing(value.text)) {
        box->addItem(choicesOf(mapping.field).front().second);
        box->setEnabled(false);
        return;
    }
    const QString key = knownKey(mapping.field, value.text, mapping.meanings);
    box->addItem(tr("Choose…"), QString());
    for (const auto &[choice, words] : choicesOf(mapping.field))
        box->addItem(words, choice);
    if (key == "nothing"_L1)
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
    m_grid->addWidget(fault, row + 2, 0, 1, 3);
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
