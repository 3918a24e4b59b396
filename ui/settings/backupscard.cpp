#include "ui/settings/backupscard.h"

#include "ui/kit/bigaction.h"
#include "ui/kit/errortext.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/progressline.h"
#include "ui/kit/spokenitem.h"
#include "ui/kit/style.h"
#include "ui/kit/valuetext.h"
#include "ui/settings/restorepreview.h"

#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int shownRows = 6;

} // namespace

BackupsCard::BackupsCard(Context &context, QWidget *parent)
    : SettingsCard(
        tr("Backups"),
        tr("One is made by itself after each day of use and before the file's form changes, opened "
           "and checked. Those of the last ten days of use are kept beside the workspace. A backup "
           "on the same disk does not help when the disk fails: copy the folder elsewhere now and "
           "then."),
        parent)
    , m_context(context)
    , m_plan(new RestorePreview(this))
    , m_message(new MessageFrame(this))
    , m_progress(new ProgressLine(m_job, this))
{
    makeList();
    content()->addWidget(m_message);
    content()->addWidget(m_plan);
    content()->addWidget(m_progress);
    makeButtons();
    m_plan->hide();
    connect(m_plan, &RestorePreview::restoreWanted, this, &BackupsCard::restore);
    connect(
        m_plan, &RestorePreview::shown, buttonLine(), &QWidget::setHidden); // one choice at a time
    connect(m_plan, &RestorePreview::cancelled, this, [this] {
        m_plan->hide();
        m_preview->setFocus();
    });
    connect(&m_context.workspace(), &Workspace::changed, m_plan, &QWidget::hide); // out of date
    connect(&m_job, &Job::started, this, &BackupsCard::updateButtons);
    connect(&m_job, &Job::finished, this, &BackupsCard::updateButtons);
    updateButtons();
}

void BackupsCard::makeList()
{
    m_list = new QTreeWidget(this);
    m_list->setObjectName(u"backups"_s);
    m_list->setAccessibleName(tr("Backups, newest first"));
    m_list->setHeaderLabels(
        {tr("Made"), tr("Size"), tr("Organisations"), tr("Needs"), tr("Actions")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < m_list->columnCount(); ++column)
        m_list->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    m_list->hide();
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        m_plan->hide();
        updateButtons();
    });
    connect(m_list, &QTreeWidget::itemActivated, this, &BackupsCard::preview);
    content()->addWidget(m_list);
}

void BackupsCard::makeButtons()
{
    m_backUp = new QPushButton(tr("Back up now"), this);
    m_backUp->setObjectName(u"backUpNow"_s);
    connect(m_backUp, &QPushButton::clicked, this, &BackupsCard::backUp);
    m_preview = new QPushButton(tr("Restore…"), this);
    m_preview->setObjectName(u"previewRestore"_s);
    m_preview->setToolTip(tr("Shows what would change before anything does"));
    connect(m_preview, &QPushButton::clicked, this, &BackupsCard::preview);
    auto *folder = new QPushButton(tr("Open folder"), this);
    folder->setObjectName(u"openBackupFolder"_s);
    connect(folder, &QPushButton::clicked, this, &BackupsCard::openFolder);
    for (QPushButton *button : {m_backUp, m_preview, folder})
        buttons()->addWidget(button);
    buttons()->addStretch();
}

void BackupsCard::reload()
{
    m_reading.ask<std::vector<Backup>>(
        [path = m_context.workspace().path()](const Progress &) { return backups(path); },
        [this](Result<std::vector<Backup>> found) {
            if (!found)
                return m_message->show(Tone::Negative, errorText(found.error()).sentence());
            showBackups(*std::move(found));
        });
}

void BackupsCard::showBackups(std::vector<Backup> found)
{
    const Backup *shown = current();
    const QString selected = shown ? shown->path : QString();
    m_backups = std::move(found);
    const QSignalBlocker quiet(m_list); // what is selected stays selected, and its preview open
    m_list->clear();
    for (const Backup &backup : m_backups) {
        auto *item = new SpokenItem(m_list,
                                    {momentLabel(backup.at),
                                     bytesLabel(backup.bytes),
                                     QLocale().toString(backup.organisations),
                                     QLocale().toString(backup.needs),
                                     QLocale().toString(backup.actions)});
        item->setToolTip(0, QDir::toNativeSeparators(backup.path));
        for (int column = 1; column < m_list->columnCount(); ++column)
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        if (backup.path == selected)
            m_list->setCurrentItem(item);
    }
    const int rows = std::min(int(m_backups.size()), shownRows);
    m_list->setFixedHeight(m_list->header()->sizeHint().height() + 4
                           + rows * kit::lineHeight(m_list->fontMetrics(), 28));
    m_list->setVisible(rows > 0);
    const QString none = tr("There is no backup yet.");
    if (m_backups.empty() && m_message->text().isEmpty())
        m_message->show(Tone::Info, none);
    else if (!m_backups.empty() && m_message->text() == none)
        m_message->clear();
    if (!m_backups.empty() && !m_list->currentItem())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    updateButtons();
}

const Backup *BackupsCard::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 || row >= int(m_backups.size()) ? nullptr : &m_backups[size_t(row)];
}

void BackupsCard::updateButtons()
{
    m_backUp->setEnabled(!m_job.isRunning());
    m_preview->setEnabled(!m_job.isRunning() && current());
}

void BackupsCard::backUp()
{
    m_message->clear();
    m_progress->announce(tr("Backing up"));
    m_job.start<Backup>([path = m_context.workspace().path()](
                            const Progress &progress) { return makeBackup(path, progress); },
                        [this](Result<Backup> made) {
                            if (made)
                                m_message->show(Tone::Positive,
                                                tr("Backed up to %1, opened and checked.")
                                                    .arg(QDir::toNativeSeparators(made->path)));
                            else if (made.error().code != Error::Code::Cancelled)
                                m_message->show(Tone::Negative, errorText(made.error()).sentence());
                            reload();
                        });
}

void BackupsCard::preview()
{
    if (!current() || m_job.isRunning())
        return;
    const Backup backup = *current();
    m_message->clear();
    m_plan->hide();
    m_progress->announce(tr("Comparing with the backup"));
    m_job.start<RestorePlan>(
        [path = m_context.workspace().path(),
         from = backup.path](const Progress &) -> Result<RestorePlan> {
            auto database = Database::open(path, Database::Mode::ReadOnly);
            if (!database)
                return fail(database.error());
            return planRestore(**database, from);
        },
        [this, backup](Result<RestorePlan> plan) {
            if (!plan)
                return m_message->show(Tone::Negative, errorText(plan.error()).sentence());
            if (plan->isEmpty())
                return m_message->show(
                    Tone::Info, tr("Every record is as it was then. There is nothing to restore."));
            m_plan->show();
            m_plan->showPlan(*plan, backup);
            emit grew(m_plan);
        });
}

void BackupsCard::openFolder()
{
    const QString folder = backupFolder(m_context.workspace().path());
    if (!QDir(folder).exists())
        return m_message->show(Tone::Info, tr("The folder comes with the first backup."));
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void BackupsCard::restore(const RestorePlan &plan, const Backup &backup)
{
    //: an action, past tense; %1 is a day and time
    const QString label =
        tr("Restored the backup of %1")
            .arg(QLocale().toString(backup.at.toLocalTime(), u"d MMM yyyy, HH:mm"_s));
    m_message->clear();
    m_plan->hide();
    m_progress->announce(tr("Restoring"), qint64(plan.entities.size()));
    startBigAction<Receipt>(
        m_context,
        m_job,
        label,
        [plan, backup, label](const BigActionTools &tools) {
            return restoreBackup(tools.writer, tools.author, plan, backup, label, tools.progress);
        },
        [this, label](Result<Receipt> receipt) {
            if (receipt) {
                m_context.announce(label, true, true);
                return m_message->show(Tone::Positive,
                                       tr("%1. %2 changed. Undo takes it back in one step.")
                                           .arg(label, countLabel({}, receipt->records)));
            }
            if (receipt.error().code == Error::Code::Cancelled)
                return m_message->show(Tone::Info, tr("Stopped. Everything is as it was."));
            m_message->show(Tone::Negative, errorText(receipt.error()).sentence());
        });
}

} // namespace ilo
