#include "ui/settings/checkcard.h"

#include "core/storage/historyfilter.h"
#include "ui/kit/bigaction.h"
#include "ui/kit/changetext.h"
#include "ui/kit/errortext.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/progressline.h"
#include "ui/kit/style.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int shownFindings = 6;

struct FindingWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::FindingWords)

public:
    /// What findings of a kind mean and what to do about them.
    static QString meaning(Finding::Kind kind)
    {
        switch (kind) {
        case Finding::Kind::Integrity:
            return tr(
                "Parts of the file cannot be read: the disk or a copy damaged it. Nothing you do "
                "here mends that. Back up what is left, then restore the last backup.");
        case Finding::Kind::Projection:
            return tr(
                "Records differ from what the history says. The history counts: “Rebuild” makes "
                "the records anew from it.");
        case Finding::Kind::Chain:
            return tr(
                "An action in the history was altered after it was written, by another program. "
                "The records are as they are; the history can no longer prove this part.");
        case Finding::Kind::Dangling:
            return tr(
                "A record points to one that is not there. That is allowed: restore the other one "
                "from the bin, or choose another in the field.");
        case Finding::Kind::Index:
            return tr(
                "Lists or the search show something else than the records. “Rebuild” makes them "
                "anew.");
        case Finding::Kind::Attachment:
            return tr(
                "The content of an attached file is missing or was altered. Restore a backup that "
                "still has it, or attach the file again.");
        }
        Q_UNREACHABLE();
    }
};

/// "Keep seals tight: Organisation leads to an organisation in the bin".
QString danglingText(const Finding &finding, const RecordNames &names)
{
    const QString field = leftText(finding.link, names);
    //: %1: a record and its field, %2: a kind of record
    return finding.isInTheBin
        ? FindingWords::tr("%1 leads into the bin (%2)").arg(field, typeLabel(finding.target))
        : FindingWords::tr("%1 leads to something that was never in this file (%2)")
              .arg(field, typeLabel(finding.target));
}

bool isMendedByRebuild(const Finding &finding)
{
    return finding.kind == Finding::Kind::Projection || finding.kind == Finding::Kind::Index;
}

constexpr Finding::Kind worstFirst[] = {Finding::Kind::Integrity,
                                        Finding::Kind::Chain,
                                        Finding::Kind::Projection,
                                        Finding::Kind::Index,
                                        Finding::Kind::Attachment,
                                        Finding::Kind::Dangling};

} // namespace

CheckCard::CheckCard(Context &context, QWidget *parent)
    : SettingsCard(
        tr("Check"),
        tr("Reads the whole file: whether every page is sound, the records are what the history says, "
           "the history was not altered, and every link leads somewhere. Changes nothing."),
        parent)
    , m_context(context)
    , m_message(new MessageFrame(this))
    , m_findings(new QListWidget(this))
    , m_check(new QPushButton(tr("Check workspace"), this))
    , m_rebuild(new QPushButton(tr("Rebuild"), this))
    , m_progress(new ProgressLine(m_job, this))
{
    m_message->setObjectName(u"checkMessage"_s);
    m_check->setObjectName(u"check"_s);
    m_rebuild->setObjectName(u"rebuild"_s);
    m_rebuild->setToolTip(tr("Makes records, lists and search anew from the history"));
    m_findings->setObjectName(u"findings"_s);
    m_findings->setAccessibleName(tr("What the check found"));
    m_findings->setWordWrap(true);
    m_findings->setMinimumHeight(shownFindings * kit::lineHeight(m_findings->fontMetrics(), 28));
    m_findings->hide();
    m_rebuild->hide();

    content()->addWidget(m_message);
    content()->addWidget(m_findings);
    content()->addWidget(m_progress);
    buttons()->addWidget(m_check);
    buttons()->addWidget(m_rebuild);
    buttons()->addStretch();

    connect(m_check, &QPushButton::clicked, this, &CheckCard::check);
    connect(m_rebuild, &QPushButton::clicked, this, &CheckCard::rebuildTables);
    connect(&m_job, &Job::started, this, &CheckCard::updateButtons);
    connect(&m_job, &Job::finished, this, &CheckCard::updateButtons);
}

void CheckCard::updateButtons()
{
    m_check->setEnabled(!m_job.isRunning());
    m_rebuild->setEnabled(!m_job.isRunning());
}

void CheckCard::check()
{
    m_message->clear();
    m_findings->hide();
    m_progress->announce(tr("Checking"));
    m_job.start<CheckReport>(
        [path = m_context.workspace().path()](const Progress &progress) -> Result<CheckReport> {
            auto database = Database::open(path, Database::Mode::ReadOnly);
            if (!database)
                return fail(database.error());
            return checkWorkspace(**database, progress);
        },
        [this](Result<CheckReport> report) {
            if (report)
                return showReport(*report);
            if (report.error().code == Error::Code::Cancelled)
                return m_message->show(Tone::Info,
                                       tr("Stopped before the end. What was read was not judged."));
            m_message->show(Tone::Negative, errorText(report.error()).sentence());
        });
}

void CheckCard::showReport(const CheckReport &report)
{
    const QString read =
        tr("%1 and %2 read.")
            .arg(countLabel({}, report.records),
                 report.actions == 1 ? tr("1 action")
                                     : tr("%Ln actions", nullptr, int(report.actions)));
    const bool mendable = std::ranges::any_of(report.findings, isMendedByRebuild);
    const bool onlyNotices = std::ranges::all_of(report.findings, &Finding::isNotice);
    m_rebuild->setVisible(mendable);
    m_findings->setVisible(!report.findings.empty());
    m_findings->clear();
    for (const Finding::Kind kind : worstFirst)
        addFindings(report, kind);

    emit grew(this);
    if (report.findings.empty())
        m_message->show(Tone::Positive, tr("The workspace is sound. %1").arg(read));
    else if (onlyNotices)
        m_message->show(
            Tone::Info,
            tr("The workspace is sound; some links lead to what is not there. %1").arg(read));
    else
        m_message->show(Tone::Warning, tr("Something is wrong with the file. %1").arg(read));
}

void CheckCard::addFindings(const CheckReport &report, Finding::Kind kind)
{
    QStringList links;
    for (const Finding &finding : report.findings)
        links << finding.link;
    links.removeAll(QString());
    const auto names = recordNames(m_context.database(), leftRecords(links));
    bool isFirst = true;
    for (const Finding &finding : report.findings) {
        if (finding.kind != kind)
            continue;
        if (isFirst) {
            auto *heading = new QListWidgetItem(FindingWords::meaning(kind), m_findings);
            QFont bold = m_findings->font();
            bold.setBold(true);
            heading->setFont(bold);
        }
        isFirst = false;
        const QString text = finding.link.isEmpty()
            ? finding.detail
            : danglingText(finding, names ? *names : RecordNames());
        new QListWidgetItem(u"    "_s + text, m_findings);
    }
}

void CheckCard::rebuildTables()
{
    m_message->clear();
    m_progress->announce(tr("Rebuilding"));
    startBigAction<void>(
        m_context,
        m_job,
        tr("Rebuilt the tables"),
        [](const BigActionTools &tools) { return rebuild(tools.writer, tools.progress); },
        [this](const Status &done) {
            if (done)
                return check();
            if (done.error().code == Error::Code::Cancelled)
                return m_message->show(Tone::Info, tr("Stopped. Everything is as it was."));
            m_message->show(Tone::Negative, errorText(done.error()).sentence());
        });
}

} // namespace ilo
