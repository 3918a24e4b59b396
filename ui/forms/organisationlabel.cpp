#include "ui/forms/organisationlabel.h"

#include "core/storage/repository.h"
#include "ui/kit/context.h"
#include "ui/kit/elidedbutton.h"
#include "ui/kit/recordplace.h"
#include "ui/kit/style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ilo {

OrganisationLabel::OrganisationLabel(Context &context, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_link(new ElidedButton)
    , m_change(new QPushButton)
{
    setAccessibleName(name);
    kit::setRole(m_link, ButtonRole::Link);
    kit::setRole(m_change, ButtonRole::Link);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_link);
    row->addWidget(m_change);
    row->addStretch(1);
    setFocusProxy(m_change);
    connect(m_link, &QPushButton::clicked, this, [this] {
        m_context.go(placeOfRecord(m_context.database(), typeName<Organisation>(), m_id));
    });
    connect(m_change, &QPushButton::clicked, this, &OrganisationLabel::edit);
    setOrganisation({});
}

void OrganisationLabel::setOrganisation(const QString &id)
{
    m_id = id;
    QString name;
    if (!id.isEmpty()) {
        const auto found =
            Repository<Organisation>(m_context.database()).get(Id<Organisation>::parse(id));
        name = found ? found->name : tr("(deleted)");
        m_link->setEnabled(bool(found));
    }
    m_link->setWords(name);
    //: %1: name of an organisation
    m_link->setToolTip(tr("Show %1").arg(name));
    m_link->setVisible(!id.isEmpty());
    m_change->setText(id.isEmpty() ? tr("Add") : tr("Change"));
    m_change->setAccessibleName(id.isEmpty() ? tr("Add an organisation")
                                             //: %1: name of an organisation
                                             : tr("Change the organisation, now %1").arg(name));
}

void OrganisationLabel::edit()
{
    if (m_picker)
        return;
    m_picker = new OrganisationPicker(m_context);
    m_picker->setAccessibleName(accessibleName());
    m_picker->setOrganisation(m_id);
    m_picker->selectAll();
    m_picker->installEventFilter(this);
    connect(m_picker, &OrganisationPicker::picked, this, [this] { finish(true); });
    connect(m_picker, &QLineEdit::returnPressed, this, [this] { finish(true); });
    m_link->hide();
    m_change->hide();
    static_cast<QHBoxLayout *>(layout())->insertWidget(0, m_picker, 100); // all of the line
    m_picker->show(); // at once: what is hidden gets no focus
    m_picker->setFocus();
}

void OrganisationLabel::finish(bool keep)
{
    if (m_isFinishing || !m_picker)
        return;
    m_isFinishing = true;
    const bool isSettled = keep && m_picker->settle();
    const QString id = m_picker->organisation();
    const QString newName = m_picker->newName();
    m_picker->removeEventFilter(this);
    const bool hadFocus = m_picker->hasFocus();
    m_picker->hide();
    m_picker->deleteLater();
    m_picker = nullptr;
    m_change->show();
    setOrganisation(m_id);
    if (hadFocus)
        m_change->setFocus();
    m_isFinishing = false;
    if (!isSettled)
        return;
    if (!newName.isEmpty())
        emit creationWanted(newName);
    else if (id != m_id)
        emit chosen(id);
}

void OrganisationLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F2 && !m_picker)
        return edit();
    QWidget::keyPressEvent(event);
}

bool OrganisationLabel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_picker && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        finish(false);
        return true;
    }
    if (watched == m_picker && event->type() == QEvent::FocusOut) {
        // Later, when it is known where the focus went.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_picker && !m_picker->hasFocus() && !m_picker->isChoosing())
                    finish(true);
            },
            Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ilo
