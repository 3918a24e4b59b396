#include "ui/home/attentionlist.h"

#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace ilo {
namespace {

constexpr int leastRows = 6; ///< whatever else stands on the page

/// As wide as the list, however long the words are.
QSize rowSize(const QWidget &row)
{
    return {0, row.sizeHint().height()};
}

QColor quietInk(const Tokens &t)
{
    return t.accentGraphic;
}

QColor lateInk(const Tokens &t)
{
    return t.tone(Tone::Warning).ink;
}

} // namespace

AttentionList::AttentionList(QWidget *parent) : QListWidget(parent)
{
    setAccessibleName(tr("Needs your attention"));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemDoubleClicked, this, [this](const QListWidgetItem *item) {
        const AttentionLine line = m_lines.at(size_t(row(item)));
        line.open ? line.open() : line.run();
    });
}

void AttentionList::show(std::vector<AttentionLine> lines)
{
    const QString before = currentItem() ? currentItem()->data(Qt::UserRole).toString() : QString();
    m_lines = std::move(lines);
    clear();
    int current = m_lines.empty() ? -1 : 0;
    for (int row = 0; row < static_cast<int>(m_lines.size()); ++row) {
        const AttentionLine &line = m_lines[size_t(row)];
        auto *item = new QListWidgetItem(this);
        QStringList spoken{line.title, line.detail, line.when, line.button};
        spoken.removeAll(QString());
        item->setData(Qt::AccessibleTextRole, spoken.join(QStringLiteral(", ")));
        item->setData(Qt::UserRole, line.title);
        QWidget *widget = makeRow(line, row);
        item->setSizeHint(rowSize(*widget));
        setItemWidget(item, widget);
        if (!before.isEmpty() && line.title == before)
            current = row;
    }
    setCurrentRow(current);
    fitHeight();
}

QWidget *AttentionList::makeRow(const AttentionLine &line, int row)
{
    auto *widget = new QWidget;
    auto *picture = new QLabel;
    const bool isLate = line.isLate;
    const QString icon = isLate ? QStringLiteral("data-warning") : line.icon;
    kit::dressWith(picture, [picture, icon, isLate] {
        const int side = std::max(16, picture->fontMetrics().height() - 2);
        picture->setPixmap(kit::icon(icon, isLate ? lateInk : quietInk).pixmap(side, side));
    });
    auto *title = new ElidedLabel(line.title, TextSize::Text, true);
    auto *detail = new ElidedLabel(line.detail, TextSize::Secondary);
    detail->setInk(Ink::Secondary);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(0);
    words->addWidget(title);
    words->addWidget(detail);
    detail->setHidden(line.detail.isEmpty());
    auto *when = TextLabel::secondary(line.when);
    if (isLate)
        when->setInk(Ink::Warning);
    auto *button = new QPushButton(line.button);
    button->setAccessibleName(QStringLiteral("%1: %2").arg(line.button, line.title));
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QPushButton::clicked, this, [this, row] {
        setCurrentRow(row);
        const auto run = m_lines.at(size_t(row)).run; // the list may be made anew by it
        run();
    });

    auto *across = new QHBoxLayout(widget);
    across->setContentsMargins(14, 8, 14, 8);
    across->setSpacing(12);
    across->addWidget(picture);
    across->addLayout(words, 1);
    across->addWidget(when);
    across->addWidget(button);
    return widget;
}

void AttentionList::fitHeight()
{
    int height = 0;
    int least = 0;
    for (int row = 0; row < count(); ++row) {
        height += sizeHintForRow(row);
        least = row < leastRows ? height : least;
    }
    m_leastHeight = least;
    setMinimumHeight(least);
    setMaximumHeight(height > 0 ? height + 2 : 0);
    updateGeometry();
}

QSize AttentionList::sizeHint() const
{
    return {QListWidget::sizeHint().width(), m_leastHeight};
}

void AttentionList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    for (int row = 0; row < count(); ++row)
        item(row)->setSizeHint(rowSize(*itemWidget(item(row))));
    fitHeight();
}

void AttentionList::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentRow() >= 0) {
        const auto run = m_lines.at(size_t(currentRow())).run;
        run();
        return;
    }
    QListWidget::keyPressEvent(event);
}

} // namespace ilo
