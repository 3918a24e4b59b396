#include "ui/home/attentionlist.h"

#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
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

QColor chosenInk(const Tokens &t)
{
    return t.selection.ink;
}

QColor lateInk(const Tokens &t)
{
    return t.tone(Tone::Warning).ink;
}

/// What a line says. In the current row its ink is that of a selection, which in the contrast theme
/// is the opposite of all others.
class AttentionRow : public QWidget
{
public:
    explicit AttentionRow(const AttentionLine &line)
        : m_icon(line.isLate ? QStringLiteral("data-warning") : line.icon)
        , m_isLate(line.isLate)
        , m_picture(new QLabel)
        , m_title(new ElidedLabel(line.title, TextSize::Text, true))
        , m_detail(new ElidedLabel(line.detail, TextSize::Secondary))
        , m_when(TextLabel::secondary(line.when))
    {
        auto *words = new QVBoxLayout;
        words->setContentsMargins(0, 0, 0, 0);
        words->setSpacing(0);
        words->addWidget(m_title);
        words->addWidget(m_detail);
        m_detail->setHidden(line.detail.isEmpty());
        auto *across = new QHBoxLayout(this);
        across->setContentsMargins(14, 8, 14, 8);
        across->setSpacing(12);
        across->addWidget(m_picture);
        across->addLayout(words, 1);
        across->addWidget(m_when);
        kit::dressWith(this, [this] { dress(); });
    }

    void setCurrent(bool isCurrent)
    {
        m_isCurrent = isCurrent;
        dress();
    }

private:
    void dress()
    {
        const Tokens &t = kit::tokens();
        const bool isOpposite = m_isCurrent && t.scheme == Scheme::Contrast;
        m_title->setInk(Ink::Text);
        m_detail->setInk(Ink::Secondary);
        m_when->setInk(m_isLate ? Ink::Warning : Ink::Secondary);
        for (TextLabel *label :
             {static_cast<TextLabel *>(m_title), static_cast<TextLabel *>(m_detail), m_when}) {
            if (!isOpposite)
                continue;
            QPalette own = label->palette();
            own.setColor(QPalette::WindowText, t.selection.ink);
            label->setPalette(own);
        }
        const int side = std::max(16, m_picture->fontMetrics().height() - 2);
        m_picture->setPixmap(kit::icon(m_icon,
                                       isOpposite     ? chosenInk
                                           : m_isLate ? lateInk
                                                      : quietInk)
                                 .pixmap(side, side));
    }

    QString m_icon;
    bool m_isLate;
    bool m_isCurrent = false;
    QLabel *m_picture;
    ElidedLabel *m_title;
    ElidedLabel *m_detail;
    TextLabel *m_when;
};

} // namespace

AttentionList::AttentionList(QWidget *parent) : QListWidget(parent)
{
    setAccessibleName(tr("Needs your attention"));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this,
            &QListWidget::currentItemChanged,
            this,
            [this](QListWidgetItem *now, QListWidgetItem *before) {
                for (QListWidgetItem *item : {before, now}) {
                    if (QWidget *row = item ? itemWidget(item) : nullptr)
                        static_cast<AttentionRow *>(row)->setCurrent(item == now);
                }
            });
    connect(this, &QListWidget::itemDoubleClicked, this, [this](const QListWidgetItem *item) {
        const AttentionLine line = m_lines.at(size_t(row(item)));
        line.open ? line.open() : line.run();
    });
}

void AttentionList::show(std::vector<HomeLine> lines)
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
    auto *widget = new AttentionRow(line);
    auto *button = new QPushButton(line.button);
    button->setAccessibleName(QStringLiteral("%1: %2").arg(line.button, line.title));
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QPushButton::clicked, this, [this, row] {
        setCurrentRow(row);
        const auto run = m_lines.at(size_t(row)).run; // the list may be made anew by it
        run();
    });
    widget->layout()->addWidget(button);
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

void AttentionList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QListWidgetItem *item = byKey ? currentItem() : itemAt(event->pos());
    if (!item)
        return;
    setCurrentRow(row(item));
    const HomeLine line = m_lines.at(size_t(row(item))); // the list may be made anew meanwhile
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setDefaultAction(menu->addAction(line.button, this, line.run));
    if (line.open)
        menu->addAction(tr("Open"), this, line.open);
    if (!line.choices.empty())
        menu->addSeparator();
    for (const HomeLine::Choice &choice : line.choices)
        menu->addAction(choice.name, this, choice.run);
    menu->popup(byKey ? viewport()->mapToGlobal(visualItemRect(item).center())
                      : event->globalPos());
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
