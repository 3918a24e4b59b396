#pragma once

#include "ui/kit/attention.h"

#include <QListWidget>

#include <vector>

namespace ilo {

/// A line of Home, with what else can be done about it than what its button says.
struct HomeLine : AttentionLine
{
    struct Choice
    {
        QString name; ///< "Snooze until tomorrow"
        std::function<void()> run;
    };

    std::vector<Choice> choices;
};

/// The lines of "Needs your attention": arrows choose, Enter does what the button says, and the
/// menu of a line has the rest.
class AttentionList : public QListWidget
{
    Q_OBJECT

public:
    explicit AttentionList(QWidget *parent = nullptr);

    /// Chooses the same line again, else the first.
    void show(std::vector<HomeLine> lines);

    const std::vector<HomeLine> &lines() const { return m_lines; }

    QSize sizeHint() const override; ///< of the first lines; it grows where the page has room

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    using QListWidget::show;

    QWidget *makeRow(const AttentionLine &line, int row);
    void fitHeight();

    std::vector<HomeLine> m_lines;
    int m_leastHeight = 0; ///< of the first lines
};

} // namespace ilo
