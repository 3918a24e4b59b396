#include "ui/records/historydetail.h"

#include "core/storage/historyfilter.h"
#include "core/storage/listimports.h"
#include "ui/kit/badge.h"
#include "ui/kit/errortext.h"
#include "ui/kit/fieldhistory.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/progressline.h"
#include "ui/kit/recordplace.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/undobeside.h"
#include "ui/receipts/importreceiptdialog.h"
#include "ui/records/changesmodel.h"
#include "ui/records/changesview.h"
#include "ui/records/historymodel.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int mostChanges = 500; // shown; more would not be read
constexpr int leastDetailWidth = 280;

} // namespace

HistoryDetail::HistoryDetail(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_changes(new ChangesModel(this))
    , m_view(new ChangesView(*m_changes, this))
    , m_title(new TextLabel({}, TextSize::Section, true, this))
    , m_subtitle(TextLabel::secondary({}, this))
    , m_state(new Badge({}, this))
    , m_more(TextLabel::secondary({}, this))
    , m_undo(new QPushButton(kit::icon(u"edit-undo"_s), tr("Undo this action"), this))
    , m_receipt(new QPushButton(kit::icon(u"document-print-preview"_s), tr("Receipt of the import"),
                                this))
    , m_message(new MessageFrame(this))
    , m_progress(new ProgressLine(m_job, this))
{
    setMinimumWidth(leastDetailWidth);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_subtitle->setWordWrap(true);
    m_more->setWordWrap(true);
    m_undo->setObjectName(u"undoAction"_s);
    m_receipt->setObjectName(u"showReceipt"_s);
    m_view->setObjectName(u"changes"_s);
    m_message->setObjectName(u"undoReport"_s);
    m_message->setClosable(true);

    auto *states = new FlowLayout(8);
    states->addWidget(m_undo);
    states->addWidget(m_receipt);
    states->addWidget(m_state);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 16, 16, 12);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_subtitle);
    head->addLayout(states);
    head->addWidget(m_progress);
    head->addWidget(m_message);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    column->addWidget(m_more);
    m_more->setContentsMargins(16, 4, 16, 8);

    connect(m_undo, &QPushButton::clicked, this, &HistoryDetail::undoAction);
    connect(m_receipt, &QPushButton::clicked, this, [this] {
        ImportReceiptDialog::showOf(m_context, m_entry->changeset, window());
    });
    connect(m_view, &ChangesView::fieldOpened, this, &HistoryDetail::openField);
    connect(
        m_view, &ChangesView::recordOpened, this, [this](const QString &type, const QString &id) {
            m_context.go(placeOfRecord(m_context.database(), type, id));
        });
    clear();
}

void HistoryDetail::clear()
{
    m_entry.reset();
    m_changes->clear();
    m_message->clear();
    m_title->setText(tr("Nothing selected"));
    m_subtitle->clear();
    m_more->hide();
    m_undo->hide();
    m_receipt->hide();
    m_state->hide();
    emit stateChanged();
}

void HistoryDetail::showEntry(const HistoryEntry &entry)
{
    if (m_entry == entry)
        return;
    const bool isOther = !m_entry || m_entry->changeset != entry.changeset;
    m_entry = entry;
    showWords();
    if (isOther) {
        const auto receipt = receiptOfAction(m_context.database(), entry.changeset);
        m_receipt->setVisible(receipt && receipt->has_value());
        m_message->clear();
        showChanges();
    }
    emit stateChanged();
}

bool HistoryDetail::canUndo() const
{
    return m_entry && !m_entry->undone && m_entry->kind != ActionKind::System && !m_job.isRunning();
}

void HistoryDetail::showWords()
{
    m_title->setText(m_entry->label.isEmpty() ? tr("Erased for good") : m_entry->label);
    //: day and time, then who did it
    m_subtitle->setText(tr("%1 · %2").arg(momentLabel(m_entry->at), m_entry->who));
    m_undo->setVisible(m_entry->kind != ActionKind::System && !m_entry->undone);
    m_undo->setEnabled(canUndo());
    m_state->setVisible(m_entry->undone || m_entry->kind != ActionKind::Do);
    if (m_entry->undone)
        m_state->setBadge({tr("Taken back"), Tone::Neutral, u"edit-undo"_s});
    else
        m_state->setBadge({HistoryModel::kindLabel(m_entry->kind), Tone::Neutral});
}

void HistoryDetail::showChanges()
{
    const auto changes = changesOf(m_context.database(), m_entry->changeset, mostChanges);
    if (!changes) {
        m_changes->clear();
        return m_message->show(Tone::Negative, errorText(changes.error()).sentence());
    }
    const auto names = recordNames(m_context.database(), linkedRecords(*changes));
    m_changes->setChanges(*changes, names ? *names : RecordNames());
    m_view->scrollToTop();
    m_more->setVisible(int(changes->size()) >= mostChanges);
    m_more->setText(tr("The first %1 changes are shown.").arg(QLocale().toString(mostChanges)));
}

void HistoryDetail::undoAction()
{
    if (!canUndo())
        return;
    m_message->clear();
    m_progress->announce(tr("Undoing"), m_entry->ops);
    undoBeside(m_context,
               m_job,
               {m_entry->changeset, m_entry->label, m_entry->ops},
               [this](const Result<UndoReport> &report) { showReport(report); });
    m_undo->setEnabled(canUndo());
    emit stateChanged();
}

void HistoryDetail::showReport(const Result<UndoReport> &report)
{
    m_undo->setEnabled(canUndo());
    emit stateChanged();
    if (!report && report.error().code == Error::Code::Cancelled)
        return m_message->show(Tone::Info, tr("Stopped. Everything is as it was."));
    if (!report)
        return m_message->show(Tone::Negative, errorText(report.error()).sentence());

    if (report->records > 0 || report->leftCount == 0)
        m_context.announce(tr("Undid “%1”").arg(report->label), report->leftCount == 0, true);
    if (report->leftCount == 0)
        return;
    const QString done = report->records == 0
        ? tr("Nothing was taken back.")
        : tr("%1 set back.").arg(countLabel({}, report->records));
    m_message->show(
        Tone::Warning,
        tr("%1 Left as it is, because something newer stands there or still needs it:\n%2")
            .arg(done, leftLines(m_context.database(), *report)));
}

void HistoryDetail::openField(const QString &type, const QString &id, const QString &field)
{
    FieldHistory::open(
        m_context, m_view, type, id, field, m_view->visualRect(m_view->currentIndex()));
}

} // namespace ilo
