#pragma once

#include "ui/transfer/importdraft.h"

#include <QWidget>

class QComboBox;
class QListView;
class QProgressBar;
class QPushButton;

namespace ilo {

class AlikeModel;
class PairView;
class TextLabel;

/// Fourth step, when there is something to ask: rows that may be a company that is here, or one
/// further up. One at a time by keys (M the same, B new, X leave out, ↓ later), the sure ones at
/// once, or all by one rule.
class DuplicatesStep : public QWidget
{
    Q_OBJECT

public:
    explicit DuplicatesStep(ImportDraft &draft, QWidget *parent = nullptr);

    void begin();

    /// "317 new, 54 updated, 23 left out"
    QString summary() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeSide();
    QWidget *makeQuestion();
    void showCounts();
    void showRow(int row);
    void showPair();
    void answer(RowAnswer answer);
    void answerSure();
    void goOn(int row);

    ImportDraft &m_draft;
    AlikeModel *m_model;
    TextLabel *m_count;
    TextLabel *m_decided;
    QProgressBar *m_bar;
    TextLabel *m_long; ///< that the rows were not all compared with one another
    QPushButton *m_sure;
    QComboBox *m_rest;
    QListView *m_list;
    QWidget *m_othersLine;
    QComboBox *m_others; ///< the companies that the row may be; data: row further up, 0: the stored
    PairView *m_pair;
};

} // namespace ilo
