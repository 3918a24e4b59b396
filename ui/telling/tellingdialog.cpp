#include "ui/telling/tellingdialog.h"

#include "core/storage/opportunityrecord.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/formfield.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/prompts.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/telling/messages.h"
#include "ui/telling/partysheet.h"
#include "ui/telling/partytable.h"

#include <QApplication>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QTreeWidget>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t mostDrafts = 10; // windows that a mail program opens at once without annoying
constexpr int surelyWhole = 2000; // bytes of a mailto address that every mail program takes
constexpr int listRole = Qt::UserRole + 1; // told by mail too, from a list that is saved

/// The focus to where it was before the dialog, or to the first thing of the part that opened it: a
/// window that has none gives it to its sidebar.
void goBack(QWidget &part, QWidget *from)
{
    if (from && from->isVisible() && from->isEnabled())
        return from->setFocus(Qt::OtherFocusReason);
    if (part.focusProxy())
        return part.setFocus(Qt::OtherFocusReason);
    for (QWidget *child : part.findChildren<QWidget *>()) {
        if (child->isVisible() && child->isEnabled() && child->focusPolicy() & Qt::TabFocus)
            return child->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace

TellingDialog::TellingDialog(Context &context, const TellingDraft &draft, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_draft(draft)
    , m_subject(new QLineEdit(draft.subject))
    , m_text(new QPlainTextEdit(draft.text))
    , m_parties(new PartyTable(context))
    , m_channel(new QComboBox)
    , m_channelField(new FormField(tr("How"), m_channel))
    , m_version(TextLabel::secondary())
    , m_message(new MessageFrame)
    , m_tell(new QPushButton(tr("Tell")))
{
    setWindowTitle(tr("Tell companies"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &[value, key] : EnumKeys<DisclosureChannel>::keys)
        m_channel->addItem(label(value), QString::fromLatin1(key));
    const int list = m_channel->findData(toKey(DisclosureChannel::MailFiles)) + 1;
    m_channel->insertItem(list, tr("Addresses as a list"), toKey(DisclosureChannel::Mail));
    m_channel->setItemData(list, true, listRole);
    m_text->setTabChangesFocus(true);
    m_version->setWordWrap(true);
    if (auto earlier = disclosuresOf(context.database(), draft.recordId); earlier)
        m_earlier = *std::move(earlier);
    else
        context.report(earlier.error());
    QMap<QString, QDate> told;
    for (const InformationDisclosure &disclosure : m_earlier) {
        for (const QString &company : disclosure.companies)
            told.insert(company, std::max(told.value(company), disclosure.toldOn));
    }
    m_parties->setTold(told);
    lay();
    for (const QString &company : draft.companies)
        m_parties->add(company);

    connect(m_parties, &PartyTable::changed, this, &TellingDialog::showState);
    connect(m_channel, &QComboBox::currentIndexChanged, this, &TellingDialog::showState);
    connect(m_subject, &QLineEdit::textChanged, this, &TellingDialog::showState);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TellingDialog::showState);
    connect(m_tell, &QPushButton::clicked, this, &TellingDialog::tell);
    showState();
    const int letter = fontMetrics().averageCharWidth();
    resize(QSize(letter * 140, letter * 92).boundedTo(screen()->availableSize() * 9 / 10));
    m_parties->picker()->setFocus();
}

TellingDialog *TellingDialog::start(Context &context, const TellingDraft &draft, QWidget *parent)
{
    auto *dialog = new TellingDialog(context, draft, parent ? parent->window() : nullptr);
    if (parent)
        connect(dialog,
                &QDialog::finished,
                parent,
                [parent, from = QPointer(QApplication::focusWidget())] { goBack(*parent, from); });
    dialog->open();
    return dialog;
}

void TellingDialog::lay()
{
    kit::setRole(m_tell, ButtonRole::Primary);
    m_tell->setDefault(false);
    m_tell->setAutoDefault(false);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    m_subject->setCursorPosition(0); // a long one is read from its beginning
    left->addWidget(new FormField(tr("What is told"), m_subject));
    left->addWidget(new FormField(tr("Text, the same to all"), m_text), 1);
    left->addWidget(m_version);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_parties, 1);
    right->addWidget(m_channelField);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(16);
    halves->addLayout(left, 1);
    halves->addLayout(right, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_tell);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto *sentence = TextLabel::secondary(
        tr("Everyone gets the same text. What was told to whom, when and how is kept. The program "
           "sends nothing by itself."));
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    column->addLayout(halves, 1);
    column->addWidget(m_message);
    column->addLayout(buttons);
}

DisclosureChannel TellingDialog::channel() const
{
    DisclosureChannel chosen{};
    fromStored(m_channel->currentData(), chosen);
    return chosen;
}

void TellingDialog::showState()
{
    const std::vector<TellingParty> parties = m_parties->ticked();
    const size_t messages = messagesFor(parties, {}, {}).size();
    const int count = int(parties.size());
    const bool byList = m_channel->currentData(listRole).toBool();
    const bool byMail = channel() == DisclosureChannel::Mail && !byList;
    const bool byFiles = channel() == DisclosureChannel::MailFiles;
    const Message longest{{}, {}, m_subject->text(), m_text->toPlainText()};
    m_channelField->setHint(
        byMail && mailtoAddress(longest).size() > surelyWhole
            ? tr("Opens a draft for each company. Some mail programs cut a text of this length; "
                 "files are whole")
            : byMail  ? tr("Opens a draft for each company in your mail program")
            : byList  ? tr("Saves whom to write to as a sheet, for a mail of your own")
            : byFiles ? tr("Saves a message for each company as a file (.eml)")
                      : tr("Only kept in the log: it was or is told another way"));
    m_tell->setText(count == 1 ? tr("Tell 1 company") : tr("Tell %n companies", nullptr, count));
    const QString hash = disclosureHash(m_subject->text().trimmed(), m_text->toPlainText());
    int version = 0;
    int last = 0;
    for (const InformationDisclosure &disclosure : m_earlier) {
        last = std::max(last, disclosure.version);
        if (disclosure.hash == hash)
            version = disclosure.version;
    }
    m_version->setText(version > 0 ? tr("Version %1 of the text, told before").arg(version)
                           : last > 0
                           ? tr("A new text: version %1. Those who got version %2 do not have it.")
                                 .arg(last + 1)
                                 .arg(last)
                           : tr("The first text about this"));
    const auto forbidden =
        std::ranges::find_if(parties, [](const TellingParty &party) { return !party.mayBeTold(); });
    const bool isForbidden = forbidden != parties.end();
    const bool tooMany = byMail && messages > mostDrafts;
    if (isForbidden)
        //: %1: name of a company, %2: "must not be contacted: consent withdrawn"
        m_message->show(Tone::Negative,
                        tr("“%1” %2. Take its tick away.")
                            .arg(forbidden->company.name, PartyTable::refusalText(*forbidden)));
    else if (tooMany)
        m_message->show(Tone::Warning,
                        tr("%n drafts at once are too many for a mail program. Choose “Messages as "
                           "files”.",
                           nullptr,
                           int(messages)));
    else if ((byMail || byFiles || byList) && count > 0 && messages < parties.size())
        m_message->show(Tone::Info,
                        tr("%n companies have no address and get no message; they are logged as "
                           "told, so tell them another way.",
                           nullptr,
                           int(parties.size() - messages)));
    else
        m_message->clear();
    m_tell->setEnabled(count > 0 && !isForbidden && !tooMany
                       && !m_subject->text().trimmed().isEmpty());
}

bool TellingDialog::saveAddresses(const std::vector<TellingParty> &parties)
{
    const QString path = m_context.prompts().saveFile(
        this,
        tr("Where to save the addresses"),
        tr("addresses") + u".xlsx"_s,
        tr("Workbook (*.xlsx);;OpenDocument sheet (*.ods);;CSV (*.csv)"));
    if (path.isEmpty())
        return false;
    const Status written = writeParties(parties, path);
    if (!written)
        m_context.report(written.error());
    return bool(written);
}

bool TellingDialog::handOver(const std::vector<TellingParty> &parties)
{
    if (m_channel->currentData(listRole).toBool())
        return saveAddresses(parties);
    const auto messages = messagesFor(parties, m_subject->text().trimmed(), m_text->toPlainText());
    if (channel() == DisclosureChannel::Mail) {
        const int opened = openInMailProgram(messages);
        if (opened == int(messages.size()))
            return true;
        m_message->show(Tone::Negative,
                        tr("The mail program did not open. Save the messages as files instead; "
                           "nothing was logged."));
        return false;
    }
    if (channel() != DisclosureChannel::MailFiles)
        return true;
    const QString path = m_context.prompts().saveFile(
        this, tr("Where to save the messages"), tr("messages") + u".eml"_s, tr("Messages (*.eml)"));
    if (path.isEmpty())
        return false;
    // The file dialog asked about the name that was typed, not about those that are made of it.
    const QStringList paths = messagePaths(messages, path);
    const auto there = std::ranges::count_if(
        paths, [&](const QString &file) { return file != path && QFileInfo::exists(file); });
    if (there > 0
        && !m_context.prompts().confirm(
            this,
            tr("Replace %n messages?", nullptr, int(there)),
            tr("Files of these names are in the folder already and would be written anew."),
            tr("Replace")))
        return false;
    if (const Status saved = saveMessages(messages, path); !saved) {
        m_context.report(saved.error());
        return false;
    }
    return true;
}

QStringList TellingDialog::told() const
{
    QStringList ids;
    for (const TellingParty &party : m_parties->ticked())
        ids << party.company.id.toString();
    return ids;
}

void TellingDialog::tell()
{
    const std::vector<TellingParty> parties = m_parties->ticked();
    if (!m_tell->isEnabled() || !handOver(parties))
        return;
    const Telling telling{.recordType = m_draft.recordType,
                          .recordId = m_draft.recordId,
                          .subject = m_subject->text().trimmed(),
                          .text = m_text->toPlainText(),
                          .parties = parties,
                          .channel = channel(),
                          .at = QDateTime::currentDateTime(),
                          .publicOn = {},
                          .publicPlace = {},
                          .need = m_draft.need,
                          .advisor = m_context.workspace().advisor().id,
                          .note = m_draft.note};
    const QString label = parties.size() == 1
        ? tr("Told “%1” of “%2”").arg(parties.front().company.name, telling.subject)
        : tr("Told %n companies of “%1”", nullptr, int(parties.size())).arg(telling.subject);
    ChangeSet changes = changesOf(telling, m_earlier);
    TellingDraft::Also also;
    if (m_draft.also)
        also = m_draft.also(told(), label);
    std::ranges::move(also.changes, std::back_inserter(changes));
    if (m_context.perform(also.label.isEmpty() ? label : also.label, changes, true))
        accept();
}

} // namespace ilo
