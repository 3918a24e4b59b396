#pragma once

#include <QTableView>

namespace ilo {

class CoverageModel;
class MethodSource;

/// The matrix of requirements and hits. Space or a click goes to the next answer, a letter sets it:
/// the first of its word; Delete takes it back.
class CoverageTable : public QTableView
{
    Q_OBJECT

public:
    explicit CoverageTable(MethodSource &source, QWidget *parent = nullptr);

    void load();
    CoverageModel *coverage() const { return m_model; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void next(const QModelIndex &index);
    void fit();

    CoverageModel *m_model;
};

} // namespace ilo
