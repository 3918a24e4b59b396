#pragma once

#include "core/domain/office.h"

#include <QFrame>

class QLineEdit;
class QMenu;
class QPushButton;

namespace ilo {

class Database;
class ElidedLabel;

/// What can be done with the companies that are ticked: says how many and the first names.
class SelectionBar : public QFrame
{
    Q_OBJECT

public:
    explicit SelectionBar(Database &database, QWidget *parent = nullptr);

    /// Hidden while nothing is ticked.
    void show(qsizetype count, const QStringList &firstNames);

signals:
    void removeWanted();
    void tagged(const QString &tag);
    void advisorChosen(const ilo::Advisor &advisor);
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillAdvisors();

    Database &m_database;
    ElidedLabel *m_text;
    QLineEdit *m_tag;
    QPushButton *m_advisor;
    QMenu *m_advisors;
    QPushButton *m_remove;
};

} // namespace ilo
