#include "ui/opportunities/noticedialog.h"

#include "ui/kit/context.h"
#include "ui/kit/errortext.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/opportunities/noticetree.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {

NoticeDialog::NoticeDialog(Context &context, const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_path(path)
    , m_title(new ElidedLabel(QFileInfo(path).fileName(), TextSize::Section, true))
    , m_sentence(new TextLabel)
    , m_buyer(TextLabel::secondary())
    , m_makesBuyer(new QCheckBox)
    , m_makesNeed(new QCheckBox(tr("Also draft a need")))
    , m_makesWinners(new QCheckBox)
    , m_tree(new QTreeWidget)
    , m_message(new MessageFrame)
    , m_take(new QPushButton(tr("Take up")))
{
    setWindowTitle(tr("Take up a notice"));
    setAttribute(Qt::WA_DeleteOnClose);
    lay();
    for (QCheckBox *box : {m_makesBuyer, m_makesNeed, m_makesWinners})
        connect(box, &QCheckBox::toggled, this, &NoticeDialog::plan);
    connect(m_take, &QPushButton::clicked, this, &NoticeDialog::take);
    const int letter = fontMetrics().averageCharWidth();
    resize(QSize(letter * 130, letter * 90).boundedTo(screen()->availableSize() * 9 / 10));
    plan();
}

NoticeDialog *NoticeDialog::start(Context &context, const QString &path, QWidget *parent)
{
    auto *dialog = new NoticeDialog(context, path, parent ? parent->window() : nullptr);
    dialog->open();
    return dialog;
}

void NoticeDialog::lay()
{
    m_sentence->setWordWrap(true);
    m_buyer->setWordWrap(true);
    m_tree->setAccessibleName(tr("What becomes of the notice"));
    m_tree->setHeaderLabels({tr("What"), tr("In the notice"), tr("Until now")});
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    kit::setRole(m_take, ButtonRole::Primary);
    m_take->setEnabled(false);
    auto *cancel = new QPushButton(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_buyer);
    column->addWidget(m_makesBuyer);
    column->addWidget(m_makesWinners);
    column->addWidget(m_makesNeed);
    column->addWidget(m_tree, 1);
    column->addWidget(m_message);
    column->addLayout(buttons);
    for (QCheckBox *box : {m_makesBuyer, m_makesWinners, m_makesNeed})
        box->hide();
}

NoticeImport NoticeDialog::wishes() const
{
    NoticeImport wished{.makesBuyer = m_makesBuyer->isChecked(),
                        .makesNeed = m_makesNeed->isChecked(),
                        .makesWinners = m_makesWinners->isChecked(),
                        .needCode = {},
                        .owner = m_context.workspace().advisor().id};
    if (wished.makesNeed) {
        if (const auto code = m_context.workspace().nextNeedCode(); code)
            wished.needCode = *code;
    }
    return wished;
}

void NoticeDialog::plan()
{
    m_take->setEnabled(false);
    m_job.ask<NoticePlan>(
        [workspace = m_context.workspace().path(),
         path = m_path,
         wished = wishes(),
         shown = QLocale().name().left(2)](const Progress &) -> Result<NoticePlan> {
            Result<Notice> notice = readNoticeFile(path, shown);
            if (!notice)
                return fail(notice.error());
            auto database = Database::open(workspace, Database::Mode::ReadOnly);
            if (!database)
                return fail(database.error());
            return planNotice(**database, *std::move(notice), wished);
        },
        [this](Result<NoticePlan> made) {
            if (!made) {
                const Error &error = made.error();
                m_sentence->setText({});
                m_message->show(
                    Tone::Negative,
                    error.code == Error::Code::Format
                        ? tr("This file cannot be taken up: %1 (%2). Nothing was written.")
                              .arg(error.detail, error.subject.section(u", "_s, -1))
                        : errorText(error).sentence());
                return;
            }
            m_plan = *std::move(made);
            showPlan();
        });
}

void NoticeDialog::showPlan()
{
    m_message->clear();
    m_title->setText(m_plan.opportunity.title);
    m_sentence->setText(noticeSentence(m_plan) + u' '
                        + tr("Nothing is written before you say so, and one Undo takes all of it "
                             "back."));
    showOptions();
    showNoticePlan(*m_tree, m_plan);
    const int letter = fontMetrics().averageCharWidth();
    m_tree->setColumnHidden(2, m_plan.action != NoticeAction::Update);
    m_tree->setColumnWidth(0, letter * 34);
    m_tree->setColumnWidth(1, letter * 56);
    m_take->setText(m_plan.action == NoticeAction::Update ? tr("Update") : tr("Take up"));
    m_take->setEnabled(!m_plan.changes.empty());
    if (!m_tree->hasFocus() && !m_makesBuyer->hasFocus() && !m_makesNeed->hasFocus()
        && !m_makesWinners->hasFocus())
        m_take->setFocus();
}

void NoticeDialog::showOptions()
{
    const QString name = m_plan.notice.opportunity.buyerName;
    if (m_plan.buyer.organisation)
        m_buyer->setText(tr("Buyer: %1, known here").arg(m_plan.buyer.organisation->name));
    else
        m_buyer->setText(name.isEmpty() ? tr("The notice names no buyer.")
                                        : tr("Buyer: %1, not known here").arg(name));
    m_makesBuyer->setText(tr("Add “%1” to the organisations").arg(name));
    m_makesBuyer->setVisible(!m_plan.buyer.organisation && !name.isEmpty());
    const auto unknown = std::ranges::count_if(
        m_plan.winners, [](const PlannedWinner &winner) { return !winner.found.organisation; });
    m_makesWinners->setText(
        unknown > 0 ? tr(
            "Winners become companies with a reference; %n are new here", nullptr, int(unknown))
                    : tr("Winners get a reference"));
    m_makesWinners->setVisible(!m_plan.winners.empty());
    m_makesNeed->setVisible(m_plan.opportunity.need.isNull() || m_plan.need.has_value());
}

void NoticeDialog::take()
{
    if (m_plan.changes.empty() || m_job.isRunning())
        return;
    const QString title = m_plan.opportunity.title;
    const QString label = m_plan.action == NoticeAction::Create
        ? tr("Took up “%1”").arg(title)
        : tr("Updated “%1” from a notice").arg(title);
    if (!m_context.perform(label, m_plan.changes, true))
        return;
    emit taken(m_plan.opportunity.id.toString());
    accept();
}

} // namespace ilo
