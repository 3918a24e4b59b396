// How the fields of NeedForm stand on the page.
#include "ui/files/attachedfiles.h"
#include "ui/kit/fieldhistory.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/icons.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/textlabel.h"
#include "ui/needs/fieldeditor.h"
#include "ui/needs/fieldkeeper.h"
#include "ui/needs/needform.h"
#include "ui/needs/organisationfield.h"
#include "ui/needs/requirementdetails.h"
#include "ui/needs/requirementtable.h"
#include "ui/needs/sharingbutton.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int formEdge = 16;
constexpr int narrowForm = 56; ///< average characters below which fields stand one below the other
constexpr int betweenRows = 12;
constexpr int betweenSections = 20;

} // namespace

void NeedForm::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(formEdge, formEdge, formEdge, formEdge);
    column->setSpacing(betweenRows);
    m_drafts->setClosable(true);
    m_drafts->setObjectName(u"drafts"_s);
    column->addWidget(m_drafts);
    for (const NeedSection &section : m_sections) {
        if (&section != &m_sections.front())
            column->addSpacing(betweenSections - betweenRows);
        buildSection(section, column);
    }
    column->addSpacing(betweenSections - betweenRows);
    column->addWidget(m_files);
    column->addStretch();
}

void NeedForm::buildSection(const NeedSection &section, QVBoxLayout *column)
{
    auto *header = new SectionHeader(section.title);
    header->setObjectName(u"section:"_s + section.key);
    if (section.hasRequirements) {
        header->setRemark(tr("Say what it must do, not how it is built"));
        auto *line = new QHBoxLayout;
        line->addWidget(header, 1);
        auto *sharing = new SharingButton({u"requirements"_s}, section.title);
        m_sharing << sharing;
        connect(sharing, &SharingButton::chosen, this, [this, sharing](const QString &level) {
            setSharing(*sharing, level);
        });
        line->addWidget(sharing);
        auto *add = new QPushButton(kit::icon(u"list-add"_s), tr("Add requirement"));
        add->setObjectName(u"addRequirement"_s);
        add->setFocusPolicy(Qt::TabFocus);
        connect(add, &QPushButton::clicked, m_table, &RequirementTable::addRow);
        line->addWidget(add);
        column->addLayout(line);
        column->addWidget(m_table);
        column->addWidget(m_fault);
        column->addWidget(m_details);
    } else {
        column->addWidget(header);
    }
    for (const auto &row : section.rows) {
        auto *line = new QHBoxLayout;
        line->setSpacing(betweenRows);
        m_rows << line;
        for (const FieldSpec &spec : row) {
            line->addWidget(buildField(spec), spec.stretch, Qt::AlignTop);
        }
        column->addLayout(line);
    }
}

QWidget *NeedForm::buildField(const FieldSpec &spec)
{
    FieldEditor *editor = makeEditor(m_context, spec);
    if (!spec.hint.isEmpty())
        editor->setHint(spec.hint);
    if (spec.opened) {
        auto *sharing =
            new SharingButton(QStringList{spec.field} + spec.openedWith, editor->label());
        connect(sharing, &SharingButton::chosen, this, [this, sharing](const QString &level) {
            setSharing(*sharing, level);
        });
        editor->addBeside(sharing);
        m_sharing << sharing;
    }
    if (auto *organisation = qobject_cast<OrganisationField *>(editor)) {
        connect(
            organisation, &OrganisationField::creationWanted, this, &NeedForm::createOrganisation);
        connect(organisation, &OrganisationField::finished, this, &NeedForm::leaveOrganisation);
    }
    auto *who = new QAction(tr("Who changed this?"), editor);
    connect(who, &QAction::triggered, this, [this, editor] { showHistoryOf(*editor); });
    editor->addAction(who);
    editor->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_keeper->add(editor);
    return editor;
}

void NeedForm::showHistoryOf(const FieldEditor &editor)
{
    if (!m_isNew)
        FieldHistory::open(m_context,
                           editor.editor(),
                           typeName<Need>(),
                           m_full.need.id.toString(),
                           editor.field());
}

void NeedForm::showFieldHistory()
{
    if (const FieldEditor *editor = m_keeper->editor(focusedField()))
        showHistoryOf(*editor);
}

void NeedForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitRows();
}

void NeedForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    for (SharingButton *button :
         m_sharing) // theirs is smaller, so that it does not follow by itself
        button->setFont(kit::font(TextSize::Secondary, button->font().bold()));
    fitRows();
}

void NeedForm::fitRows()
{
    // The form is never narrower than its fields want: what counts is the room that it is shown in.
    const int room = parentWidget() ? parentWidget()->width() : width();
    bool isNarrow = room < narrowForm * fontMetrics().averageCharWidth();
    for (const QBoxLayout *row : std::as_const(m_rows)) {
        int wanted = 2 * formEdge + (row->count() - 1) * row->spacing();
        for (int i = 0; i < row->count(); ++i)
            wanted += row->itemAt(i)->minimumSize().width();
        isNarrow = isNarrow || wanted > room; // longer words, larger text
    }
    for (QBoxLayout *row : std::as_const(m_rows))
        row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_details->fitInto(isNarrow ? 0 : room - 2 * formEdge);
}

QWidget *NeedForm::sectionHeader(const QString &key) const
{
    return findChild<QWidget *>(u"section:"_s + key);
}

} // namespace ilo
