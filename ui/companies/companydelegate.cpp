#include "ui/companies/companydelegate.h"

#include "core/base/country.h"
#include "core/domain/organisation.h"
#include "ui/companies/companymodel.h"
#include "ui/companies/companytable.h"
#include "ui/companies/companytext.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int cellMargin = 8;
constexpr int tickSide = 16;
constexpr int squareSide = 8;

const CompanyRow *rowOf(const QModelIndex &index)
{
    return index.data(CompanyModel::RowRole).value<const CompanyRow *>();
}

QComboBox *choices(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setMaxVisibleItems(12);
    return box;
}

QComboBox *countryChoices(QWidget *parent)
{
    QComboBox *box = choices(parent);
    box->addItem(CompanyDelegate::tr("Not stated"), QString());
    for (const Country &country : countries())
        box->addItem(u"%1  %2"_s.arg(country.code, country.name), country.code);
    return box;
}

QComboBox *sizeChoices(QWidget *parent)
{
    QComboBox *box = choices(parent);
    for (const auto &[size, key] : EnumKeys<SizeClass>::keys)
        box->addItem(label(size), QString::fromLatin1(key));
    return box;
}

QComboBox *trlChoices(QWidget *parent)
{
    QComboBox *box = choices(parent);
    box->addItem(CompanyDelegate::tr("None"), QString());
    for (int level = 1; level <= 9; ++level)
        box->addItem(QLocale().toString(level), QLocale().toString(level));
    return box;
}

} // namespace

QRect CompanyDelegate::tickRect(const QRect &cell)
{
    return {cell.left() + 12, cell.center().y() - tickSide / 2 + 1, tickSide, tickSide};
}

void CompanyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    // The pointer is over a row, not over a cell.
    const auto *table = qobject_cast<const CompanyTable *>(cell.widget);
    cell.state.setFlag(QStyle::State_MouseOver, table && table->hoveredRow() == index.row());
    painter->save();
    const QStyle *style = cell.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    paintCell(painter, cell, index);
    painter->restore();
}

void CompanyDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const Tokens &tokens = kit::tokens();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect inner = option.rect.adjusted(cellMargin, 0, -cellMargin, 0);
    const QFont small = kit::font(TextSize::Secondary);

    // The line between rows; a selected row has its own.
    if (!selected)
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          tokens.line);
    painter->setPen(selected ? tokens.selection.ink : tokens.text);
    painter->setFont(option.font);

    if (index.column() == CompanyModel::Tick) {
        QStyleOptionViewItem box = option;
        box.rect = tickRect(option.rect);
        box.state.setFlag(QStyle::State_On, index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
        box.state.setFlag(QStyle::State_HasFocus, false);
        option.widget->style()->drawPrimitive(
            QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
        return;
    }

    const CompanyRow *row = rowOf(index);
    if (!row)
        return;
    switch (index.column()) {
    case CompanyModel::Country: {
        if (row->country.isEmpty())
            return;
        const QRect square(
            inner.left(), inner.center().y() - squareSide / 2 + 1, squareSide, squareSide);
        painter->fillRect(square, kit::countryColour(row->country));
        painter->drawText(inner.adjusted(squareSide + 6, 0, 0, 0), Qt::AlignVCenter, row->country);
        return;
    }
    case CompanyModel::Areas: {
        QStringList texts;
        for (const QString &area : row->areas)
            texts << areaText(area);
        kit::paintTags(painter, inner, texts, small, selected);
        return;
    }
    case CompanyModel::Consent: {
        Consent consent{};
        fromStored(QVariant(row->consent), consent);
        const BadgeText badge = consentBadge(consent, row->consentUntil, QDate::currentDate());
        const QSize size = kit::badgeSize(badge, small);
        kit::paintBadge(painter,
                        QRect(inner.left(),
                              inner.center().y() - size.height() / 2 + 1,
                              std::min(size.width(), inner.width()),
                              size.height()),
                        badge,
                        small);
        return;
    }
    case CompanyModel::Name: {
        QFont font = option.font;
        font.setBold(selected);
        painter->setFont(font);
        break;
    }
    default: break;
    }
    painter->drawText(
        inner,
        Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt() | Qt::AlignVCenter),
        painter->fontMetrics().elidedText(option.text, Qt::ElideRight, inner.width()));

    // Which cell F2 edits; the row itself is shown by the style.
    if (selected && option.state.testFlag(QStyle::State_HasFocus)
        && index.flags().testFlag(Qt::ItemIsEditable)) {
        painter->setPen(QPen(tokens.focus, tokens.border, Qt::DotLine));
        painter->drawLine(
            inner.left(), option.rect.bottom() - 5, inner.right(), option.rect.bottom() - 5);
    }
}

QSize CompanyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {80, kit::lineHeight(option.fontMetrics, 32)};
}

QWidget *CompanyDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                       const QModelIndex &index) const
{
    QWidget *editor = nullptr;
    switch (index.column()) {
    case CompanyModel::Country: editor = countryChoices(parent); break;
    case CompanyModel::Size: editor = sizeChoices(parent); break;
    case CompanyModel::Trl: editor = trlChoices(parent); break;
    default: editor = new QLineEdit(parent); break;
    }
    editor->setAccessibleName(
        index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
    return editor;
}

void CompanyDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(std::max(0, box->findData(text)));
    else if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->setText(text);
}

void CompanyDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                   const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor)) {
        model->setData(index, box->currentData(), Qt::EditRole);
        return;
    }
    const QString text = qobject_cast<QLineEdit *>(editor)->text().trimmed();
    if (index.column() == CompanyModel::Name && text.isEmpty()) {
        emit refused(
            tr("A company needs a name. “%1” was kept.").arg(index.data(Qt::EditRole).toString()));
        return;
    }
    model->setData(index, text, Qt::EditRole);
}

void CompanyDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    // A narrow column still shows what is chosen, and a control is never cut at large text.
    const QSize wanted = editor->sizeHint();
    QRect rect = option.rect;
    if (qobject_cast<QComboBox *>(editor))
        rect.setWidth(std::max(rect.width(), std::min(wanted.width(), 260)));
    rect.adjust(0, 1, 0, -1);
    editor->setGeometry(rect);
}

} // namespace ilo
