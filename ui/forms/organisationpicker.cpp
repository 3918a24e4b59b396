#include "ui/forms/organisationpicker.h"

#include "core/storage/organisationchoice.h"
#include "core/storage/repository.h"
#include "core/text/fold.h"
#include "ui/kit/context.h"
#include "ui/kit/icons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int mostOffered = 12;
constexpr int organisationIdRole = Qt::UserRole + 1;

/// "Nordkryo ApS – Aalborg, DK"
QString offerText(const OrganisationChoice &choice)
{
    QStringList place{choice.town, choice.country};
    place.removeAll(QString());
    return place.isEmpty() ? choice.name : choice.name + u" – "_s + place.join(u", "_s);
}

} // namespace

OrganisationPicker::OrganisationPicker(Context &context, QWidget *parent)
    : QLineEdit(parent)
    , m_context(context)
    , m_choices(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_choices, this))
{
    setPlaceholderText(tr("Type three letters"));
    setClearButtonEnabled(true);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWrapAround(false); // Down on the last line keeps it
    m_completer->setMaxVisibleItems(mostOffered + 1);
    m_completer->setWidget(this);
    constexpr int letters = 36; // of a name with its town, in a narrow pane too
    m_completer->popup()->setMinimumWidth(letters * fontMetrics().averageCharWidth());
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_chosen.clear();
        m_newName.clear();
        suggest();
    });
    connect(m_completer,
            qOverload<const QModelIndex &>(&QCompleter::activated),
            this,
            &OrganisationPicker::take);
}

void OrganisationPicker::setOrganisation(const QString &id)
{
    m_chosen = id;
    m_newName.clear();
    QString name;
    if (!id.isEmpty()) {
        const auto found =
            Repository<Organisation>(m_context.database()).get(Id<Organisation>::parse(id));
        name = found ? found->name : tr("(deleted)");
    }
    setText(name);
    setCursorPosition(0);
}

bool OrganisationPicker::settle()
{
    const QString typed = text().trimmed();
    if (!m_chosen.isEmpty() || !m_newName.isEmpty() || typed.isEmpty())
        return true;
    const auto choices = organisationChoices(m_context.database(), typed, mostOffered);
    if (!choices)
        return false;
    for (const OrganisationChoice &choice : *choices) {
        if (folded(choice.name) == folded(typed)) {
            setOrganisation(choice.id);
            return true;
        }
    }
    return false;
}

bool OrganisationPicker::isChoosing() const
{
    return m_completer->popup()->isVisible();
}

void OrganisationPicker::suggest()
{
    const QString typed = text().trimmed();
    const auto choices = organisationChoices(m_context.database(), typed, mostOffered);
    m_choices->clear();
    bool known = false;
    if (choices) {
        for (const OrganisationChoice &choice : *choices) {
            auto *item = new QStandardItem(offerText(choice));
            item->setData(choice.id, organisationIdRole);
            m_choices->appendRow(item);
            known = known || folded(choice.name) == folded(typed);
        }
    }
    if (!typed.isEmpty() && !known) {
        //: %1: a name typed by the person
        auto *create = new QStandardItem(tr("New company “%1”").arg(typed));
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

void OrganisationPicker::take(const QModelIndex &index)
{
    const QString id = index.data(organisationIdRole).toString();
    if (id.isEmpty()) {
        m_newName = text().trimmed();
        setText(m_newName);
    } else {
        setOrganisation(id);
    }
    emit picked();
}

void OrganisationPicker::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && !m_completer->popup()->isVisible())
        return suggest();
    // The list gets it then: a line edit would take it for the end of typing.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && isChoosing())
        return event->ignore();
    QLineEdit::keyPressEvent(event);
}

} // namespace ilo
