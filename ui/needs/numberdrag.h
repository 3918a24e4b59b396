#pragma once

#include <QObject>
#include <QPoint>

class QDropEvent;
class QMouseEvent;

namespace ilo {

class RequirementModel;
class RequirementTable;

/// Takes rows by their numbers: a number that is dragged moves its row, or all that are chosen with
/// it, and what is dragged over the numbers is dropped there.
class NumberDrag : public QObject
{
    Q_OBJECT

public:
    NumberDrag(RequirementTable &table, RequirementModel &model);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void drag(const QMouseEvent &event);
    /// The row before which something is dropped at a height of the numbers.
    int rowBefore(int y) const;
    bool take(QDropEvent &event) const;
    void show(const QDropEvent &event) const;

    RequirementTable &m_table;
    RequirementModel &m_model;
    QPoint m_pressed; ///< where a number was pressed
};

} // namespace ilo
