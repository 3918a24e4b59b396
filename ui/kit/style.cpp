#include "ui/kit/style.h"

#include "ui/kit/enterkey.h"
#include "ui/kit/icons.h"
#include "ui/kit/spoken.h"
#include "ui/kit/stylepaint.h"
#include "ui/kit/wheel.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

namespace ilo {
namespace {

constexpr auto roleProperty = "iloRole";

template<typename Option>
const Option *as(const QStyleOption *option)
{
    return qstyleoption_cast<const Option *>(option);
}

/// What the bar scrolls over.
QColor groundOf(const QWidget *scrollBar, const Tokens &tokens)
{
    for (const QWidget *widget = scrollBar; widget; widget = widget->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget))
            return area->viewport()->palette().color(area->viewport()->backgroundRole());
    }
    return tokens.base;
}

} // namespace

Style::Style(Tokens tokens) : QProxyStyle(QStringLiteral("Fusion")), m_tokens(std::move(tokens)) { }

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *header = qobject_cast<QHeaderView *>(widget);
        header && header->orientation() == Qt::Horizontal) {
        header->setHighlightSections(false);
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
    kit::pressByEnter(widget);
    kit::nameInner(widget);
    kit::scrollByWheel(widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: paint::buttonPanel(*option, painter, widget, m_tokens); return;
    case PE_PanelButtonTool: paint::toolButtonPanel(*option, painter, widget, m_tokens); return;
    case PE_FrameDefaultButton: return;
    case PE_FrameFocusRect:
        // A push button paints its ring with its panel, a row its own.
        if (!qobject_cast<const QPushButton *>(widget)
            && !qobject_cast<const QAbstractItemView *>(widget)) {
            // Of a check box without words the ring would lie inside the box and not be seen.
            const auto *box = qobject_cast<const QCheckBox *>(widget);
            paint::focusRing(
                painter, box && box->text().isEmpty() ? box->rect() : option->rect, m_tokens);
        }
        return;
    case PE_PanelLineEdit: {
        const auto *frame = as<QStyleOptionFrame>(option);
        if (frame && frame->lineWidth <= 0)
            return; // inside a combo box or a spin box, which paint the field
        paint::fieldPanel(*option, painter, widget, m_tokens);
        return;
    }
    case PE_FrameLineEdit: paint::fieldPanel(*option, painter, widget, m_tokens); return;
    case PE_Frame:
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
            area && area->inherits("QTextEdit")) {
            paint::fieldPanel(*option, painter, widget, m_tokens);
            return;
        }
        if (widget && widget->inherits("QPlainTextEdit")) {
            paint::fieldPanel(*option, painter, widget, m_tokens);
            return;
        }
        paint::box(painter, option->rect, Qt::transparent, m_tokens.line, m_tokens.border);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: paint::checkBox(*option, painter, m_tokens); return;
    case PE_IndicatorRadioButton: paint::radioButton(*option, painter, m_tokens); return;
    case PE_PanelItemViewItem: paint::itemPanel(*option, painter, widget, m_tokens); return;
    case PE_PanelItemViewRow: {
        const auto *item = as<QStyleOptionViewItem>(option);
        if (item && item->features.testFlag(QStyleOptionViewItem::Alternate))
            painter->fillRect(option->rect, m_tokens.alt);
        return;
    }
    case PE_IndicatorArrowDown: {
        // The arrow of a button that opens a menu stands beside its words, not below them.
        const QRect rect = widget && paint::opensMenu(option)
            ? QRect(widget->width() - paint::menuArrow - 4, 0, paint::menuArrow, widget->height())
            : option->rect;
        paint::arrow(painter, rect, Qt::DownArrow, m_tokens.text2);
        return;
    }
    case PE_IndicatorArrowUp:
        paint::arrow(painter, option->rect, Qt::UpArrow, m_tokens.text2);
        return;
    case PE_IndicatorArrowLeft:
        paint::arrow(painter, option->rect, Qt::LeftArrow, m_tokens.text2);
        return;
    case PE_IndicatorArrowRight:
        paint::arrow(painter, option->rect, Qt::RightArrow, m_tokens.text2);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        paint::box(painter, option->rect, m_tokens.base, m_tokens.control, m_tokens.border, 0);
        return;
    case PE_PanelTipLabel: painter->fillRect(option->rect, m_tokens.toast.ground); return;
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar: return;
    case PE_FrameTabBarBase:
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            m_tokens.line);
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = as<QStyleOptionButton>(option)) {
            QStyleOptionButton inked = *button;
            inked.palette.setColor(QPalette::ButtonText,
                                   paint::buttonInk(*option, widget, m_tokens));
            if (const ButtonRole role = kit::roleOf(widget);
                role == ButtonRole::Link || role == ButtonRole::Flat)
                inked.text = inked.fontMetrics.elidedText(
                    inked.text,
                    Qt::ElideRight,
                    inked.rect.width() - (inked.icon.isNull() ? 0 : inked.iconSize.width() + 4),
                    Qt::TextShowMnemonic);
            QProxyStyle::drawControl(element, &inked, painter, widget);
            return;
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto *button = as<QStyleOptionToolButton>(option)) {
            QStyleOptionToolButton inked = *button;
            inked.palette.setColor(QPalette::ButtonText,
                                   paint::buttonInk(*option, widget, m_tokens));
            inked.state &= ~State_Sunken;
            if (paint::opensMenu(option))
                inked.rect.setRight(inked.rect.right() - paint::menuArrow);
            QProxyStyle::drawControl(element, &inked, painter, widget);
            return;
        }
        break;
    case CE_ItemViewItem:
        if (const auto *item = as<QStyleOptionViewItem>(option)) {
            QStyleOptionViewItem inked = *item;
            inked.palette.setColor(QPalette::HighlightedText, m_tokens.selection.ink);
            QProxyStyle::drawControl(element, &inked, painter, widget);
            return;
        }
        break;
    case CE_FocusFrame: paint::focusRing(painter, option->rect, m_tokens, 6); return;
    case CE_HeaderSection:
        if (const auto *header = as<QStyleOptionHeader>(option)) {
            paint::headerSection(*header, painter, m_tokens);
            return;
        }
        break;
    case CE_HeaderLabel:
        if (const auto *header = as<QStyleOptionHeader>(option)) {
            QStyleOptionHeader inked = *header;
            inked.palette.setColor(QPalette::ButtonText, m_tokens.text2);
            inked.state &= ~State_On; // it would make the header of the current column another
            painter->save();
            QFont font = painter->font();
            font.setBold(true);
            painter->setFont(font);
            inked.fontMetrics = QFontMetrics(font);
            QProxyStyle::drawControl(element, &inked, painter, widget);
            painter->restore();
            return;
        }
        break;
    case CE_HeaderEmptyArea: painter->fillRect(option->rect, m_tokens.alt); return;
    case CE_TabBarTabShape:
        if (const auto *tab = as<QStyleOptionTab>(option)) {
            paint::tab(*tab, painter, m_tokens);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option)) {
            paint::menuItem(*item, painter, widget, m_tokens);
            return;
        }
        break;
    case CE_MenuBarItem:
        if (const auto *item = as<QStyleOptionMenuItem>(option)) {
            const bool mnemonics = styleHint(SH_UnderlineShortcut, option, widget, nullptr);
            paint::menuBarItem(*item, painter, m_tokens, mnemonics);
            return;
        }
        break;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, m_tokens.window); return;
    case CE_ProgressBar:
        if (const auto *bar = as<QStyleOptionProgressBar>(option)) {
            paint::progressBar(*bar, painter, m_tokens);
            return;
        }
        break;
    case CE_Splitter: painter->fillRect(option->rect, m_tokens.line); return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    const auto part = [&](SubControl sub) { return subControlRect(control, option, sub, widget); };
    if (const auto *combo = as<QStyleOptionComboBox>(option); combo && control == CC_ComboBox) {
        paint::comboBox(*combo, painter, widget, m_tokens, part(SC_ComboBoxArrow));
    } else if (const auto *spin = as<QStyleOptionSpinBox>(option); spin && control == CC_SpinBox) {
        paint::spinBox(*spin, painter, widget, m_tokens, part(SC_SpinBoxUp), part(SC_SpinBoxDown));
    } else if (const auto *slider = as<QStyleOptionSlider>(option);
               slider && control == CC_Slider) {
        paint::slider(*slider, painter, m_tokens, part(SC_SliderGroove), part(SC_SliderHandle));
    } else if (slider && control == CC_ScrollBar) {
        painter->fillRect(option->rect, groundOf(widget, m_tokens));
        paint::scrollBar(*slider, painter, m_tokens, part(SC_ScrollBarSlider));
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QIcon Style::standardIcon(StandardPixmap pixmap, const QStyleOption *option,
                          const QWidget *widget) const
{
    switch (pixmap) {
    case SP_LineEditClearButton: return kit::icon(QStringLiteral("edit-clear"));
    case SP_MessageBoxWarning:
        return kit::icon(QStringLiteral("data-warning"),
                         [](const Tokens &t) { return t.tone(Tone::Warning).ink; });
    case SP_MessageBoxCritical:
        return kit::icon(QStringLiteral("data-error"),
                         [](const Tokens &t) { return t.tone(Tone::Negative).ink; });
    case SP_MessageBoxInformation:
        return kit::icon(QStringLiteral("data-information"),
                         [](const Tokens &t) { return t.tone(Tone::Info).ink; });
    case SP_ToolBarHorizontalExtensionButton: return kit::icon(QStringLiteral("overflow-menu"));
    default: return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

void kit::setRole(QAbstractButton *button, ButtonRole role)
{
    button->setProperty(roleProperty, static_cast<int>(role));
    if (role == ButtonRole::Primary) {
        QFont font;
        font.setBold(true);
        font.setResolveMask(QFont::WeightResolved); // the size still follows the application's
        button->setFont(font);
    }
    button->update();
}

ButtonRole kit::roleOf(const QWidget *button)
{
    return button ? static_cast<ButtonRole>(button->property(roleProperty).toInt())
                  : ButtonRole::Standard;
}

void kit::dressWith(QWidget *widget, const std::function<void()> &dress)
{
    dress();
    if (const auto *style = qobject_cast<const Style *>(QApplication::style()))
        QObject::connect(style, &Style::changed, widget, dress);
}

int kit::lineHeight(const QFontMetrics &font, int least, int room)
{
    return std::max(least, font.height() + room);
}

} // namespace ilo
