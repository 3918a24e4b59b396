#include "ui/activities/recordlink.h"

#include "ui/kit/elidedbutton.h"
#include "ui/kit/style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

#include <utility>

namespace ilo {

RecordLink::RecordLink(const QString &name, const QString &icon, PickEdit::Suggest suggest,
                       QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_suggest(std::move(suggest))
    , m_link(new ElidedButton)
    , m_change(new QPushButton)
{
    setAccessibleName(name);
    kit::setRole(m_link, ButtonRole::Link);
    kit::setRole(m_change, ButtonRole::Link);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_link);
    row->addWidget(m_change);
    row->addStretch(1);
    connect(m_link, &QPushButton::clicked, this, [this] { emit followed(m_id); });
    connect(m_change, &QPushButton::clicked, this, &RecordLink::edit);
}

void RecordLink::show(const QString &id, const QString &text)
{
    if (m_pick)
        return;
    m_id = id;
    m_text = text;
    m_link->setWords(text);
    m_link->setToolTip(text);
    m_link->setHidden(id.isEmpty());
    m_change->setText(id.isEmpty() ? tr("Add") : tr("Change"));
    //: %1: name of the field: "Contact"
    m_change->setAccessibleName(id.isEmpty() ? tr("Add %1").arg(accessibleName())
                                             : tr("Change %1").arg(accessibleName()));
}

void RecordLink::edit()
{
    if (m_pick)
        return;
    m_pick = new PickEdit(m_icon, m_suggest);
    m_pick->setAccessibleName(accessibleName());
    m_pick->setChoice({m_id, m_id.isEmpty() ? QString() : m_text});
    m_pick->setPlaceholderText(tr("Type three letters"));
    m_pick->installEventFilter(this);
    m_link->hide();
    m_change->hide();
    static_cast<QHBoxLayout *>(layout())->insertWidget(0, m_pick, 1);
    connect(m_pick, &PickEdit::picked, this, [this] {
        if (m_pick && !m_pick->choice().id.isEmpty())
            finish(true);
    });
    m_pick->setFocus(Qt::OtherFocusReason);
    m_pick->selectAll();
}

void RecordLink::finish(bool keep)
{
    if (!m_pick)
        return;
    PickEdit *pick = m_pick;
    m_pick = nullptr;
    const QString id = pick->choice().id;
    const bool isKept = keep && !pick->isUnsettled() && id != m_id;
    pick->hide();
    pick->deleteLater();
    show(m_id, m_text);
    m_change->setFocus(Qt::OtherFocusReason);
    if (isKept)
        emit chosen(id);
}

bool RecordLink::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_pick && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape: finish(false); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_pick->text().trimmed().isEmpty()) {
                finish(true);
                return true;
            }
            break;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ilo
