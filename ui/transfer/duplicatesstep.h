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

/// Fourth step, when there is something to ask: rows that may be a company that is here. One at a
/// time by keys (M update, B new, X leave out, ↓ later), the sure ones at once, or all by one rule.
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
    void showCounts();
    void showRow(int row);
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
    PairView *m_pair;
};

} // namespace ilo
