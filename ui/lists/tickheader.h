#pragma once

#include <QHeaderView>

namespace ilo {

class ListModel;

/// The header of a list: its first section is a tick box for all rows shown.
class TickHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TickHeader(ListModel &model, QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    void paintOrder(QPainter *painter, const QRect &rect, int section) const;

    ListModel &m_model;
};

} // namespace ilo
