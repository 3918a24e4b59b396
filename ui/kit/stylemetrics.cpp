#include "ui/kit/style.h"
#include "ui/kit/stylepaint.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace ilo {
namespace {

int rowHeight(const QStyleOption *option, const QWidget *widget)
{
    if (widget)
        return kit::lineHeight(widget->fontMetrics(), 32, 14);
    return option ? kit::lineHeight(option->fontMetrics, 32, 14) : 32;
}

/// A scroll bar without arrows: the whole length is groove.
QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part, int least)
{
    const bool upright = bar.orientation == Qt::Vertical;
    const int length = upright ? bar.rect.height() : bar.rect.width();
    const double range = double(bar.maximum) - bar.minimum;
    int size = length;
    if (range > 0)
        size = static_cast<int>(length * bar.pageStep / (range + bar.pageStep));
    size = std::min(length, std::max(size, least));
    const int start = QStyle::sliderPositionFromValue(
        bar.minimum, bar.maximum, bar.sliderPosition, length - size, bar.upsideDown);
    const auto stretch = [&](int from, int to) {
        return upright
            ? QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), to - from)
            : QRect(bar.rect.left() + from, bar.rect.top(), to - from, bar.rect.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove: return bar.rect;
    case QStyle::SC_ScrollBarSlider: return stretch(start, start + size);
    case QStyle::SC_ScrollBarSubPage: return stretch(0, start);
    case QStyle::SC_ScrollBarAddPage: return stretch(start + size, length);
    default: return {};
    }
}

} // namespace

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize needed = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int control = option ? kit::lineHeight(option->fontMetrics, 30) : 30;
    switch (type) {
    case CT_PushButton: {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (kit::roleOf(widget) == ButtonRole::Link)
            return {size.width() + 8, std::max(24, size.height() + 2)};
        const bool iconOnly = button && button->text().isEmpty();
        needed.setWidth(size.width() + (iconOnly ? 14 : 26));
        needed.setHeight(std::max(control, size.height() + 10));
        break;
    }
    case CT_CheckBox:
    case CT_RadioButton:
        needed = needed.expandedTo({24, 24}); // WCAG 2.2, 2.5.8
        break;
    case CT_ToolButton:
        needed = (size + QSize(12, 8)).expandedTo({28, 26});
        if (paint::opensMenu(option))
            needed.rwidth() += paint::menuArrow;
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        needed.setHeight(std::max(needed.height(), control));
        if (type != CT_LineEdit)
            needed.rwidth() += 14;
        break;
    case CT_ItemViewItem:
        needed.setHeight(std::max(needed.height(), kit::lineHeight(option->fontMetrics, 28, 10)));
        break;
    case CT_HeaderSection:
        needed.setHeight(std::max(needed.height(), kit::lineHeight(option->fontMetrics, 28, 10)));
        break;
    case CT_TabBarTab:
        needed.setHeight(std::max(needed.height(), kit::lineHeight(option->fontMetrics, 34, 14)));
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator)
                return {needed.width(), 9};
            needed.setHeight(kit::lineHeight(QFontMetrics(item->font), 28, 10));
            needed.setWidth(size.width() + 72);
        }
        break;
    case CT_MenuBarItem: needed = size + QSize(18, 8); break;
    default: break;
    }
    return needed;
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        return QProxyStyle::subElementRect(element, option, widget).adjusted(6, 0, -4, 0);
    case SE_ItemViewItemFocusRect: return option->rect;
    default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl part, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && bar)
        return scrollBarPart(*bar, part, pixelMetric(PM_ScrollBarSliderMin, option, widget));
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, part, widget).adjusted(4, 0, 0, 0);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        // A field of several lines shows its focus as thick as one of one line.
        if (qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget))
            return std::max(2, tokens().border);
        return qobject_cast<const QAbstractItemView *>(widget) ? 1 : tokens().border;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_ToolBarFrameWidth: return 0;
    case PM_MenuBarHMargin: return 4;
    case PM_MenuBarItemSpacing: return 0;
    case PM_MenuPanelWidth: return tokens().border;
    case PM_MenuVMargin: return 4;
    case PM_MenuHMargin: return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize: return widget ? std::max(16, widget->fontMetrics().height() - 2) : 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_ScrollBarExtent: return 12;
    case PM_ScrollBarSliderMin: return 32;
    case PM_SliderThickness:
    case PM_SliderLength:
    case PM_SliderControlThickness: return 24;
    case PM_SplitterWidth: return 1;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return 12;
    case PM_TabBarTabHSpace: return 24;
    case PM_TabBarTabVSpace: return 12;
    case PM_HeaderDefaultSectionSizeVertical: return rowHeight(option, widget);
    case PM_HeaderMargin: return 6;
    case PM_HeaderMarkSize: return 12;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 4;
    case PM_ToolTipLabelFrameWidth: return 6;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ItemView_PaintAlternatingRowColorsForEmptyArea:
    case SH_Widget_Animation_Duration:
    case SH_ComboBox_Popup: return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_FocusFrame_Mask: return 0;
    case SH_ToolTipLabel_Opacity: return 255;
    case SH_Table_GridLineColor: return static_cast<int>(tokens().line.rgb());
    case SH_DialogButtonLayout: return 0; // the one that names the result stands at the right
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace ilo
