#include "ui/contacts/erasedialog.h"

#include "ui/kit/bigaction.h"
#include "ui/kit/context.h"
#include "ui/kit/errortext.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/spokenitem.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/thinprogress.h"
#include "ui/kit/valuetext.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScreen>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

const QString replacement = u"[…]"_s; ///< what stands in the place of the words

/// "Activity “Call”, note" or "History" for a label.
QString placeText(const Mention &mention)
{
    if (mention.place == Mention::Place::Label)
        return EraseDialog::tr("Line of the history");
    const QString field = fieldLabel(mention.type, mention.field);
    if (mention.place == Mention::Place::Draft)
        return EraseDialog::tr("Not kept yet: %1").arg(field);
    const QString place = mention.recordName.isEmpty()
        ? u"%1, %2"_s.arg(typeLabel(mention.type), field)
        : u"%1 “%2”, %3"_s.arg(typeLabel(mention.type), mention.recordName, field);
    return mention.isCurrent ? place : EraseDialog::tr("%1 (an older value)").arg(place);
}

} // namespace

EraseDialog::EraseDialog(Context &context, const QString &id, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_id(id)
    , m_what(new TextLabel)
    , m_where(new TextLabel)
    , m_mentions(new QTreeWidget)
    , m_backups(new QCheckBox)
    , m_rotation(TextLabel::secondary())
    , m_message(new MessageFrame)
    , m_progress(new ThinProgress)
    , m_erase(new QPushButton(tr("Erase for good")))
    , m_cancel(new QPushButton(tr("Cancel")))
{
    setWindowTitle(tr("Erase for good"));
    setProperty("iloHelp", u"contacts"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    for (TextLabel *text : {m_what, m_where, m_rotation})
        text->setWordWrap(true);
    auto *title = new TextLabel(tr("Erase “%1” for good").arg(name), TextSize::Section, true);
    title->setWordWrap(true);
    m_mentions->setAccessibleName(tr("Where other text names the person"));
    m_mentions->setHeaderLabels({tr("Where"), tr("What stands there")});
    m_mentions->setRootIsDecorated(false);
    m_mentions->setUniformRowHeights(true);
    m_mentions->header()->setStretchLastSection(true);
    m_backups->setChecked(true);
    kit::setRole(m_erase, ButtonRole::Danger);
    m_erase->setAutoDefault(false);
    m_cancel->setDefault(true);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_erase);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(m_progress);
    column->addWidget(m_what);
    column->addWidget(m_where);
    column->addWidget(m_mentions, 1);
    column->addWidget(m_backups);
    column->addWidget(m_rotation);
    column->addWidget(m_message);
    column->addStretch(0);
    column->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &EraseDialog::reject);
    connect(m_erase, &QPushButton::clicked, this, &EraseDialog::erase);
    const int letter = fontMetrics().averageCharWidth();
    resize(QSize(letter * 110, letter * 80).boundedTo(screen()->availableSize() * 9 / 10));
    look();
}

EraseDialog *EraseDialog::start(Context &context, const QString &id, const QString &name,
                                QWidget *parent)
{
    auto *dialog = new EraseDialog(context, id, name, parent ? parent->window() : nullptr);
    dialog->open();
    return dialog;
}

void EraseDialog::setWorking(bool working, const QString &what)
{
    if (working) {
        m_progress->show(what, 0, 0);
        m_what->setText(what);
    } else {
        m_progress->finish();
    }
    m_erase->setEnabled(!working);
    m_mentions->setEnabled(!working);
    m_backups->setEnabled(!working);
}

void EraseDialog::look()
{
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_where, m_mentions, m_backups, m_rotation})
        widget->hide();
    setWorking(true, tr("Looking where the person is named …"));
    m_job.start<Found>(
        [path = m_context.workspace().path(),
         id = m_id](const Progress &progress) -> Result<Found> {
            auto database = Database::open(path, Database::Mode::ReadOnly);
            if (!database)
                return fail(database.error());
            auto traces = tracesOf(**database, id, progress);
            if (!traces)
                return fail(traces.error());
            return Found{*std::move(traces), backupsHolding(path, id)};
        },
        [this](Result<Found> found) {
            setWorking(false);
            if (!found) {
                m_erase->setEnabled(false);
                return m_message->show(Tone::Negative, errorText(found.error()).sentence());
            }
            m_found = *std::move(found);
            showTraces();
        });
}

void EraseDialog::showTraces()
{
    const PersonTraces &traces = m_found.traces;
    QStringList sentences{tr(
        "Every value that was ever kept of this person goes, from the history too. This cannot be "
        "undone.")};
    if (traces.files > 0)
        sentences << tr("%n attached files go with the person.", nullptr, traces.files);
    if (traces.activities + traces.tasks > 0)
        sentences << tr("%1 and %2 stay and count as before, without the person.")
                         .arg(countLabel(typeName<Activity>(), traces.activities),
                              countLabel(typeName<Task>(), traces.tasks));
    m_what->setText(sentences.join(u' '));

    const bool named = !traces.mentions.empty();
    m_where->setText(
        named
            ? tr("Other text names the person. Where ticked, “%1” takes the place of the words, in "
                 "older values too. Look at each: a namesake stays unticked.")
                  .arg(replacement)
            : tr("No other text in the workspace names the person."));
    m_where->show();
    m_mentions->setVisible(named);
    for (const Mention &mention : traces.mentions) {
        auto *item = new SpokenItem(m_mentions, {placeText(mention), mention.text});
        item->setCheckState(0, mention.isSure() ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(0, item->text(0));
        item->setToolTip(1, mention.text);
    }
    m_mentions->resizeColumnToContents(0);
    m_mentions->setColumnWidth(0, std::min(m_mentions->columnWidth(0), width() / 2));

    qint64 bytes = 0;
    for (const HoldingBackup &backup : m_found.backups)
        bytes += backup.bytes;
    m_backups->setVisible(!m_found.backups.empty());
    m_backups->setText(
        tr("Take the person out of %n backups now, too (%1)", nullptr, int(m_found.backups.size()))
            .arg(bytesLabel(bytes)));
    m_rotation->setVisible(!m_found.backups.empty());
    m_rotation->setText(tr(
        "Otherwise they lose the person as they are let go: the last one after %n more days on "
        "which something was changed. Exported files, printed papers and copies of the workspace "
        "elsewhere are not reached from here.",
        nullptr,
        backupDaysKept()));
}

std::vector<Mention> EraseDialog::chosen() const
{
    std::vector<Mention> ticked;
    for (int row = 0; row < m_mentions->topLevelItemCount(); ++row) {
        if (m_mentions->topLevelItem(row)->checkState(0) == Qt::Checked)
            ticked.push_back(m_found.traces.mentions[size_t(row)]);
    }
    return ticked;
}

void EraseDialog::erase()
{
    if (m_isDone) {
        accept();
        return;
    }
    m_message->clear();
    const QString label = tr("Erased a person for good"); // names nobody
    const std::vector<Mention> mentions = chosen();
    setWorking(true, tr("Erasing …"));
    m_cancel->setEnabled(false);
    startBigAction<PersonErasure>(
        m_context,
        m_job,
        label,
        [id = m_id, label, mentions](const BigActionTools &tools) {
            return erasePerson(
                tools.writer, tools.author, id, label, mentions, replacement, tools.progress);
        },
        [this](Result<PersonErasure> done) {
            if (!done) {
                setWorking(false);
                m_cancel->setEnabled(true);
                showTraces();
                return m_message->show(Tone::Negative, errorText(done.error()).sentence());
            }
            eraseInBackups(*done);
        });
    if (!m_job.isRunning()) { // the workspace is busy; it was said
        setWorking(false);
        m_cancel->setEnabled(true);
    }
}

void EraseDialog::eraseInBackups(const PersonErasure &done)
{
    if (!m_backups->isChecked() || m_found.backups.empty())
        return tell(done, {});
    m_what->setText(tr("Taking the person out of the backups …"));
    m_job.start<QStringList>(
        [backups = m_found.backups, id = m_id, mentions = chosen()](
            const Progress &progress) -> Result<QStringList> {
            QStringList failed;
            for (const HoldingBackup &backup : backups) {
                const Status gone = eraseInBackup(backup.path, id, mentions, replacement, progress);
                if (!gone)
                    failed << QFileInfo(backup.path).fileName();
            }
            return failed;
        },
        [this, done](const Result<QStringList> &failed) {
            tell(done, failed ? *failed : QStringList());
        });
}

void EraseDialog::tell(const PersonErasure &done, const QStringList &failed)
{
    m_isDone = true;
    setWorking(false);
    emit erased();
    QStringList sentences{tr("The person is erased.")};
    if (done.mentions > 0)
        sentences << tr("The words were taken out of %n places.", nullptr, done.mentions);
    if (!m_found.backups.empty() && !m_backups->isChecked())
        sentences << tr("%n backups still have the person until they are let go.",
                        nullptr,
                        int(m_found.backups.size()));
    m_what->setText(sentences.join(u' '));
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_where, m_mentions, m_backups, m_rotation})
        widget->hide();
    QStringList open;
    if (!failed.isEmpty())
        open << tr("These backups could not be changed and still have the person; delete them by "
                   "hand: %1.")
                    .arg(failed.join(u", "_s));
    if (!done.isSwept)
        open << tr(
            "Another program is reading the workspace: the words are in the file that ends in "
            "“-wal” until it is closed.");
    if (!open.isEmpty())
        m_message->show(Tone::Warning, open.join(u' '));
    m_cancel->hide();
    kit::setRole(m_erase, ButtonRole::Primary);
    m_erase->setText(tr("Close"));
    m_erase->setDefault(true);
    m_erase->setFocus();
}

void EraseDialog::reject()
{
    if (m_job.isRunning() && !m_cancel->isEnabled())
        return; // it ends by itself
    QDialog::reject();
}

} // namespace ilo
