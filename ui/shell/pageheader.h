#pragma once

#include "ui/kit/place.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QMenu;
class QPushButton;
class QToolButton;

namespace ilo {

class Page;
class TextLabel;
class ElidedLabel;
class SearchButton;
class ThinProgress;

/// The strip above a page: back, forward, title or path to the record, the page's actions, the one
/// filled button. What finds no room goes into the menu "More".
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setActions(QAction *back, QAction *forward);
    void setPage(Page *page);

    /// Reads title and actions of the page again.
    void refresh();

    ThinProgress *progress() const { return m_progress; }

    QSize sizeHint() const override; ///< at least 52 px high; more with larger text

signals:
    void pageWanted(const QString &key);       ///< by the first part of the path: up to the list
    void placeWanted(const ilo::Place &place); ///< by its middle part: back to the record
    void searchWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *buttonFor(QAction *action);
    QString withFreeKey(const QAction &action, const QPushButton *button) const;
    void clearButtons();
    void makeButtons();
    void showSegments();
    void fit();
    void showPrimaryWords(bool shown);
    int wholeTitle() const;
    int leastTitle() const;

    QPointer<Page> m_page;
    QToolButton *m_back;
    QToolButton *m_forward;
    QPushButton *m_up;
    TextLabel *m_arrow;
    QPushButton *m_record; ///< the middle of three parts
    TextLabel *m_lastArrow;
    ElidedLabel *m_title;
    QToolButton *m_view; ///< kept views of the page's list
    QWidget *m_segments; ///< the views of the page; hidden when there are none
    SearchButton *m_search;
    QHBoxLayout *m_buttons;
    QToolButton *m_more;
    QMenu *m_moreMenu;
    QList<QAction *> m_actions; ///< that the buttons are of, the primary one last
    QPushButton *m_primary = nullptr;
    QList<QPushButton *> m_outlined;
    ThinProgress *m_progress;
};

} // namespace ilo
