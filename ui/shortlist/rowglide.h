#pragma once

#include <QHash>
#include <QVariantAnimation>

#include <functional>

class QTableView;

namespace ilo {

/// Lets the rows of a table glide to their new places when its model puts them in another order,
/// and holds the current row where it is. Rows are as high as each other. Where the person wants
/// less motion they stand there at once.
class RowGlide : public QObject
{
    Q_OBJECT

public:
    /// @param identity  what tells a row from others, wherever it stands
    RowGlide(QTableView &table, std::function<qint64(int row)> identity);

    /// Pixels by which a row is drawn below its place.
    int offset(int row) const;

    bool isRunning() const { return m_motion.state() == QAbstractAnimation::Running; }

private:
    void note();
    void begin();
    void holdCurrent();

    QTableView &m_table;
    std::function<qint64(int row)> m_identity;
    QVariantAnimation m_motion;  ///< 1 to 0: what is left of the way
    QHash<qint64, int> m_before; ///< where each row was drawn
    QHash<qint64, int> m_ways;   ///< how far each row that is seen has to go
    int m_currentBefore = -1;    ///< row
};

} // namespace ilo
