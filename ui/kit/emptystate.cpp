#include "ui/kit/emptystate.h"

#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ilo {
namespace {

constexpr int widestText = 420;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel)
    , m_title(new TextLabel({}, TextSize::Section, true))
    , m_sentence(new TextLabel)
    , m_primary(new QPushButton)
    , m_secondary(new QPushButton)
{
    static_cast<TextLabel *>(m_sentence)->setInk(Ink::Secondary);
    m_picture->setAlignment(Qt::AlignCenter);
    for (QLabel *label : {m_title, m_sentence}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setWordWrap(true);
    }
    m_sentence->setMaximumWidth(widestText);
    kit::setRole(m_primary, ButtonRole::Primary);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_primary);
    buttons->addWidget(m_secondary);
    buttons->addStretch();

    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(m_sentence, 1000);
    middle->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->addStretch(2);
    column->addWidget(m_picture);
    column->addSpacing(4);
    column->addWidget(m_title);
    column->addLayout(middle);
    column->addSpacing(8);
    column->addLayout(buttons);
    column->addStretch(3);

    connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryTriggered);
    connect(m_secondary, &QPushButton::clicked, this, &EmptyState::secondaryTriggered);
    kit::dressWith(this, [this] { dress(); });
}

void EmptyState::show(const QString &icon, const QString &title, const QString &sentence,
                      const QString &primary, const QString &secondary)
{
    m_icon = icon;
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_primary->setText(primary);
    m_primary->setHidden(primary.isEmpty());
    m_secondary->setText(secondary);
    m_secondary->setHidden(secondary.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    dress();
    // Behind the list it stays away, or a screen reader would find it there.
    const auto *stack = qobject_cast<QStackedWidget *>(parentWidget());
    setVisible(!stack || stack->currentWidget() == this);
}

void EmptyState::dress()
{
    m_picture->setPixmap(kit::icon(m_icon, [](const Tokens &t) {
                             return t.placeholder;
                         }).pixmap(QSize(32, 32), devicePixelRatioF()));
}

} // namespace ilo
