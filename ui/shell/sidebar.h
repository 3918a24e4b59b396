#pragma once

#include "ui/shell/pageentry.h"

#include <QListView>

class QStandardItemModel;

namespace ilo {

/// The list of pages: groups, counts at the right, what concerns the file at the foot. Narrow, it
/// shows icons with tooltips. One tab stop; arrows move inside.
class Sidebar : public QListView
{
    Q_OBJECT

public:
    static constexpr int wide = 186; ///< pixels at 100 % text
    static constexpr int narrow = 52;

    explicit Sidebar(QWidget *parent = nullptr);

    void setPages(const std::vector<PageEntry> &pages);

    /// Reads titles, icons and counts again.
    void refresh();

    void setCurrentPage(const QString &key);
    const QString &currentPage() const { return m_shown; }

    /// Whether the row is that of the page that is shown; the current row may be another.
    bool isShown(const QModelIndex &index) const;

    bool isNarrow() const { return m_isNarrow; }
    void setNarrow(bool isNarrow);

signals:
    void chosen(const QString &key);
    void helpWanted(); ///< the last entry, which is no page

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void dress();

    void openHelp();

    std::vector<PageEntry> m_pages;
    QString m_shown; ///< key of the page that is shown
    QStandardItemModel *m_items;
    bool m_isNarrow = false;
    bool m_wasShown = false; ///< the page under the pointer, when the button went down
    bool m_isQuiet = false;  ///< the current row follows the page, not the person
};

} // namespace ilo
