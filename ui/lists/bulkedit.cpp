#include "ui/lists/bulkedit.h"

#include "ui/kit/bigaction.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/formrows.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/lists/bulkpreview.h"
#include "ui/lists/celleditors.h"
#include "ui/lists/listtext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t mostInWindow = 300; ///< records changed without a worker
constexpr size_t mostCounted = 5'000;

} // namespace

BulkEdit::BulkEdit(Context &context, const ListKind &kind, const std::vector<qint64> &numbers,
                   QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_kind(kind)
    , m_numbers(numbers)
    , m_columns(new QComboBox)
    , m_how(new QComboBox)
    , m_editorPlace(new QVBoxLayout)
    , m_counts(TextLabel::secondary())
    , m_fault(new MessageFrame)
    , m_table(new QTableView)
    , m_preview(new BulkPreview(context.database(), kind, m_numbers, this))
{
    setWindowTitle(tr("Change %1").arg(listCountLabel(kind, qint64(numbers.size()))));
    setProperty("iloHelp", u"lists"_s);
    for (const ListColumn &column : kind.columns) {
        if (isEditedInPlace(column) && column.key != kind.title)
            m_columns->addItem(listColumnLabel(kind, column), column.key);
    }
    m_columns->setMaxVisibleItems(20);
    m_how->addItem(tr("Add"), int(BulkChange::How::Add));
    m_how->addItem(tr("Take away"), int(BulkChange::How::Remove));
    m_how->addItem(tr("Replace all by"), int(BulkChange::How::Set));

    m_table->setModel(m_preview);
    m_table->setAccessibleName(tr("Rows that change"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kit::lineHeight(fontMetrics(), 28, 8));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);

    auto *form = new FormRows;
    form->addRow(tr("&Field"), m_columns);
    form->addRow(tr("&How"), m_how);
    form->addRow(tr("Value"), m_editorPlace); // its editor comes and goes: no buddy
    m_columns->setAccessibleName(tr("Field"));
    m_how->setAccessibleName(tr("How"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_apply = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    kit::setRole(m_apply, ButtonRole::Primary);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_fault);
    column->addWidget(m_table, 1);
    column->addWidget(m_counts);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().lineSpacing() * 30);

    connect(buttons, &QDialogButtonBox::accepted, this, &BulkEdit::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &BulkEdit::reject);
    connect(m_columns, &QComboBox::currentIndexChanged, this, &BulkEdit::showColumn);
    connect(m_how, &QComboBox::currentIndexChanged, this, &BulkEdit::showChange);
    showColumn();
}

const ListColumn *BulkEdit::column() const
{
    return m_kind.column(m_columns->currentData().toString());
}

void BulkEdit::showColumn()
{
    const ListColumn *chosen = column();
    if (!chosen)
        return;
    delete m_editor;
    m_editor = cellEditor(m_context.database(), m_kind, *chosen, this);
    m_editorPlace->addWidget(m_editor);
    QWidget::setTabOrder(m_how, m_editor);
    m_how->setEnabled(chosen->type == ColumnType::Tags);
    if (auto *line = qobject_cast<QLineEdit *>(m_editor))
        connect(line, &QLineEdit::textChanged, this, &BulkEdit::showChange);
    else if (auto *box = qobject_cast<QComboBox *>(m_editor))
        connect(box, &QComboBox::currentIndexChanged, this, &BulkEdit::showChange);
    showChange();
}

BulkChange BulkEdit::change(QString *fault) const
{
    BulkChange made{.column = column(), .how = BulkChange::How::Set, .stored = {}, .words = {}};
    if (made.column->type == ColumnType::Tags)
        made.how = BulkChange::How(m_how->currentData().toInt());
    const EditedCell typed = readEditor(m_editor, m_kind, *made.column);
    *fault = typed.fault;
    made.stored = typed.stored;
    if (const auto *box = qobject_cast<const QComboBox *>(m_editor))
        made.words = made.stored.isNull() ? QString() : box->currentText();
    return made;
}

void BulkEdit::showChange()
{
    QString fault;
    const BulkChange made = change(&fault);
    if (fault.isEmpty())
        m_fault->clear();
    else
        m_fault->show(Tone::Negative, fault);
    m_preview->setChange(made);

    const QString all = listCountLabel(m_kind, qint64(m_numbers.size()));
    if (m_numbers.size() <= mostCounted && fault.isEmpty()) {
        int changed = 0;
        for (int row = 0; row < m_preview->rowCount(); ++row)
            changed += m_preview->index(row, BulkPreview::Before).data(Qt::ForegroundRole).isNull();
        const QLocale locale;
        //: %1: a number, %2: "14 companies"
        m_counts->setText(tr("%1 of %2 change; those that have the value already stay.")
                              .arg(locale.toString(changed), all));
        m_apply->setText(tr("Change %1").arg(listCountLabel(m_kind, changed)));
        m_apply->setEnabled(changed > 0);
    } else {
        m_counts->setText(tr("Exactly the %1 above, as one action that can be undone.").arg(all));
        m_apply->setText(tr("Change %1").arg(all));
        m_apply->setEnabled(fault.isEmpty());
    }
}

void BulkEdit::accept()
{
    QString fault;
    const BulkChange made = change(&fault);
    if (!fault.isEmpty()) {
        m_editor->setFocus(Qt::OtherFocusReason);
        return;
    }
    write(made);
    QDialog::accept();
}

void BulkEdit::write(const BulkChange &made)
{
    //: %1: name of a field, %2: "12 companies"
    const auto labelOf = [name = fieldLabel(m_kind.type, made.column->field),
                          &kind = m_kind](qint64 count) {
        return tr("Changed “%1” of %2").arg(name, listCountLabel(kind, count));
    };
    if (m_numbers.size() <= mostInWindow) {
        ChangeSet changes;
        const ChangeSource next = bulkChanges(m_context.database(), m_kind, m_numbers, made);
        for (;;) {
            auto one = next();
            if (!one)
                return m_context.report(one.error());
            if (!*one)
                break;
            changes.push_back(*std::move(*one));
        }
        if (!changes.empty())
            m_context.perform(labelOf(qint64(changes.size())), changes, true);
        return;
    }
    const QString label = labelOf(qint64(m_numbers.size()));
    emit m_context.jobNamed(tr("Changing %1").arg(listCountLabel(m_kind, qint64(m_numbers.size()))),
                            qint64(m_numbers.size()));
    startBigAction<Receipt>(
        m_context,
        m_context.job(),
        label,
        [kind = &m_kind, numbers = m_numbers, made, label](
            const BigActionTools &tools) -> Result<Receipt> {
            // Read beside the writer, which is busy with its transaction.
            auto reader = Database::open(tools.writer.path(), Database::Mode::ReadOnly);
            if (!reader)
                return fail(reader.error());
            return applyStream(tools.writer,
                               tools.author,
                               label,
                               bulkChanges(**reader, *kind, numbers, made),
                               tools.progress);
        },
        [&context = m_context, label](Result<Receipt> receipt) {
            if (receipt)
                context.announce(label, true, true);
            else if (receipt.error().code == Error::Code::Cancelled)
                context.announce(tr("Stopped. Everything is as it was before."), false, false);
            else
                context.report(receipt.error());
        });
}

} // namespace ilo
