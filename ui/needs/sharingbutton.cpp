#include "ui/needs/sharingbutton.h"

#include "ui/kit/fieldlabels.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QMenu>
#include <QStyleOptionToolButton>
#include <QStylePainter>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int padding = 8;

} // namespace

SharingButton::SharingButton(const QStringList &fields, const QString &label, QWidget *parent)
    : QToolButton(parent)
    , m_fields(fields)
    , m_label(label)
{
    setObjectName(u"sharing:"_s + fields.first());
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setAutoRaise(true);
    setFocusPolicy(Qt::NoFocus);
    kit::setRole(this, ButtonRole::Flat);
    setFont(kit::font(TextSize::Secondary));
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &SharingButton::fill);
}

void SharingButton::show(const Need &need)
{
    m_ofNeed = need.sharing;
    m_own = need.fieldSharing.value(m_fields.first());
    const QString level = ilo::label(sharingOf(need, m_fields.first()));
    setText(level);
    const bool isInternal = sharingOf(need, m_fields.first()) == Sharing::Internal;
    setIcon(isInternal ? kit::icon(u"object-locked"_s, [](const Tokens &t) { return t.text2; })
                       : QIcon());
    QFont weight = kit::font(TextSize::Secondary, !m_own.isEmpty());
    setFont(weight);
    //: %1: name of a field, %2: a sharing level
    const QString says = m_own.isEmpty()
        ? tr("%1 is opened as the need: %2. Ctrl+Shift+S changes it.")
        : tr("%1 is opened on its own: %2. Ctrl+Shift+S changes it.");
    setToolTip(says.arg(m_label, level));
    setAccessibleName(tr("Sharing of %1: %2").arg(m_label, level));
}

QSize SharingButton::sizeHint() const
{
    const int mark = icon().isNull() ? 0 : fontMetrics().height() + padding / 2;
    return {mark + fontMetrics().horizontalAdvance(text()) + 2 * padding,
            fontMetrics().height() + padding};
}

void SharingButton::paintEvent(QPaintEvent *)
{
    // As a flat button without the arrow: there is one on every field, and it must stay quiet.
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.features = {};
    option.toolButtonStyle = Qt::ToolButtonTextOnly;
    option.icon = {};
    option.text.clear();
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    QRect area = rect().adjusted(padding, 0, -padding, 0);
    if (!icon().isNull()) {
        const int side = fontMetrics().height() - 2;
        icon().paint(&painter, QRect(area.left(), area.center().y() - side / 2, side, side));
        area.setLeft(area.left() + fontMetrics().height() + padding / 2);
    }
    painter.setPen(m_own.isEmpty() ? kit::tokens().text2 : kit::tokens().text);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, text());
}

void SharingButton::fill()
{
    menu()->clear();
    const auto add = [this](const QString &key, const QString &text) {
        QAction *action = menu()->addAction(text, this, [this, key] { emit chosen(key); });
        action->setCheckable(true);
        action->setChecked(key == m_own);
    };
    //: %1: a sharing level
    const QString asNeed = tr("As the need: %1");
    add({}, asNeed.arg(ilo::label(m_ofNeed)));
    menu()->addSeparator();
    for (const auto &[level, key] : EnumKeys<Sharing>::keys)
        add(QString::fromLatin1(key), ilo::label(level));
}

} // namespace ilo
