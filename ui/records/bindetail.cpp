#include "ui/records/bindetail.h"

#include "ui/kit/bigaction.h"
#include "ui/kit/errortext.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/progressline.h"
#include "ui/kit/prompts.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/valuetext.h"

#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int leastWidth = 280;
constexpr int namesShown = 12;

/// How far an erasing came: each record is one step that holds by itself.
struct Erasure
{
    int erased = 0;
    std::optional<Error> stoppedBy;
};

} // namespace

BinDetail::BinDetail(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new TextLabel({}, TextSize::Section, true, this))
    , m_subtitle(TextLabel::secondary({}, this))
    , m_text(new TextLabel({}, TextSize::Text, false, this))
    , m_restore(new QPushButton(kit::icon(u"edit-undo"_s), tr("Restore"), this))
    , m_erase(new QPushButton(tr("Erase for good…"), this))
    , m_action(new QPushButton(tr("Show in the history"), this))
    , m_message(new MessageFrame(this))
    , m_progress(new ProgressLine(m_job, this))
{
    setMinimumWidth(leastWidth);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    for (TextLabel *label : {m_title, m_subtitle, m_text}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_restore->setObjectName(u"restore"_s);
    m_erase->setObjectName(u"erase"_s);
    m_action->setObjectName(u"showAction"_s);
    m_message->setObjectName(u"binMessage"_s);
    m_message->setClosable(true);
    kit::setRole(m_erase, ButtonRole::Danger);

    auto *buttons = new FlowLayout(8);
    buttons->addWidget(m_restore);
    buttons->addWidget(m_action);
    auto *last = new FlowLayout(8);
    last->addWidget(m_erase);

    auto *words = new QWidget;
    words->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addLayout(buttons);
    column->addWidget(m_message);
    column->addWidget(m_text);
    column->addSpacing(8);
    column->addLayout(last);
    column->addWidget(m_progress);
    column->addStretch();

    auto *area = new QScrollArea(this); // long names in large text need more than the window
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(words);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);

    connect(m_restore, &QPushButton::clicked, this, &BinDetail::restore);
    connect(m_erase, &QPushButton::clicked, this, &BinDetail::erase);
    connect(m_action, &QPushButton::clicked, this, [this] {
        m_context.go({u"history"_s, QString::number(m_entries.front().changeset), {}});
    });
    connect(&m_job, &Job::started, this, &BinDetail::updateButtons);
    connect(&m_job, &Job::finished, this, &BinDetail::updateButtons);
}

void BinDetail::showEntries(std::vector<BinEntry> entries)
{
    if (entries != m_entries && !entries.empty())
        m_message->clear();
    m_entries = std::move(entries);
    if (m_entries.size() == 1)
        showOne(m_entries.front());
    else
        showMany();
    updateButtons();
}

void BinDetail::showOne(const BinEntry &entry)
{
    m_title->setText(entry.name.isEmpty() ? tr("Without a name") : entry.name);
    const QString words = entry.takenBack
        //: what it is, when it was taken back, by whom
        ? tr("%1 · taken back by Undo %2, by %3")
        //: what it is, when it was deleted, by whom: "Need · deleted today, 14:02 by Anne Holm"
        : tr("%1 · deleted %2 by %3");
    m_subtitle->setText(words.arg(typeLabel(entry.type), momentLabel(entry.deletedAt), entry.who));
    if (entry.children == 0)
        m_text->setText(tr("Nothing else was deleted with it."));
    else if (entry.children == 1)
        m_text->setText(
            tr("1 record that belongs to it was deleted with it and comes back with it."));
    else
        m_text->setText(
            tr("%Ln records that belong to it were deleted with it and come back with it.",
               nullptr,
               entry.children));
}

void BinDetail::showMany()
{
    if (m_entries.empty()) {
        m_title->setText(tr("Nothing selected"));
        m_subtitle->clear();
        m_text->clear();
        return;
    }
    m_title->setText(tr("%1 selected").arg(countLabel({}, qint64(m_entries.size()))));
    m_subtitle->setText(tr("What belongs to them comes back with them."));
    m_text->setText(names());
}

QString BinDetail::names() const
{
    QStringList lines;
    for (const BinEntry &entry : m_entries) {
        if (lines.size() == namesShown)
            break;
        lines << u"• "_s + (entry.name.isEmpty() ? typeLabel(entry.type) : entry.name);
    }
    const qsizetype more = qsizetype(m_entries.size()) - lines.size();
    if (more > 0)
        lines << tr("and %1 more").arg(QLocale().toString(more));
    return lines.join(u'\n');
}

void BinDetail::updateButtons()
{
    const bool any = !m_entries.empty();
    m_restore->setVisible(any);
    m_erase->setVisible(any);
    m_action->setVisible(m_entries.size() == 1);
    m_restore->setEnabled(canAct());
    m_erase->setEnabled(canAct());
    m_restore->setText(m_entries.size() < 2
                           ? tr("Restore")
                           : tr("Restore %1").arg(countLabel({}, qint64(m_entries.size()))));
    emit stateChanged();
}

void BinDetail::restore()
{
    if (!canAct())
        return;
    QStringList ids;
    for (const BinEntry &entry : m_entries)
        ids << entry.id;
    const QString label = m_entries.size() == 1
        ? tr("Restored “%1”").arg(m_entries.front().name)
        : tr("Restored %1").arg(countLabel({}, qint64(m_entries.size())));

    const Status restored = m_context.workspace().restoreDeleted(ids, label);
    if (restored)
        return m_context.announce(label, true, true);
    m_message->show(
        Tone::Negative,
        restored.error().code == Error::Code::Conflict
            ? tr("What this belongs to was deleted as well. Restore that first: this comes "
                 "back with it, or can be restored after it.")
            : errorText(restored.error()).sentence());
}

bool BinDetail::confirmErasing()
{
    const bool one = m_entries.size() == 1;
    qint64 parts = 0;
    for (const BinEntry &entry : m_entries)
        parts += entry.children;
    const QString what =
        one ? u"“%1”"_s.arg(m_entries.front().name) : countLabel({}, qint64(m_entries.size()));

    QString text = one
        ? tr("All that was ever written in this record leaves the workspace: the record, "
             "its values in the history and its words in the search.")
        : tr("All that was ever written in these records leaves the workspace: the "
             "records, their values in the history and their words in the search.");
    if (parts > 0)
        text += u' '
            + (parts == 1 ? tr("So does 1 record that belongs to it.")
                          : tr("So do %Ln records that belong to it.", nullptr, int(parts)));
    text +=
        u"\n\n"_s
        + tr(
            "What stays: that something was written and deleted here, when and by whom. Backups made "
            "until now keep the values until they are dropped, after ten more days of use. Files and "
            "papers that left this computer are not touched.")
        + u"\n\n"_s + tr("This cannot be undone.");
    if (!one)
        text += u"\n\n"_s + names();
    return m_context.prompts().confirm(
        this, tr("Erase %1 for good?").arg(what), text, tr("Erase for good"));
}

QString BinDetail::erasedLabel() const
{
    // Without names: the line in the history outlives what was erased.
    if (m_entries.size() > 1)
        return tr("Erased %1 for good").arg(countLabel({}, qint64(m_entries.size())));
    return tr("Erased for good: %1").arg(countLabel(m_entries.front().type, 1));
}

void BinDetail::erase()
{
    if (!canAct() || !confirmErasing())
        return;
    QStringList ids;
    for (const BinEntry &entry : m_entries)
        ids << entry.id;
    const QString label = erasedLabel();
    m_message->clear();
    m_progress->announce(tr("Erasing"), ids.size());
    startBigAction<Erasure>(
        m_context,
        m_job,
        label,
        [ids, label](const BigActionTools &tools) -> Result<Erasure> {
            Erasure erasure;
            for (const QString &id : ids) {
                if (!tools.progress(erasure.erased)) {
                    erasure.stoppedBy = Error{Error::Code::Cancelled, label};
                    break;
                }
                if (Status done = eraseForGood(tools.writer, tools.author, id, label); !done) {
                    erasure.stoppedBy = done.error();
                    break;
                }
                ++erasure.erased;
            }
            return erasure;
        },
        [this, label](Result<Erasure> erasure) {
            if (!erasure)
                return m_message->show(Tone::Negative, errorText(erasure.error()).sentence());
            if (!erasure->stoppedBy)
                return m_context.announce(label, true, false);
            const QString done =
                tr("%1 erased, the rest is still in the bin.").arg(countLabel({}, erasure->erased));
            m_message->show(Tone::Warning,
                            erasure->stoppedBy->code == Error::Code::Cancelled
                                ? done
                                : done + u' ' + errorText(*erasure->stoppedBy).sentence());
        });
}

} // namespace ilo
