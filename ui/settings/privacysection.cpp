#include "ui/settings/privacysection.h"

#include "core/storage/backup.h"
#include "core/storage/retention.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/textlabel.h"
#include "ui/settings/fieldrow.h"
#include "ui/settings/processingexport.h"
#include "ui/settings/settingscard.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

TextLabel *paragraph(const QString &text)
{
    auto *label = new TextLabel(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

PrivacySection::PrivacySection(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_ending(paragraph({}))
    , m_show(new QPushButton(tr("Look at them")))
    , m_places(paragraph({}))
    , m_paper(new ProcessingExport(context, this))
{
    auto *retention = new SettingsCard(
        tr("How long people are kept"),
        tr("Counted from the last activity with a person, unless the contact has a day of its own. "
           "The program reminds; it never erases by itself."),
        this);
    m_months = FieldRow::line(
        fieldLabel(typeName<Office>(), u"retention_months"_s),
        tr("Empty: 24, a proposal that is usual for professional contacts and not the law's word. "
           "Decide it with your data protection officer."),
        retention);
    m_months->editor()->setObjectName(u"office.retention_months"_s);
    retention->content()->addWidget(m_months);
    retention->content()->addWidget(m_ending);
    retention->buttons()->addWidget(m_show);
    retention->buttons()->addStretch();
    m_show->hide();

    auto *places =
        new SettingsCard(tr("Where the data are"),
                         tr("Nothing leaves this computer unless you export, print or send it."),
                         this);
    places->content()->addWidget(m_places);
    places->content()->addWidget(paragraph(tr(
        "The workspace file is not encrypted: whoever holds the disk can read it, and its backups. "
        "Keep it on an encrypted disk: BitLocker on Windows, LUKS on Linux, FileVault on a Mac. "
        "Files you export and papers you print are yours to look after.")));

    auto *rights = new SettingsCard(
        tr("What a person may ask"),
        tr("Each within one month (Article 12 GDPR); all of it is on the Contacts page, in the menu "
           "beside the name."),
        this);
    for (
        const QString &text :
        {tr("Access and a copy: “Export all that is held about this person” writes a paper (PDF) or "
            "data (JSON), with who entered what and when."),
         tr("Correction: change the field. Objection: set “Do not contact”; mail and calls then ask "
            "first and exports leave the person out."),
         tr("Erasure: “Erase for good” takes the person out of the history, the search and the "
            "backups. Activities stay and count as before, without the person.")})
        rights->content()->addWidget(paragraph(text));

    auto *record = new SettingsCard(
        tr("Record of processing"),
        tr("What is kept about people here, on which basis, for which purposes and how long, and who "
           "is kept longer: a paper for your data protection officer (Article 30 GDPR)."),
        this);
    auto *print = new QPushButton(tr("Print…"));
    print->setAccessibleName(tr("Print the record of processing"));
    auto *save = new QPushButton(tr("Export…"));
    save->setAccessibleName(tr("Export the record of processing"));
    record->buttons()->addWidget(save);
    record->buttons()->addWidget(print);
    record->buttons()->addStretch();
    connect(save, &QPushButton::clicked, this, [this] { m_paper->toFile(this); });
    connect(print, &QPushButton::clicked, this, [this] { m_paper->toPrinter(this); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(retention);
    column->addWidget(record);
    column->addWidget(rights);
    column->addWidget(places);
    column->addStretch();

    connect(m_months, &FieldRow::left, this, &PrivacySection::keepMonths);
    connect(m_show, &QPushButton::clicked, this, [this] {
        m_context.go({u"contacts"_s, {}, u"retention"_s});
    });
    connect(&context.workspace(), &Workspace::changed, this, [this](const Changed &changed) {
        if (changed.touches(typeName<Office>()))
            showMonths();
        if (isVisible()
            && (changed.touches(typeName<Office>()) || changed.touches(typeName<Contact>())))
            look();
    });
    showMonths();
}

void PrivacySection::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_places->setText(
        tr("The workspace: %1\nIts backups: %2")
            .arg(QDir::toNativeSeparators(m_context.workspace().path()),
                 QDir::toNativeSeparators(backupFolder(m_context.workspace().path()))));
    look();
}

void PrivacySection::showMonths()
{
    const auto months = m_context.workspace().office().retentionMonths;
    m_months->setValue(months ? QString::number(*months) : QString());
}

void PrivacySection::keepMonths()
{
    const Office before = m_context.workspace().office();
    Office after = before;
    const QString typed = m_months->value();
    bool isNumber = false;
    const int months = typed.toInt(&isNumber);
    after.retentionMonths = typed.isEmpty() ? std::nullopt : std::optional(months);
    if ((!typed.isEmpty() && !isNumber) || !invalidFields(after).isEmpty()) {
        m_months->setFault(tr("Write a number of months from 1 to 240, such as 24."));
        return;
    }
    m_months->setFault({});
    if (after != before)
        m_context.perform(after.retentionMonths
                              ? tr("Decided to keep people %n months", nullptr, months)
                              : tr("Left open how long to keep people"),
                          {edited(before, after)});
}

void PrivacySection::look()
{
    m_job.ask<qint64>(
        [path = m_context.workspace().path(),
         months =
             retentionMonths(m_context.workspace().office())](const Progress &) -> Result<qint64> {
            auto database = Database::open(path, Database::Mode::ReadOnly);
            if (!database)
                return fail(database.error());
            const QDate today = QDate::currentDate();
            const auto ended = endingRetentions(**database, months, today, today.addDays(-1));
            return ended ? Result<qint64>(qint64(ended->size())) : fail(ended.error());
        },
        [this](const Result<qint64> &ended) {
            if (!ended)
                return m_context.report(ended.error());
            m_ending->setText(
                *ended == 0 ? tr("Nobody is kept for longer than that.")
                            : tr("%n people are kept for longer than that.", nullptr, int(*ended)));
            m_show->setVisible(*ended > 0);
        });
}

} // namespace ilo
