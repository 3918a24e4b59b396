#include "ui/contacts/vcarddialog.h"

#include "ui/contacts/vcardwords.h"
#include "ui/kit/context.h"
#include "ui/kit/errortext.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/formfield.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/privacytext.h"
#include "ui/kit/spokenitem.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

enum CardColumn { NameColumn, OrganisationColumn, EmailColumn, FateColumn };

constexpr qint64 mostVcardBytes = qint64(256) * 1024 * 1024;

} // namespace

VcardDialog::VcardDialog(Context &context, const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_path(path)
    , m_sentence(TextLabel::secondary())
    , m_basis(new QComboBox)
    , m_basisField(new FormField(tr("Lawful basis of all"), m_basis))
    , m_source(new QLineEdit(QFileInfo(path).fileName()))
    , m_organisations(new QCheckBox)
    , m_cards(new QTreeWidget)
    , m_current(TextLabel::secondary())
    , m_action(new QComboBox)
    , m_message(new MessageFrame)
    , m_import(new QPushButton(tr("Import")))
{
    setWindowTitle(tr("Import vCards"));
    setProperty("iloHelp", u"contacts"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &[value, key] : EnumKeys<LawfulBasis>::keys)
        m_basis->addItem(label(value), QString::fromLatin1(key));
    m_basisField->setHint(tr("Why the office may keep these data; never guessed"));
    m_organisations->setChecked(true);
    m_sentence->setWordWrap(true);
    m_current->setWordWrap(true);
    m_cards->setAccessibleName(tr("Cards of the file"));
    m_cards->setHeaderLabels(
        {tr("Name"), tr("Organisation"), tr("E-mail"), tr("What becomes of it")});
    for (int column = 0; column < m_cards->columnCount(); ++column)
        m_cards->headerItem()->setToolTip(column, m_cards->headerItem()->text(column));
    m_cards->setRootIsDecorated(false);
    m_cards->setUniformRowHeights(true);
    m_cards->setAlternatingRowColors(true);
    m_action->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_action->setAccessibleName(tr("What becomes of this card"));
    kit::setRole(m_import, ButtonRole::Primary);
    m_import->setEnabled(false);
    auto *cancel = new QPushButton(tr("Cancel"));

    auto *options = new QHBoxLayout;
    options->setSpacing(16);
    options->addWidget(m_basisField, 1);
    options->addWidget(new FormField(tr("Where the data came from"),
                                     m_source,
                                     tr("Kept with each person (Article 14 GDPR)")),
                       1);
    auto *currentRow = new QHBoxLayout;
    currentRow->addWidget(m_current, 1);
    currentRow->addWidget(m_action);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_import);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(new TextLabel(
        tr("People from %1").arg(QFileInfo(path).fileName()), TextSize::Section, true));
    column->addWidget(m_sentence);
    column->addLayout(options);
    column->addWidget(m_organisations);
    column->addWidget(m_cards, 1);
    column->addLayout(currentRow);
    column->addWidget(m_message);
    column->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_import->setDefault(true);
    connect(m_import, &QPushButton::clicked, this, &VcardDialog::import);
    connect(m_cards, &QTreeWidget::currentItemChanged, this, &VcardDialog::showCurrent);
    connect(m_action, &QComboBox::activated, this, [this] {
        CardAction action{};
        fromStored(m_action->currentData(), action);
        decide(action);
    });
    connect(m_organisations, &QCheckBox::toggled, this, [this](bool makes) {
        for (PlannedCard &planned : m_plan.cards)
            planned.makesOrganisation =
                makes && planned.organisationsFound == 0 && !planned.card.organisation.isEmpty();
        showSums();
    });
    connect(m_basis, &QComboBox::currentIndexChanged, this, [this] {
        const QString meaning = explained(said().basis);
        m_basisField->setHint(meaning.isEmpty()
                                  ? tr("Why the office may keep these data; never guessed")
                                  : meaning + u'.');
    });
    const int letter = fontMetrics().averageCharWidth();
    resize(QSize(letter * 130, letter * 84).boundedTo(screen()->availableSize() * 9 / 10));
    read();
}

VcardDialog *VcardDialog::start(Context &context, const QString &path, QWidget *parent)
{
    auto *dialog = new VcardDialog(context, path, parent ? parent->window() : nullptr);
    dialog->open();
    return dialog;
}

VcardImport VcardDialog::said() const
{
    VcardImport import{.source = m_source->text().trimmed(),
                       .makesOrganisations = m_organisations->isChecked()};
    fromStored(m_basis->currentData(), import.basis);
    return import;
}

void VcardDialog::read()
{
    m_sentence->setText(tr("Reading …"));
    m_job.start<VcardPlan>(
        [workspace = m_context.workspace().path(), path = m_path, import = said()](
            const Progress &) -> Result<VcardPlan> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return fail(Error::Code::File, file.errorString(), path);
            if (file.size() > mostVcardBytes)
                return fail(Error::Code::Format, u"larger than 256 MiB"_s, path);
            const auto cards = readVcards(file.readAll());
            if (!cards)
                return fail(cards.error().code, cards.error().detail, path);
            auto database = Database::open(workspace, Database::Mode::ReadOnly);
            if (!database)
                return fail(database.error());
            return planVcards(**database, *cards, import);
        },
        [this](Result<VcardPlan> plan) {
            if (!plan) {
                m_sentence->setText({});
                const bool isNone = plan.error().code == Error::Code::Format;
                return m_message->show(
                    Tone::Negative,
                    isNone ? tr("“%1” holds no vCards. Export the contacts of your mail program or "
                                "telephone as “vCard (.vcf)” and drop that file here.")
                                 .arg(QFileInfo(m_path).fileName())
                           : errorText(plan.error()).sentence());
            }
            m_plan = *std::move(plan);
            fill();
        });
}

void VcardDialog::fill()
{
    for (size_t i = 0; i < m_plan.cards.size(); ++i) {
        const PersonCard &card = m_plan.cards[i].card;
        m_cards->addTopLevelItem(new SpokenItem({card.name.isEmpty() ? tr("(no name)") : card.name,
                                                 card.organisation,
                                                 card.email,
                                                 QString()}));
        showLine(int(i));
    }
    m_cards->header()->resizeSections(QHeaderView::ResizeToContents);
    const int most = width() / 3;
    for (int column = 0; column < FateColumn; ++column)
        m_cards->setColumnWidth(column, std::min(m_cards->columnWidth(column), most));
    m_cards->setCurrentItem(m_cards->topLevelItem(0));
    m_cards->setFocus();
    showSums();
}

void VcardDialog::showLine(int row)
{
    const PlannedCard &planned = m_plan.cards[size_t(row)];
    QTreeWidgetItem *item = m_cards->topLevelItem(row);
    item->setText(FateColumn, fateText(planned));
    item->setToolTip(FateColumn, reasonText(planned));
    const bool isTaken =
        planned.card.problem == CardProblem::None && planned.action != CardAction::Skip;
    for (int column = 0; column <= FateColumn; ++column)
        item->setForeground(
            column, isTaken ? QBrush() : QBrush(palette().color(QPalette::PlaceholderText)));
}

void VcardDialog::showCurrent()
{
    const int row = m_cards->indexOfTopLevelItem(m_cards->currentItem());
    m_action->clear();
    if (row < 0)
        return;
    const PlannedCard &planned = m_plan.cards[size_t(row)];
    m_current->setText(reasonText(planned));
    m_action->setEnabled(planned.card.problem == CardProblem::None);
    for (const CardAction action : {CardAction::Create, CardAction::Complete, CardAction::Skip}) {
        if (action != CardAction::Complete || planned.known)
            m_action->addItem(actionText(action), toKey(action));
    }
    m_action->setCurrentIndex(m_action->findData(toKey(planned.action)));
}

void VcardDialog::decide(CardAction action)
{
    const int row = m_cards->indexOfTopLevelItem(m_cards->currentItem());
    if (row < 0)
        return;
    m_plan.cards[size_t(row)].action = action;
    showLine(row);
    showSums();
}

void VcardDialog::showSums()
{
    const int taken = m_plan.count(CardAction::Create) + m_plan.count(CardAction::Complete);
    m_sentence->setText(
        tr("%1 new, %2 filled in, %3 left out, %4 rejected. Nothing is written before Import, and "
           "one Undo takes all of it back.")
            .arg(QLocale().toString(m_plan.count(CardAction::Create)),
                 QLocale().toString(m_plan.count(CardAction::Complete)),
                 QLocale().toString(m_plan.count(CardAction::Skip)),
                 QLocale().toString(m_plan.rejected())));
    int unknown = int(m_plan.newOrganisations().size());
    if (!m_organisations->isChecked()) {
        VcardPlan made = m_plan;
        for (PlannedCard &planned : made.cards)
            planned.makesOrganisation =
                planned.organisationsFound == 0 && !planned.card.organisation.isEmpty();
        unknown = int(made.newOrganisations().size());
    }
    m_organisations->setVisible(unknown > 0);
    m_organisations->setText(
        tr("Make %n organisations that are not known here yet", nullptr, unknown));
    m_import->setText(tr("Import %n contacts", nullptr, taken));
    m_import->setEnabled(taken > 0);
}

void VcardDialog::import()
{
    const VcardImport import = said();
    for (PlannedCard &planned : m_plan.cards) {
        planned.contact.basis = import.basis;
        planned.contact.source = import.source;
    }
    const int created = m_plan.count(CardAction::Create);
    const int filled = m_plan.count(CardAction::Complete);
    QString label = tr("Imported %n contacts from %1", nullptr, created + filled)
                        .arg(QFileInfo(m_path).fileName());
    const int left = m_plan.count(CardAction::Skip) + m_plan.rejected();
    if (left > 0)
        label += tr(", %n left out", nullptr, left);
    if (m_context.perform(label, changesOf(m_plan), true))
        accept();
}

} // namespace ilo
