#include "ui/transfer/importstep.h"

#include "ui/kit/bigaction.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/progressline.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/undobeside.h"
#include "ui/receipts/importreceiptdialog.h"
#include "ui/transfer/importwords.h"
#include "ui/transfer/rejectedfile.h"
#include "ui/transfer/workline.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// "312 new", "54 updated": what was done, and what was not.
QStringList countsOf(const ImportPlan &plan)
{
    const auto number = [](qint64 count) { return int(std::min<qint64>(count, INT_MAX)); };
    QStringList counts;
    if (plan.created > 0)
        counts << ImportStep::tr("%Ln new companies.", nullptr, number(plan.created));
    if (plan.later > 0)
        counts << ImportStep::tr("%Ln new ones that may be here already were left for later.",
                                 nullptr,
                                 number(plan.later));
    if (plan.updated > 0)
        counts << ImportStep::tr("%Ln companies updated.", nullptr, number(plan.updated));
    if (plan.unchanged > 0)
        counts << ImportStep::tr(
            "%Ln rows say what was here already.", nullptr, number(plan.unchanged));
    if (plan.joined > 0)
        counts << ImportStep::tr(
            "%Ln rows were taken as one with others.", nullptr, number(plan.joined));
    if (plan.leftOut > 0)
        counts << ImportStep::tr("%Ln rows were left out.", nullptr, number(plan.leftOut));
    if (plan.rejected > 0)
        counts << ImportStep::tr("%Ln rows were rejected.", nullptr, number(plan.rejected));
    if (plan.people.created > 0)
        counts << ImportStep::tr("%Ln new people.", nullptr, number(plan.people.created));
    if (plan.people.updated > 0)
        counts << ImportStep::tr("%Ln people updated.", nullptr, number(plan.people.updated));
    if (plan.people.elsewhere > 0)
        counts << ImportStep::tr("%Ln people were here already at another company and stay there.",
                                 nullptr,
                                 number(plan.people.elsewhere));
    if (plan.people.rejected > 0)
        counts << ImportStep::tr("%Ln people were left out; the saved file says why.",
                                 nullptr,
                                 number(plan.people.rejected));
    return counts;
}

} // namespace

ImportStep::ImportStep(ImportDraft &draft, Context &context, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_context(context)
    , m_title(new TextLabel({}, TextSize::Page, true, this))
    , m_working(new WorkLine(*m_work, this))
    , m_undoLine(new ProgressLine(m_undoing, this))
    , m_receipt(new QWidget(this))
    , m_what(new TextLabel({}, TextSize::Text, false, this))
    , m_left(TextLabel::secondary({}, this))
    , m_undo(new QPushButton(kit::icon(u"edit-undo"_s), tr("Undo import"), this))
    , m_show(new QPushButton(kit::icon(u"document-print-preview"_s), tr("Show receipt"), this))
    , m_save(new QPushButton(tr("Save rejected rows…"), this))
    , m_decide(new QPushButton(kit::icon(u"merge"_s), tr("Decide about duplicates"), this))
    , m_message(new MessageFrame(this))
{
    m_title->setObjectName(u"importTitle"_s);
    m_title->setWordWrap(true);
    m_what->setObjectName(u"importReceipt"_s);
    m_what->setWordWrap(true);
    m_left->setWordWrap(true);
    m_undo->setObjectName(u"undoImport"_s);
    m_show->setObjectName(u"showReceipt"_s);
    m_save->setObjectName(u"saveRejected"_s);
    m_decide->setObjectName(u"decideLater"_s);
    m_working->follow(m_job, tr("Importing"));

    auto *receipt = new QVBoxLayout(m_receipt);
    receipt->setContentsMargins(0, 0, 0, 0);
    receipt->setSpacing(10);
    receipt->addWidget(m_what);
    receipt->addWidget(m_left);
    auto *buttons = new FlowLayout(8);
    for (QPushButton *button : {m_decide, m_undo, m_show, m_save})
        buttons->addWidget(button);
    receipt->addLayout(buttons);

    auto *middle = new QVBoxLayout;
    middle->setSpacing(14);
    middle->addStretch(1);
    middle->addWidget(m_title);
    middle->addWidget(m_message);
    middle->addWidget(m_working);
    middle->addWidget(m_undoLine);
    middle->addWidget(m_receipt);
    middle->addStretch(2);
    auto *page = new QWidget;
    auto *across = new QHBoxLayout(page);
    across->setContentsMargins(24, 16, 24, 16);
    across->addStretch(1);
    across->addLayout(middle, 8);
    across->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);

    connect(m_undo, &QPushButton::clicked, this, &ImportStep::undo);
    connect(m_save, &QPushButton::clicked, this, [this] {
        saveRejectedRows(m_draft, m_context, this);
    });
    connect(m_decide, &QPushButton::clicked, this, [this] {
        emit leaveWanted();
        m_context.go({u"duplicates"_s, {}, {}});
    });
    connect(m_show, &QPushButton::clicked, this, [this] {
        ImportReceiptDialog::showOf(m_context, m_step.changeset, window());
    });
}

void ImportStep::begin()
{
    m_isDone = false;
    m_message->clear();
    m_receipt->hide();
    const ImportPlan &plan = *m_draft.plan();
    m_title->setText(tr("Importing…"));
    m_work->begin();
    m_working->setTotal(plan.rows);
    const QString file = m_draft.form().path;
    startBigAction<ImportReceipt>(
        m_context,
        m_job,
        importedLabel(plan, file),
        [job = m_draft.job(), file, work = m_work](const BigActionTools &tools) {
            return runImport(
                tools.writer,
                tools.author,
                job,
                [file](const ImportPlan &done) { return importedLabel(done, file); },
                noted(work, tools.progress));
        },
        [this](Result<ImportReceipt> receipt) { showReceipt(receipt); });
    if (!m_job.isRunning()) {
        m_title->setText(tr("Nothing was imported"));
        m_message->show(
            Tone::Warning,
            tr("Something else is being written just now. Go back and try again in a moment."));
        emit finished(false);
    }
}

void ImportStep::cancel()
{
    m_job.cancel();
    m_title->setText(tr("Cancelling; the workspace stays as it was…"));
}

void ImportStep::showReceipt(const Result<ImportReceipt> &receipt)
{
    if (!receipt) {
        const bool cancelled = receipt.error().code == Error::Code::Cancelled;
        m_title->setText(cancelled ? tr("The import was cancelled") : tr("Nothing was imported"));
        m_message->show(cancelled ? Tone::Info : Tone::Negative, importErrorText(receipt.error()));
        emit finished(false);
        return;
    }
    m_isDone = true;
    m_draft.settleDown();
    const ImportPlan &plan = receipt->plan;
    const QString label = importedLabel(plan, m_draft.form().path);
    m_step = {receipt->receipt.changeset, label, receipt->records};
    if (m_step.changeset != 0)
        m_draft.remember();
    m_title->setText(label);
    const qint64 parts = receipt->parts;
    QStringList what = countsOf(plan);
    if (parts > 0)
        what << tr(
            "With them came %Ln capabilities, certificates and references.", nullptr, int(parts));
    m_what->setText(what.join(u'\n'));
    QStringList left;
    if (plan.remarked > 0)
        left << tr(
            "%Ln companies have something to look at; what was not understood is in their notes.",
            nullptr,
            int(plan.remarked));
    if (!plan.comparesRows)
        left << tr("The list is long: of its own rows only those that agree in name and place or "
                   "number were compared; look for the others on the Duplicates page.");
    left << (m_step.changeset != 0
                 ? tr("The import is one step in History: it can be taken back now or days later, "
                      "and its receipt stays there.")
                 : tr("Nothing was changed, so there is nothing to take back."));
    m_left->setText(left.join(u' '));
    m_save->setVisible(plan.rejected + plan.leftOut + plan.people.rejected > 0);
    m_decide->setVisible((plan.later > 0 || !plan.comparesRows)
                         && m_context.hasPage(u"duplicates"_s));
    for (QPushButton *button : {m_undo, m_show}) {
        button->setEnabled(m_step.changeset != 0);
        button->setVisible(m_step.changeset != 0);
    }
    m_receipt->show();
    emit finished(true);
    m_context.announce(m_title->text(), false, m_step.changeset != 0);
}

void ImportStep::undo()
{
    m_undo->setEnabled(false);
    m_undoLine->announce(tr("Taking the import back"), m_step.ops);
    undoBeside(
        m_context, m_undoing, m_step, [this](const Result<UndoReport> &done) { showUndone(done); });
}

void ImportStep::showUndone(const Result<UndoReport> &done)
{
    if (!done) {
        m_undo->setEnabled(true);
        m_message->show(Tone::Negative, importErrorText(done.error()));
        return;
    }
    m_isDone = false;
    m_title->setText(tr("The import was taken back"));
    m_decide->hide();
    m_what->clear();
    m_left->setText(done->leftCount > 0 ? tr("%Ln values stayed, because they were changed since.",
                                             nullptr,
                                             int(done->leftCount))
                            + u'\n' + leftLines(m_context.database(), *done)
                                        : tr("The workspace is as it was before."));
    m_context.announce(m_title->text(), false, false);
}

} // namespace ilo
