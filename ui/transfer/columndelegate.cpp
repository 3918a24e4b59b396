#include "ui/transfer/columndelegate.h"

#include "core/exchange/importtarget.h"
#include "ui/kit/badge.h"
#include "ui/kit/style.h"
#include "ui/transfer/columnmodel.h"
#include "ui/transfer/transferwords.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QStandardItemModel>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QRect boxRect(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(4, 1, -4, -1);
}

BadgeText badgeOf(const QModelIndex &index)
{
    const auto *model = static_cast<const ColumnModel *>(index.model());
    const MatchLevel match = model->match(index.row());
    const Tone tone = match == MatchLevel::Sure ? Tone::Positive
        : match == MatchLevel::Check            ? Tone::Warning
                                                : Tone::Neutral;
    return {model->matchText(index.row()), tone};
}

void addSeparator(QComboBox &box)
{
    if (box.count() > 0)
        box.insertSeparator(box.count());
}

void fillTargets(QComboBox &box)
{
    box.addItem(targetLabel({}), QString());
    QString type;
    for (const ImportTarget &target : importTargets()) {
        if (target.type() != type)
            addSeparator(box);
        type = target.type();
        box.addItem(targetLabel(target.field), target.field);
    }
}

} // namespace

void ColumnDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    QStyle *style = option.widget->style();
    const bool isBox = index.column() == ColumnModel::Target;
    const bool isBadge = index.column() == ColumnModel::Match;
    if (!isBox && !isBadge)
        return QStyledItemDelegate::paint(painter, option, index);

    const QString text = std::exchange(item.text, QString());
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
    if (isBadge) {
        const BadgeText badge = badgeOf(index);
        QRect rect(QPoint(), kit::badgeSize(badge, item.font));
        rect.moveLeft(option.rect.left() + 6);
        rect.moveTop(option.rect.center().y() - rect.height() / 2 + 1);
        return kit::paintBadge(painter, rect, badge, item.font);
    }
    QStyleOptionComboBox box;
    box.initFrom(option.widget);
    box.rect = boxRect(option);
    box.currentText = text;
    box.state = QStyle::State_Enabled;
    if (item.state.testFlag(QStyle::State_HasFocus))
        box.state |= QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    box.fontMetrics = item.fontMetrics;
    painter->save();
    painter->setFont(item.font);
    style->drawComplexControl(QStyle::CC_ComboBox, &box, painter, nullptr);
    style->drawControl(QStyle::CE_ComboBoxLabel, &box, painter, nullptr);
    painter->restore();
}

QSize ColumnDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize usual = QStyledItemDelegate::sizeHint(option, index);
    return {usual.width(), kit::lineHeight(option.fontMetrics, 30)};
}

QWidget *ColumnDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                      const QModelIndex &index) const
{
    if (index.column() != ColumnModel::Target)
        return nullptr;
    auto *box = new QComboBox(parent);
    box->setAccessibleName(
        tr("Where “%1” goes").arg(index.siblingAtColumn(ColumnModel::Name).data().toString()));
    fillTargets(*box);
    box->setMaxVisibleItems(18);
    connect(box, &QComboBox::activated, this, [this, box] {
        auto *self = const_cast<ColumnDelegate *>(this);
        emit self->commitData(box);
        emit self->closeEditor(box);
    });
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void ColumnDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = static_cast<QComboBox *>(editor);
    box->setCurrentIndex(box->findData(index.data(ColumnModel::FieldRole).toString()));
}

void ColumnDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                  const QModelIndex &index) const
{
    model->setData(index, static_cast<QComboBox *>(editor)->currentData(), ColumnModel::FieldRole);
}

void ColumnDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &) const
{
    editor->setGeometry(boxRect(option));
}

} // namespace ilo
