#include "ui/transfer/importstep.h"

#include "ui/kit/bigaction.h"
#include "ui/kit/icons.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/textlabel.h"
#include "ui/transfer/importwords.h"
#include "ui/transfer/rejectedfile.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int barScale = 1000;

} // namespace

ImportStep::ImportStep(ImportDraft &draft, Context &context, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_context(context)
    , m_title(new TextLabel({}, TextSize::Page, true, this))
    , m_count(new TextLabel({}, TextSize::Text, false, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel import"), this))
    , m_working(new QWidget(this))
    , m_receipt(new QWidget(this))
    , m_what(new TextLabel({}, TextSize::Text, false, this))
    , m_left(TextLabel::secondary({}, this))
    , m_undo(new QPushButton(kit::icon(u"edit-undo"_s), tr("Undo import"), this))
    , m_save(new QPushButton(tr("Save rejected rows…"), this))
    , m_message(new MessageFrame(this))
{
    m_title->setObjectName(u"importTitle"_s);
    m_title->setWordWrap(true);
    m_what->setObjectName(u"importReceipt"_s);
    m_what->setWordWrap(true);
    m_left->setWordWrap(true);
    m_cancel->setObjectName(u"cancelImport"_s);
    m_undo->setObjectName(u"undoImport"_s);
    m_bar->setRange(0, barScale);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Companies imported"));

    auto *working = new QVBoxLayout(m_working);
    working->setContentsMargins(0, 0, 0, 0);
    working->setSpacing(10);
    working->addWidget(m_bar);
    auto *line = new QHBoxLayout;
    line->addWidget(m_count, 1);
    line->addWidget(m_cancel);
    working->addLayout(line);

    auto *receipt = new QVBoxLayout(m_receipt);
    receipt->setContentsMargins(0, 0, 0, 0);
    receipt->setSpacing(10);
    receipt->addWidget(m_what);
    receipt->addWidget(m_left);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_undo);
    buttons->addWidget(m_save);
    buttons->addStretch();
    receipt->addLayout(buttons);

    auto *middle = new QVBoxLayout;
    middle->setSpacing(14);
    middle->addStretch(1);
    middle->addWidget(m_title);
    middle->addWidget(m_message);
    middle->addWidget(m_working);
    middle->addWidget(m_receipt);
    middle->addStretch(2);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(24, 16, 24, 16);
    all->addStretch(1);
    all->addLayout(middle, 4);
    all->addStretch(1);

    connect(m_cancel, &QPushButton::clicked, this, &ImportStep::cancel);
    connect(m_undo, &QPushButton::clicked, this, &ImportStep::undo);
    connect(m_save, &QPushButton::clicked, this, [this] {
        saveRejectedRows(m_draft, m_context, this);
    });
    connect(&m_job, &Job::progressed, this, &ImportStep::showProgress);
}

void ImportStep::begin()
{
    m_isDone = false;
    m_message->clear();
    m_receipt->hide();
    m_working->show();
    m_cancel->setEnabled(true);
    m_title->setText(tr("Importing %Ln companies…", nullptr, int(m_draft.plan()->created)));
    showProgress(0);
    const QString label = importedLabel(m_draft.plan()->created, m_draft.form().path);
    startBigAction<ImportReceipt>(
        m_context,
        m_job,
        label,
        [job = m_draft.job(), label](const BigActionTools &tools) {
            return runImport(
                tools.writer,
                tools.author,
                job,
                [&](qint64) { return label; },
                [&](qint64 companies, double) { return tools.progress(companies); });
        },
        [this](Result<ImportReceipt> receipt) { showReceipt(receipt); });
    if (!m_job.isRunning()) {
        m_working->hide();
        m_title->setText(tr("Nothing was imported"));
        m_message->show(
            Tone::Warning,
            tr("Something else is being written just now. Go back and try again in a moment."));
        emit finished(false);
        return;
    }
    m_cancel->setFocus();
}

void ImportStep::cancel()
{
    m_job.cancel();
    m_cancel->setEnabled(false);
    m_count->setText(tr("Cancelling; the workspace stays as it was…"));
}

void ImportStep::showProgress(qint64 companies)
{
    const qint64 total = m_draft.plan() ? m_draft.plan()->created : 0;
    const QLocale locale;
    m_bar->setValue(total > 0 ? int(std::min(companies, total) * barScale / total) : 0);
    if (m_cancel->isEnabled())
        m_count->setText(
            companies < total || total == 0
                ? tr("%1 of %2").arg(locale.toString(companies), locale.toString(total))
                : tr("Finishing: search index and lists…"));
}

void ImportStep::showReceipt(const Result<ImportReceipt> &receipt)
{
    m_working->hide();
    if (!receipt) {
        const bool cancelled = receipt.error().code == Error::Code::Cancelled;
        m_title->setText(cancelled ? tr("The import was cancelled") : tr("Nothing was imported"));
        m_message->show(cancelled ? Tone::Info : Tone::Negative, importErrorText(receipt.error()));
        emit finished(false);
        return;
    }
    m_isDone = true;
    m_changeset = receipt->receipt.changeset;
    const ImportPlan &plan = *m_draft.plan();
    m_title->setText(importedLabel(receipt->companies, m_draft.form().path));
    const qint64 parts = receipt->records - receipt->companies;
    m_what->setText(parts > 0 ? tr("With them came %Ln capabilities, certificates and references.",
                                   nullptr,
                                   int(parts))
                              : QString());
    m_what->setVisible(parts > 0);
    QStringList left;
    if (plan.rejected > 0)
        left << tr("%Ln rows were rejected.", nullptr, int(plan.rejected));
    if (plan.remarked > 0)
        left << tr(
            "%Ln companies have something to look at; what was not understood is in their notes.",
            nullptr,
            int(plan.remarked));
    left << tr("The import is one step in the history: it can be taken back now or later.");
    m_left->setText(left.join(u' '));
    m_save->setVisible(plan.rejected > 0);
    m_undo->setEnabled(true);
    m_receipt->show();
    emit finished(true);
    m_context.announce(m_title->text(), false, true);
}

void ImportStep::undo()
{
    const auto done = m_context.workspace().undoAction(m_changeset);
    if (!done) {
        m_message->show(Tone::Negative, importErrorText(done.error()));
        return;
    }
    m_undo->setEnabled(false);
    m_isDone = false;
    m_title->setText(tr("The import was taken back"));
    m_what->hide();
    m_left->setText(done->leftCount > 0 ? tr("%Ln values stayed, because they were changed since.",
                                             nullptr,
                                             int(done->leftCount))
                                        : tr("The workspace is as it was before."));
    m_context.announce(m_title->text(), false, false);
}

} // namespace ilo
