#include "ui/settings/workspacesection.h"

#include "core/storage/samplemark.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/progressline.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/valuetext.h"
#include "ui/settings/backupscard.h"
#include "ui/settings/checkcard.h"
#include "ui/settings/settingscard.h"
#include "ui/transfer/workspaceexport.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int growingTime = 1'500; // milliseconds

} // namespace

WorkspaceSection::WorkspaceSection(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_backups(new BackupsCard(context, this))
    , m_check(new CheckCard(context, this))
    , m_export(new WorkspaceExport(context, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(makeFileCard());
    column->addWidget(makeSampleCard());
    column->addWidget(m_backups);
    column->addWidget(m_check);
    column->addStretch();

    connect(m_backups, &BackupsCard::grew, this, &WorkspaceSection::bringIntoSight);
    connect(m_check, &CheckCard::grew, this, &WorkspaceSection::bringIntoSight);
    connect(&m_context.workspace(), &Workspace::changed, this, [this] {
        if (isVisible())
            reload();
    });
}

QWidget *WorkspaceSection::makeFileCard()
{
    auto *card = new SettingsCard(tr("The workspace file"), {}, this);
    m_path = new TextLabel(
        QDir::toNativeSeparators(m_context.workspace().path()), TextSize::Text, false, card);
    m_path->setObjectName(u"workspacePath"_s);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_path->setWordWrap(true);
    m_counts = new TextLabel({}, TextSize::Text, false, card);
    m_counts->setObjectName(u"workspaceCounts"_s);
    m_counts->setWordWrap(true);
    auto *encryption = new TextLabel(
        tr("The file is not encrypted. Only your account on this computer may open it, but whoever takes "
           "the disk, or a copy of the file or of a backup, can read everything in it. Encrypt the disk: "
           "LUKS on Linux, BitLocker on Windows, FileVault on macOS."),
        TextSize::Text,
        false,
        card);
    encryption->setWordWrap(true);
    encryption->setInk(Ink::Secondary);
    for (TextLabel *label : {m_path, m_counts, encryption})
        card->content()->addWidget(label);

    auto *folder = new QPushButton(tr("Open folder"), card);
    folder->setObjectName(u"openWorkspaceFolder"_s);
    connect(folder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(
            QUrl::fromLocalFile(QFileInfo(m_context.workspace().path()).absolutePath()));
    });
    auto *exporting = new QPushButton(tr("Export everything as JSON…"), card);
    exporting->setObjectName(u"exportWorkspace"_s);
    exporting->setToolTip(
        tr("All records in a documented form, which can be read back into a new file"));
    connect(exporting, &QPushButton::clicked, this, [this] { m_export->begin(this); });
    connect(
        &m_export->job(), &Job::started, exporting, [exporting] { exporting->setEnabled(false); });
    connect(
        &m_export->job(), &Job::finished, exporting, [exporting] { exporting->setEnabled(true); });
    auto *progress = new ProgressLine(m_export->job(), card);
    progress->announce(tr("Exporting"));
    card->content()->addWidget(progress);
    card->buttons()->addWidget(folder);
    card->buttons()->addWidget(exporting);
    card->buttons()->addStretch();
    return card;
}

QWidget *WorkspaceSection::makeSampleCard()
{
    m_sample = new SettingsCard(tr("Sample records"), {}, this);
    auto *remove = new QPushButton(tr("Remove the sample records"), m_sample);
    remove->setObjectName(u"removeSample"_s);
    connect(remove, &QPushButton::clicked, this, &WorkspaceSection::removeSample);
    m_sample->buttons()->addWidget(remove);
    m_sample->buttons()->addStretch();
    m_sample->hide();
    return m_sample;
}

void WorkspaceSection::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
}

void WorkspaceSection::reload()
{
    m_backups->reload();
    m_reading.ask<WorkspaceFacts>(
        [path = m_context.workspace().path()](const Progress &) -> Result<WorkspaceFacts> {
            auto database = Database::open(path, Database::Mode::ReadOnly);
            return database ? workspaceFacts(**database) : fail(database.error());
        },
        [this](Result<WorkspaceFacts> facts) {
            if (facts)
                showFacts(*facts);
        });
}

void WorkspaceSection::showFacts(const WorkspaceFacts &facts)
{
    QStringList parts{bytesLabel(facts.bytes)};
    for (const auto &[type, count] : facts.records)
        parts << countLabel(type, count);
    parts << (facts.actions == 1 ? tr("1 action in the history")
                                 : tr("%Ln actions in the history", nullptr, int(facts.actions)));
    m_counts->setText(parts.join(u" · "_s));

    m_sample->setVisible(facts.hasSample());
    QStringList samples;
    for (const auto &[type, count] : facts.samples)
        samples << countLabel(type, count);
    m_sample->setSentence(
        tr("Invented, and came with the sample: %1. Removing them is one step that can be undone; "
           "your own records and the facts about Big Science Organisations stay.")
            .arg(QLocale().createSeparatedList(samples)));
}

void WorkspaceSection::backUpNow()
{
    m_backups->backUp();
    bringIntoSight(m_backups);
}

void WorkspaceSection::checkNow()
{
    m_check->check();
    bringIntoSight(m_check);
}

/// Counts and backups come a moment later and push the cards down, so it is kept in sight for a
/// while.
void WorkspaceSection::bringIntoSight(QWidget *part)
{
    m_wanted = part;
    QTimer::singleShot(0, this, &WorkspaceSection::scrollToWanted);
    QTimer::singleShot(growingTime, this, [this] { m_wanted = nullptr; });
}

void WorkspaceSection::scrollToWanted()
{
    if (!m_wanted)
        return;
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            return area->ensureWidgetVisible(m_wanted);
    }
}

void WorkspaceSection::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_wanted)
        QTimer::singleShot(0, this, &WorkspaceSection::scrollToWanted);
}

void WorkspaceSection::removeSample()
{
    const auto removal = removalOfSample(m_context.database());
    if (!removal)
        return m_context.report(removal.error());
    m_context.perform(tr("Removed the sample records"), *removal, true);
}

} // namespace ilo
