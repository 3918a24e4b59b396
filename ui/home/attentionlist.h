#pragma once

#include "ui/kit/attention.h"

#include <QListWidget>

#include <vector>

namespace ilo {

/// The lines of "Needs your attention": arrows choose, Enter does what the button says.
class AttentionList : public QListWidget
{
    Q_OBJECT

public:
    explicit AttentionList(QWidget *parent = nullptr);

    /// Chooses the same line again, else the first.
    void show(std::vector<AttentionLine> lines);

    const std::vector<AttentionLine> &lines() const { return m_lines; }

    QSize sizeHint() const override; ///< of the first lines; it grows where the page has room

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    using QListWidget::show;

    QWidget *makeRow(const AttentionLine &line, int row);
    void fitHeight();

    std::vector<AttentionLine> m_lines;
    int m_leastHeight = 0; ///< of the first lines
};

} // namespace ilo
