#include "ui/forms/newform.h"

#include "ui/kit/elidedbutton.h"
#include "ui/kit/formdraft.h"
#include "ui/kit/scrolled.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/valuetext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace ilo {

NewForm::NewForm(Context &context, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_draft(new FormDraft(context, name, this))
    , m_typedBefore(TextLabel::secondary())
    , m_same(new ElidedButton)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_typedBefore->setWordWrap(true);
    m_typedBefore->hide();
    kit::setRole(m_same, ButtonRole::Link);
    m_same->hide();
    connect(m_same, &QPushButton::clicked, this, [this] { emit openWanted(m_sameId); });
}

void NewForm::lay(const QString &title, const QString &add, const std::vector<QWidget *> &fields)
{
    auto *create = new QPushButton(add);
    kit::setRole(create, ButtonRole::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(create);

    QVBoxLayout *column = scrolledColumn(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(new TextLabel(title, TextSize::Section, true));
    column->addWidget(m_typedBefore);
    for (QWidget *field : fields) {
        column->addWidget(field);
        if (field == fields.front())
            column->addWidget(m_same, 0, Qt::AlignLeft);
    }
    column->addLayout(buttons);
    column->addStretch(1);
    connect(create, &QPushButton::clicked, this, [this] { finish(); });
    connect(cancel, &QPushButton::clicked, this, &NewForm::cancel);
}

bool NewForm::bringBack()
{
    const auto typedAt = m_draft->moment();
    if (typedAt) {
        m_draft->bringBack();
        //: %1: a moment such as "today, 14:02"
        m_typedBefore->setText(tr("Typed %1, not added yet.").arg(momentLabel(*typedAt)));
    }
    m_typedBefore->setVisible(typedAt.has_value());
    return typedAt.has_value();
}

void NewForm::beginEmpty()
{
    m_typedBefore->hide();
}

void NewForm::offer(const QString &id, const QString &words)
{
    m_sameId = id;
    m_same->setWords(words);
    m_same->setToolTip(words);
    m_same->setHidden(id.isEmpty());
}

bool NewForm::hasDraft() const
{
    return m_draft->moment().has_value();
}

void NewForm::dropDraft()
{
    m_draft->drop();
}

void NewForm::cancel()
{
    m_draft->drop();
    emit cancelled();
}

void NewForm::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        cancel();
    else if (isEnter && event->modifiers().testFlag(Qt::ControlModifier))
        finish();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ilo
