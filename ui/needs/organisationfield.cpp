#include "ui/needs/organisationfield.h"

#include "core/storage/repository.h"
#include "core/text/fold.h"
#include "ui/kit/context.h"
#include "ui/kit/icons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int mostChoices = 12;
constexpr int idRole = Qt::UserRole + 1;

/// How a line of the list ends: "CERN – Meyrin, CH · Big Science".
QString detailOf(const OrganisationChoice &choice)
{
    QStringList place{choice.town, choice.country};
    place.removeAll(QString());
    QStringList parts{place.join(u", "_s)};
    if (choice.bigScience)
        parts << OrganisationField::tr("Big Science");
    parts.removeAll(QString());
    return parts.isEmpty() ? QString() : u" – "_s + parts.join(u" · "_s);
}

} // namespace

OrganisationField::OrganisationField(Context &context, const QString &field, const QString &label,
                                     QWidget *parent)
    : FieldEditor(field, label, parent)
    , m_context(context)
    , m_line(new QLineEdit)
    , m_choices(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_choices, this))
{
    m_line->setPlaceholderText(tr("Type three letters"));
    m_line->setClearButtonEnabled(true);
    setEditor(m_line);

    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWrapAround(false); // Down on the last line keeps it
    m_completer->setMaxVisibleItems(mostChoices + 1);
    m_completer->setWidget(m_line);
    m_completer->popup()->installEventFilter(this); // before the completer, which drops the key
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        m_chosen = {};
        noteTyping();
        suggest();
    });
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        // The list gets the key after the field and takes its line then.
        if (m_completer->popup()->isVisible() && m_completer->popup()->currentIndex().isValid())
            return;
        takeOnly();
        emit left();
        emit finished();
    });
    connect(m_completer,
            qOverload<const QModelIndex &>(&QCompleter::activated),
            this,
            &OrganisationField::take);
}

std::optional<QVariant> OrganisationField::value() const
{
    if (m_line->text().trimmed().isEmpty())
        return QVariant();
    return m_chosen.isNull() ? std::nullopt : std::optional(m_chosen);
}

QString OrganisationField::problem() const
{
    return tr("No organisation is chosen. Pick one from the list, or “New” at its end.");
}

QString OrganisationField::typed() const
{
    return m_line->text();
}

void OrganisationField::display(const QVariant &stored)
{
    m_chosen = stored;
    QString name;
    if (!stored.isNull()) {
        const auto found = Repository<Organisation>(m_context.database())
                               .get(Id<Organisation>::parse(stored.toString()));
        name = found ? found->name : tr("(deleted)");
    }
    m_line->setText(name);
    m_line->setCursorPosition(0);
}

void OrganisationField::displayTyped(const QString &text)
{
    m_chosen = {};
    m_line->setText(text);
    takeOnly();
}

void OrganisationField::suggest()
{
    const QString text = m_line->text().trimmed();
    const auto choices = organisationChoices(m_context.database(), text, mostChoices);
    m_choices->clear();
    bool known = false;
    if (choices) {
        for (const OrganisationChoice &choice : *choices) {
            auto *item = new QStandardItem(choice.name + detailOf(choice));
            item->setData(choice.id, idRole);
            m_choices->appendRow(item);
            known = known || folded(choice.name) == folded(text);
        }
    }
    if (!text.isEmpty() && !known) {
        //: %1: a name typed by the person
        auto *create = new QStandardItem(tr("New Big Science Organisation “%1”").arg(text));
        create->setIcon(kit::icon(u"list-add"_s));
        m_choices->appendRow(create);
    }
    if (m_choices->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
    m_completer->popup()->setAccessibleName(tr("Organisations"));
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void OrganisationField::take(const QModelIndex &index)
{
    const QVariant id = index.data(idRole);
    if (id.isNull()) {
        const QString name = m_line->text().trimmed();
        emit creationWanted(name);
        return;
    }
    choose(id);
    emit left();
    emit finished();
}

void OrganisationField::choose(const QVariant &id)
{
    const auto found =
        Repository<Organisation>(m_context.database()).get(Id<Organisation>::parse(id.toString()));
    m_line->setText(found ? found->name : QString());
    m_chosen = id;
    noteTyping();
}

/// Takes what the open list has chosen or has alone, and goes on. A new one is made by Enter only.
void OrganisationField::leaveByTab()
{
    QModelIndex offered = m_completer->popup()->currentIndex();
    if (!offered.isValid())
        offered = m_completer->completionModel()->index(0, 0);
    const bool isSure = m_completer->popup()->currentIndex().isValid()
        || m_completer->completionModel()->index(1, 0).data(idRole).isNull();
    m_completer->popup()->hide();
    if (const QVariant id = offered.data(idRole); isSure && !id.isNull())
        choose(id);
    focusNextChild();
}

void OrganisationField::takeOnly()
{
    // A name written out, or letters that fit one Big Science Organisation alone, need no list.
    const QString text = m_line->text().trimmed();
    if (!m_chosen.isNull() || text.isEmpty())
        return;
    const auto choices = organisationChoices(m_context.database(), text, mostChoices);
    if (!choices)
        return;
    for (const OrganisationChoice &choice : *choices) {
        if (folded(choice.name) == folded(text) || choices->size() == 1) {
            m_chosen = choice.id;
            m_line->setText(choice.name);
            return;
        }
    }
}

bool OrganisationField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_completer->popup() && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab) {
        leaveByTab();
        return true;
    }
    if (watched == m_line && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down
        && !m_completer->popup()->isVisible()) {
        suggest();
        return true;
    }
    // The list of names takes the focus while it is open: that is no leaving.
    if (watched == m_line && event->type() == QEvent::FocusOut && isDirty()
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason
        && !m_completer->popup()->isVisible())
        takeOnly();
    return FieldEditor::eventFilter(watched, event);
}

} // namespace ilo
