#pragma once

#include <QHeaderView>

namespace ilo {

class CompanyModel;

/// The header of the Companies table: its first section is a tick box for all rows shown.
class TickHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TickHeader(CompanyModel &model, QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    void paintOrder(QPainter *painter, const QRect &rect, int section) const;

    CompanyModel &m_model;
};

} // namespace ilo
