#pragma once

#include "core/domain/office.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;

namespace ilo {

class Database;

/// What is quickly done with the ticked companies: a tag, an advisor. Stands in the selection bar.
class CompanyBulk : public QWidget
{
    Q_OBJECT

public:
    explicit CompanyBulk(Database &database, QWidget *parent = nullptr);

signals:
    void tagged(const QString &tag);
    void advisorChosen(const ilo::Advisor &advisor);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fillAdvisors();

    Database &m_database;
    QLineEdit *m_tag;
    QPushButton *m_advisor;
    QMenu *m_advisors;
};

} // namespace ilo
