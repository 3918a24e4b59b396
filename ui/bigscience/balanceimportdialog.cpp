#include "ui/bigscience/balanceimportdialog.h"

#include "core/base/country.h"
#include "core/text/daytext.h"
#include "ui/bigscience/rulestext.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/formfield.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/spokenitem.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int usualWidthInLetters = 96;
constexpr int usualHeightInLines = 22;
constexpr size_t notesShown = 4;
constexpr int columnsInRow = 4;

QString columnWords(BalanceColumn column)
{
    switch (column) {
    case BalanceColumn::None: return BalanceImportDialog::tr("Not imported");
    case BalanceColumn::State: return BalanceImportDialog::tr("State");
    case BalanceColumn::Kind: return BalanceImportDialog::tr("Category");
    case BalanceColumn::Coefficient: return BalanceImportDialog::tr("Coefficient");
    case BalanceColumn::Standing: return BalanceImportDialog::tr("Status");
    case BalanceColumn::Supplies: return BalanceImportDialog::tr("Coefficient of supplies");
    case BalanceColumn::Services: return BalanceImportDialog::tr("Coefficient of services");
    case BalanceColumn::SuppliesStatus: return BalanceImportDialog::tr("Status of supplies");
    case BalanceColumn::ServicesStatus: return BalanceImportDialog::tr("Status of services");
    case BalanceColumn::ValidFrom: return BalanceImportDialog::tr("Valid from");
    case BalanceColumn::ValidUntil: return BalanceImportDialog::tr("Valid until");
    case BalanceColumn::Source: return BalanceImportDialog::tr("Source");
    }
    Q_UNREACHABLE();
}

QString faultWords(const BalanceNote &note)
{
    switch (note.fault) {
    case BalanceFault::NoState:
        return note.value.isEmpty()
            ? BalanceImportDialog::tr("line %1 names no state").arg(note.line)
            : BalanceImportDialog::tr("line %1: “%2” is no state that is known")
                  .arg(note.line)
                  .arg(note.value);
    case BalanceFault::NothingSaid:
        return BalanceImportDialog::tr("line %1 has neither coefficient nor status").arg(note.line);
    case BalanceFault::NotUnderstood:
        return BalanceImportDialog::tr("line %1: “%2” is not understood")
            .arg(note.line)
            .arg(note.value);
    case BalanceFault::NoDay:
        return BalanceImportDialog::tr("line %1 has no first day").arg(note.line);
    case BalanceFault::Twice:
        return BalanceImportDialog::tr("line %1: %2 stands there already")
            .arg(note.line)
            .arg(countryName(note.value, QLocale().name().left(2)));
    }
    Q_UNREACHABLE();
}

} // namespace

BalanceImportDialog *BalanceImportDialog::open(Context &context, const Organisation &organisation,
                                               const QString &path, QWidget *over)
{
    auto job = prepareBalances(path);
    if (!job) {
        context.report(job.error());
        return nullptr;
    }
    job->organisation = organisation.id;
    job->source = QFileInfo(path).fileName();
    auto *dialog = new BalanceImportDialog(context, organisation, *std::move(job), over->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->QDialog::open();
    return dialog;
}

BalanceImportDialog::BalanceImportDialog(Context &context, const Organisation &organisation,
                                         BalanceJob job, QWidget *over)
    : QDialog(over)
    , m_context(context)
    , m_job(std::move(job))
    , m_from(new QLineEdit)
    , m_until(new QLineEdit)
    , m_source(new QLineEdit(m_job.source))
    , m_kind(new QComboBox)
    , m_fromField(new FormField(tr("Valid from"), m_from, tr("Of lines that name no day.")))
    , m_untilField(
          new FormField(tr("Valid until"), m_until, tr("The last day; a warning comes before it.")))
    , m_counts(new TextLabel)
    , m_rows(new QTreeWidget)
    , m_leftOut(new MessageFrame)
    , m_import(new QPushButton)
{
    setObjectName(u"balanceImport"_s);
    //: %1: an organisation
    setWindowTitle(tr("Return balance of %1").arg(organisation.name));
    setProperty("iloHelp", u"bigscience"_s);
    arrange();
    plan();
    m_from->setFocus();
}

QWidget *BalanceImportDialog::makeColumns()
{
    auto *columns = new QWidget;
    auto *grid = new QGridLayout(columns);
    grid->setContentsMargins(0, 0, 0, 0);
    int place = 0;
    for (size_t at = 0; at < m_job.columns.size(); ++at) {
        const QString name = m_job.form.columns.value(qsizetype(at)).simplified();
        if (name.isEmpty() && m_job.columns[at] == BalanceColumn::None)
            continue;
        auto *box = new QComboBox;
        for (const auto &[column, key] : EnumKeys<BalanceColumn>::keys)
            box->addItem(columnWords(column), int(column));
        box->setCurrentIndex(box->findData(int(m_job.columns[at])));
        connect(box, &QComboBox::currentIndexChanged, this, [this, at, box] {
            m_job.columns[at] = BalanceColumn(box->currentData().toInt());
            plan();
        });
        //: %1: name of a column in a spreadsheet
        auto *field = new FormField(tr("Column “%1”").arg(name), box);
        grid->addWidget(field, place / columnsInRow, place % columnsInRow);
        ++place;
        m_columns.push_back(box);
    }
    return columns;
}

void BalanceImportDialog::arrange()
{
    m_from->setObjectName(u"balanceFrom"_s);
    m_until->setObjectName(u"balanceUntil"_s);
    m_from->setPlaceholderText(QLocale().toString(QDate(2026, 3, 1), u"d.M.yyyy"_s));
    for (const ContractKind kind :
         {ContractKind::Supplies, ContractKind::Services, ContractKind::Works})
        m_kind->addItem(label(kind), int(kind));
    m_rows->setObjectName(u"balanceRows"_s);
    m_rows->setAccessibleName(tr("Rows as they would stand"));
    m_rows->setHeaderLabels(
        {tr("State"), tr("Category"), tr("Coefficient"), tr("Status"), tr("Valid")});
    m_rows->setRootIsDecorated(false);
    m_rows->setUniformRowHeights(true);
    m_rows->setAllColumnsShowFocus(true);
    m_rows->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_leftOut->setObjectName(u"leftOut"_s);
    m_import->setObjectName(u"importRows"_s);
    m_import->setAutoDefault(false);
    kit::setRole(m_import, ButtonRole::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);

    auto *fields = new QHBoxLayout;
    fields->addWidget(m_fromField, 1);
    fields->addWidget(m_untilField, 1);
    fields->addWidget(new FormField(tr("Category"), m_kind, tr("Of lines that name none.")), 1);
    fields->addWidget(new FormField(tr("Source"), m_source, tr("Document and place.")), 2);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_counts, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_import);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(fields);
    column->addWidget(makeColumns());
    column->addWidget(m_rows, 1);
    column->addWidget(m_leftOut);
    column->addLayout(buttons);
    resize(QSize(fontMetrics().averageCharWidth() * usualWidthInLetters,
                 kit::lineHeight(fontMetrics(), 28) * usualHeightInLines)
               .boundedTo(screen()->availableSize() * 9 / 10));

    connect(m_from, &QLineEdit::editingFinished, this, &BalanceImportDialog::proposeEnd);
    for (QLineEdit *edit : {m_from, m_until, m_source})
        connect(edit, &QLineEdit::editingFinished, this, &BalanceImportDialog::plan);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BalanceImportDialog::plan);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &BalanceImportDialog::import);
}

void BalanceImportDialog::readFields()
{
    const QDate today = QDate::currentDate();
    for (const auto &[edit, field, day] : {std::tuple{m_from, m_fromField, &m_job.validFrom},
                                           std::tuple{m_until, m_untilField, &m_job.validUntil}}) {
        const QString text = edit->text().trimmed();
        *day = text.isEmpty() ? QDate() : parseDay(text, today);
        field->setFault(text.isEmpty() || day->isValid()
                            ? QString()
                            : tr("Write a day such as 1.3.2026 or 1 March 2026."));
    }
    if (m_job.validFrom.isValid() && m_job.validUntil.isValid()
        && m_job.validUntil < m_job.validFrom)
        m_untilField->setFault(tr("The last day cannot lie before the first."));
    m_job.kind = ContractKind(m_kind->currentData().toInt());
    m_job.source = m_source->text().trimmed();
}

void BalanceImportDialog::plan()
{
    readFields();
    auto planned = planBalances(m_context.database(), m_job);
    if (!planned) {
        m_plan = {};
        m_context.report(planned.error());
    } else {
        m_plan = *std::move(planned);
    }
    showPlan();
}

void BalanceImportDialog::showPlan()
{
    m_rows->clear();
    for (const ReturnBalance &row : m_plan.rows) {
        auto *item = new SpokenItem(m_rows,
                                    {countryName(row.state, QLocale().name().left(2)),
                                     label(row.kind),
                                     row.coefficient,
                                     balanceStatusText(statusOf(row)),
                                     validityText(row.validFrom, row.validUntil)});
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    }
    showLeftOut();
    m_counts->setText(tr("%1 new, %2 changed, %3 as before")
                          .arg(m_plan.created)
                          .arg(m_plan.updated)
                          .arg(m_plan.same));
    const int rows = m_plan.created + m_plan.updated;
    m_import->setText(rows == 1 ? tr("Import 1 row") : tr("Import %Ln rows", nullptr, rows));
    m_import->setEnabled(rows > 0 && !m_fromField->hasFault() && !m_untilField->hasFault());
}

void BalanceImportDialog::showLeftOut()
{
    const auto lacksDay = [](const BalanceNote &note) { return note.fault == BalanceFault::NoDay; };
    if (std::ranges::any_of(m_plan.notes, lacksDay))
        return m_leftOut->show(Tone::Info,
                               tr("Write from which day the list holds; its lines do not say it."));
    QStringList notes;
    for (size_t at = 0; at < std::min(notesShown, m_plan.notes.size()); ++at)
        notes << faultWords(m_plan.notes[at]);
    if (m_plan.notes.size() > notesShown)
        notes << tr("and %1 more").arg(m_plan.notes.size() - notesShown);
    if (notes.isEmpty())
        m_leftOut->clear();
    else
        m_leftOut->show(Tone::Warning, tr("Left out: %1.").arg(notes.join(u"; "_s)));
}

/// Lists are of one year: its last day is proposed, to be corrected.
void BalanceImportDialog::proposeEnd()
{
    const QDate from = parseDay(m_from->text().trimmed(), QDate::currentDate());
    if (from.isValid() && m_until->text().trimmed().isEmpty())
        m_until->setText(QLocale().toString(from.addYears(1).addDays(-1), u"d.M.yyyy"_s));
}

void BalanceImportDialog::import()
{
    plan();
    if (!m_import->isEnabled())
        return;
    const int states = m_plan.states();
    const QDate day = m_plan.rows.front().validFrom;
    const QString label =
        //: %1: a day
        tr("Imported the balance list of %1 (%Ln states)", nullptr, states)
            .arg(QLocale().toString(day, u"d MMM yyyy"_s));
    if (m_context.perform(label, m_plan.changes, true))
        accept();
}

} // namespace ilo
