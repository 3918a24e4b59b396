#include "ui/activities/quicklogform.h"

#include "core/domain/engagement.h"
#include "core/storage/partychoices.h"
#include "core/storage/recordfinder.h"
#include "core/text/daytext.h"
#include "core/text/fold.h"
#include "ui/kit/activitytext.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/formfield.h"
#include "ui/kit/icons.h"
#include "ui/kit/pickedit.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QTime>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int mostOffered = 12;
constexpr auto needType = "need"_L1;

PickEdit::Choice needChoice(const FoundRecord &need)
{
    return {need.id, need.code + u' ' + need.title};
}

/// The same without names: for the text of one field.
QuickLog readAlone(const QString &text, const QuickLogSettings &settings)
{
    return readQuickLog(
        text, settings, [](const QStringList &) { return std::vector<QuickLogParty>(); });
}

QLineEdit *iconLine(const QString &icon)
{
    auto *line = new QLineEdit;
    if (!icon.isEmpty())
        line->addAction(kit::icon(icon), QLineEdit::LeadingPosition);
    return line;
}

} // namespace

QuickLogSubject quickLogSubject(Database &database, const QString &record)
{
    QuickLogSubject subject;
    if (record.isEmpty())
        return subject;
    const auto party = partyChoice(database, record);
    if (party && *party) {
        const PartyChoice &found = **party;
        QuickLogParty &one = found.isContact ? subject.contact : subject.organisation;
        one.id = found.id;
        one.name = found.name;
        if (found.isContact) {
            subject.organisation.id = found.organisation;
            subject.organisation.name = found.organisationName;
        }
        return subject;
    }
    const auto other = foundRecord(database, record);
    if (other && *other && (*other)->type == needType)
        subject.need = record;
    return subject;
}

QuickLogForm::QuickLogForm(Context &context, QDate today, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_today(today)
    , m_settings{today, QLocale().name().left(2), false}
    , m_kind(new QComboBox)
    , m_minutesEdit(iconLine({}))
    , m_when(iconLine(u"view-calendar"_s))
    , m_level(new QComboBox)
    , m_followUpEdit(iconLine(u"appointment-reminder"_s))
    , m_note(new QLineEdit)
{
    const QString format = QLocale().dateFormat(QLocale::ShortFormat);
    m_settings.monthFirst = format.indexOf(u'M') < format.indexOf(u'd');
    m_with = new PickEdit(u"view-group"_s, [this](const QString &text) {
        std::vector<PickEdit::Choice> choices;
        const auto found = partyChoices(m_context.database(), foldedWords(text), mostOffered);
        for (const PartyChoice &choice : found ? *found : std::vector<PartyChoice>()) {
            choices.push_back({choice.id,
                               choice.name,
                               choice.organisationName,
                               choice.isContact ? u"view-pim-contacts"_s : u"view-group"_s});
        }
        return choices;
    });
    m_about = new PickEdit(u"crosshairs"_s, [this](const QString &text) {
        std::vector<PickEdit::Choice> choices;
        const auto found = findRecords(m_context.database(), needType, text, mostOffered);
        for (const FoundRecord &need : found ? *found : std::vector<FoundRecord>())
            choices.push_back(needChoice(need));
        return choices;
    });
    build();
    follow({});
}

void QuickLogForm::build()
{
    for (const auto &[kind, key] : EnumKeys<ActivityKind>::keys) {
        m_kind->addItem(kit::icon(activityIcon(kind)), label(kind), QString::fromLatin1(key));
    }
    m_level->addItem(levelLabel({}), 0);
    for (int level = 1; level <= 5; ++level)
        m_level->addItem(levelLabel(level), level);

    m_withField = new FormField(tr("With"), m_with);
    m_minutesField = new FormField(tr("Time"), m_minutesEdit);
    m_whenField = new FormField(tr("When"), m_when);
    m_aboutField = new FormField(tr("About"), m_about);
    m_followUpField = new FormField(tr("Follow up"), m_followUpEdit);
    m_with->setPlaceholderText(tr("Company or contact"));
    m_about->setPlaceholderText(tr("Need"));
    m_followUpEdit->setPlaceholderText(tr("none"));
    m_minutesEdit->setPlaceholderText(tr("not stated"));

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->addWidget(new FormField(tr("Kind"), m_kind), 0, 0, 1, 5);
    grid->addWidget(m_withField, 0, 5, 1, 8);
    grid->addWidget(m_minutesField, 0, 13, 1, 5);
    grid->addWidget(m_whenField, 0, 18, 1, 6);
    grid->addWidget(m_aboutField, 1, 0, 1, 10);
    grid->addWidget(new FormField(tr("Counts as"), m_level), 1, 10, 1, 7);
    grid->addWidget(m_followUpField, 1, 17, 1, 7);
    grid->addWidget(new FormField(tr("Note"), m_note), 2, 0, 1, 24);
    for (int column = 0; column < 24; ++column)
        grid->setColumnStretch(column, 1);
    for (QComboBox *box : {m_kind, m_level}) {
        box->setMinimumContentsLength(6);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }

    connect(m_kind, &QComboBox::activated, this, [this] { byHand(m_kind); });
    connect(m_level, &QComboBox::activated, this, [this] { byHand(m_level); });
    connect(m_note, &QLineEdit::textEdited, this, [this] { byHand(m_note); });
    connect(m_with, &PickEdit::picked, this, [this] {
        const QuickLogSubject picked = quickLogSubject(m_context.database(), m_with->choice().id);
        m_organisation = picked.organisation;
        m_contact = picked.contact;
        m_withField->setFault({});
        byHand(m_with);
    });
    connect(m_about, &PickEdit::picked, this, [this] {
        m_aboutField->setFault({});
        byHand(m_about);
    });
    connect(m_minutesEdit, &QLineEdit::textEdited, this, [this] { m_byHand << m_minutesEdit; });
    connect(m_minutesEdit, &QLineEdit::editingFinished, this, &QuickLogForm::keepTime);
    connect(m_when, &QLineEdit::textEdited, this, [this] { m_byHand << m_when; });
    connect(m_when, &QLineEdit::editingFinished, this, &QuickLogForm::keepWhen);
    connect(m_followUpEdit, &QLineEdit::textEdited, this, [this] { m_byHand << m_followUpEdit; });
    connect(m_followUpEdit, &QLineEdit::editingFinished, this, &QuickLogForm::keepFollowUp);
}

void QuickLogForm::byHand(QWidget *field)
{
    m_byHand << field;
    showLevel();
    emit changed();
}

void QuickLogForm::setSubject(const QuickLogSubject &subject)
{
    m_subject = subject;
    follow({});
}

void QuickLogForm::follow(const QuickLog &entry)
{
    if (!isByHand(m_kind))
        m_kind->setCurrentIndex(
            m_kind->findData(toStored(entry.kind.value_or(ActivityKind::Note)).toString()));
    if (!isByHand(m_with)) {
        const bool says = !entry.organisation.id.isEmpty() || !entry.contact.id.isEmpty();
        m_organisation = says ? entry.organisation : m_subject.organisation;
        m_contact = says ? entry.contact : m_subject.contact;
        showParty();
    }
    if (!isByHand(m_minutesEdit)) {
        m_minutes = entry.minutes;
        m_minutesEdit->setText(m_minutes ? minutesLabel(*m_minutes) : QString());
    }
    if (!isByHand(m_when)) {
        m_day = entry.day.isValid() ? entry.day : m_today;
        m_time = entry.time;
        if (m_time.isEmpty() && m_day == m_today)
            m_time = QTime::currentTime().toString(u"HH:mm"_s);
        m_when->setText(whenText());
    }
    if (!isByHand(m_about))
        showNeed(entry.about);
    if (!isByHand(m_followUpEdit)) {
        m_followUp = entry.followUp;
        m_followUpEdit->setText(nearDayLabel(m_followUp, m_today));
    }
    if (!isByHand(m_note))
        m_note->setText(entry.note);
    m_saidLevel = entry.level;
    showLevel();
    emit changed();
}

void QuickLogForm::showParty()
{
    const bool isContact = !m_contact.id.isEmpty();
    const QuickLogParty &shown = isContact ? m_contact : m_organisation;
    QString text = shown.name;
    if (isContact && !m_organisation.name.isEmpty())
        text += u", "_s + m_organisation.name;
    m_with->setChoice({shown.id, text, {}, isContact ? u"view-pim-contacts"_s : u"view-group"_s});
    m_withField->setFault({});
}

void QuickLogForm::showNeed(const QString &code)
{
    m_aboutField->setFault({});
    const auto found = code.isEmpty() ? foundRecord(m_context.database(), m_subject.need)
                                      : Result<std::optional<FoundRecord>>(std::nullopt);
    if (code.isEmpty()) {
        m_about->setChoice(found && *found ? needChoice(**found) : PickEdit::Choice());
        return;
    }
    const auto named = findRecords(m_context.database(), needType, code, mostOffered);
    for (const FoundRecord &need : named ? *named : std::vector<FoundRecord>()) {
        if (need.code.compare(code, Qt::CaseInsensitive) == 0)
            return m_about->setChoice(needChoice(need));
    }
    m_about->setChoice({{}, code});
    m_aboutField->setFault(tr("There is no need of this number."));
}

void QuickLogForm::showLevel()
{
    if (isByHand(m_level))
        return;
    const std::optional<int> level = m_saidLevel ? m_saidLevel : provenLevel(activity(nullptr));
    m_level->setCurrentIndex(level.value_or(0));
}

void QuickLogForm::keepTime()
{
    if (!isByHand(m_minutesEdit))
        return;
    const QString text = m_minutesEdit->text().trimmed();
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    m_minutes = isNumber ? std::optional(number) : readAlone(text, m_settings).minutes;
    m_minutesField->setFault(!text.isEmpty() && !m_minutes ? tr("Write it as “45 min” or “1 h 30”.")
                                                           : QString());
    if (m_minutes)
        m_minutesEdit->setText(minutesLabel(*m_minutes));
    showLevel();
    emit changed();
}

void QuickLogForm::keepWhen()
{
    if (!isByHand(m_when) || m_when->text() == whenText())
        return;
    const QuickLog read = readAlone(m_when->text(), m_settings);
    m_whenField->setFault(read.day.isValid() ? QString()
                                             : tr("Write it as “yesterday” or “24 Nov, 14:05”."));
    if (!read.day.isValid())
        return;
    m_day = read.day;
    m_time = read.time;
    m_when->setText(whenText());
    emit changed();
}

void QuickLogForm::keepFollowUp()
{
    const QString text = m_followUpEdit->text().trimmed();
    if (!isByHand(m_followUpEdit) || text == nearDayLabel(m_followUp, m_today))
        return;
    m_followUp = parseDay(text, m_today);
    m_followUpField->setFault(!text.isEmpty() && !m_followUp.isValid()
                                  ? tr("Write it as “fri”, “+2w” or “5 Jan”.")
                                  : QString());
    if (m_followUp.isValid())
        m_followUpEdit->setText(nearDayLabel(m_followUp, m_today));
    emit changed();
}

QString QuickLogForm::whenText() const
{
    const QString day = nearDayLabel(m_day, m_today);
    //: %1: a day, %2: a time of day
    return m_time.isEmpty() ? day : tr("%1, %2").arg(day, m_time);
}

Activity QuickLogForm::activity(Task *task) const
{
    Activity made;
    made.day = m_day;
    made.time = m_time;
    fromStored(m_kind->currentData(), made.kind);
    made.organisation = Id<Organisation>::parse(m_organisation.id);
    made.contact = Id<Contact>::parse(m_contact.id);
    made.minutes = m_minutes;
    made.need = Id<Need>::parse(m_about->choice().id);
    made.advisor = m_context.workspace().advisor().id;
    if (const int level = m_level->currentIndex(); level > 0)
        made.level = level;
    const SubjectAndNote words = subjectAndNote(m_note->text());
    made.subject = words.subject;
    made.note = words.note;
    if (task && m_followUp.isValid()) {
        const QString what = words.subject.isEmpty() ? with() : words.subject;
        task->title = what.isEmpty() ? tr("Follow up") : tr("Follow up: %1").arg(what);
        task->dueOn = m_followUp;
        task->organisation = made.organisation;
        task->contact = made.contact;
        task->need = made.need;
        task->owner = made.advisor;
    }
    return made;
}

QString QuickLogForm::with() const
{
    return m_organisation.name.isEmpty() ? m_contact.name : m_organisation.name;
}

QWidget *QuickLogForm::firstFault() const
{
    if (m_with->isUnsettled()) {
        m_withField->setFault(tr("Pick one from the list, or empty the field."));
        return m_with;
    }
    if (m_about->isUnsettled()) {
        m_aboutField->setFault(tr("There is no need of this number."));
        return m_about;
    }
    for (FormField *field : {m_minutesField, m_whenField, m_followUpField}) {
        if (field->hasFault())
            return field->editor();
    }
    return nullptr;
}

} // namespace ilo
