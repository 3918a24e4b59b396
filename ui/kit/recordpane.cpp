#include "ui/kit/recordpane.h"

#include "ui/kit/context.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace ilo {

RecordPane::RecordPane(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_body(new QWidget)
    , m_scroll(new QScrollArea)
{
    for (QWidget *ground : {static_cast<QWidget *>(this), m_body}) {
        ground->setAutoFillBackground(true);
        ground->setBackgroundRole(QPalette::Base);
    }
    m_body->setMinimumWidth(1); // or one long line pushes the ends of all others out of sight
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_body);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_scroll);
    m_scroll->hide();
}

void RecordPane::show(const QString &id)
{
    if (id != m_id)
        m_scroll->ensureVisible(0, 0);
    m_id = id;
    m_scroll->setVisible(!id.isEmpty());
    if (id.isEmpty())
        emptied();
    else
        reload();
}

void RecordPane::lose(const Error &error)
{
    if (error.code != Error::Code::NotFound)
        m_context.report(error);
    m_id.clear();
    m_scroll->hide();
    emptied();
}

void RecordPane::reveal(QWidget *part)
{
    m_scroll->ensureWidgetVisible(part);
}

} // namespace ilo
