#include "ui/lists/groupbar.h"

#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/lists/listtext.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int mostGroups = 24; ///< buttons; the rest are few each

FilterTerm termOf(const ListColumn &column, const QString &value)
{
    FilterTerm term{.column = column.key, .isNegated = false, .values = {}};
    if (value.isNull()) {
        term.values.push_back({.op = FilterOperator::None});
        return term;
    }
    const bool isWhole = column.type == ColumnType::Text || column.type == ColumnType::Link
        || column.type == ColumnType::Tags;
    QString text = value;
    if (column.type == ColumnType::Flag)
        text = value == "1"_L1 ? u"yes"_s : u"no"_s;
    term.values.push_back(
        {.op = isWhole ? FilterOperator::Equals : FilterOperator::Has, .text = text});
    return term;
}

QString groupText(const ListKind &kind, const ListColumn &column, const GroupCount &group)
{
    QString words;
    if (column.type == ColumnType::Tags)
        words = listChoiceLabel(kind, column, group.value);
    else if (column.type == ColumnType::Moment)
        words = group.value;
    else if (!group.value.isNull())
        words = listValueText(kind, column, group.value);
    return words.isEmpty() ? GroupBar::tr("not stated") : words;
}

} // namespace

GroupBar::GroupBar(const QString &path, const ListKind &kind, QWidget *parent)
    : QWidget(parent)
    , m_path(path)
    , m_kind(kind)
    , m_title(TextLabel::secondary())
    , m_flow(new FlowLayout(4))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    setAccessibleName(tr("Counts"));
    auto *close = new QToolButton;
    close->setIcon(kit::icon(u"dialog-close"_s));
    close->setAutoRaise(true);
    close->setToolTip(tr("No counts"));
    close->setAccessibleName(tr("No counts"));
    connect(close, &QToolButton::clicked, this, &GroupBar::closed);
    auto *flow = new QWidget;
    flow->setLayout(m_flow);
    m_flow->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 8);
    row->addWidget(m_title);
    row->addWidget(flow, 1);
    row->addWidget(close);
    hide();
}

void GroupBar::setColumn(const QString &column)
{
    const ListColumn *grouped = m_kind.column(column);
    m_column = grouped ? column : QString();
    setVisible(grouped);
    if (grouped)
        m_title->setText(tr("%1:").arg(listColumnLabel(m_kind, *grouped)));
}

void GroupBar::count(const std::vector<qint64> &numbers)
{
    if (m_column.isEmpty())
        return;
    m_job.ask<std::vector<GroupCount>>(
        [path = m_path, kind = &m_kind, numbers, column = m_column](
            const Progress &) -> Result<std::vector<GroupCount>> {
            auto database = Database::open(path, Database::Mode::ReadOnly);
            if (!database)
                return fail(database.error());
            return listGroups(**database, *kind, numbers, column, mostGroups);
        },
        [this](Result<std::vector<GroupCount>> groups) {
            if (groups)
                show(*groups);
        });
}

void GroupBar::show(const std::vector<GroupCount> &groups)
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const ListColumn *column = m_kind.column(m_column);
    if (!column)
        return;
    for (const GroupCount &group : groups) {
        const QString words = groupText(m_kind, *column, group);
        //: a value and how many rows have it, "Denmark 52"
        auto *button = new QPushButton(tr("%1 %2").arg(words, QLocale().toString(group.count)));
        kit::setRole(button, ButtonRole::Flat);
        button->setAccessibleDescription(tr("Filters the list by it"));
        connect(button, &QPushButton::clicked, this, [this, term = termOf(*column, group.value)] {
            emit chosen(term);
        });
        m_flow->addWidget(button);
        button->show();
    }
    updateGeometry();
}

} // namespace ilo
