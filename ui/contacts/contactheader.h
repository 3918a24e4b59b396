#pragma once

#include "core/domain/contact.h"
#include "core/storage/retention.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QToolButton;

namespace ilo {

class ElidedLabel;
class FlowLayout;
class TextLabel;

/// Name, function, ways to reach and states of a contact over its fields.
class ContactHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ContactHeader(QWidget *parent = nullptr);

    void show(const Contact &contact, const QString &organisation, const Retention &retention);
    void setMenu(const QList<QAction *> &actions);

signals:
    void mailWanted();
    void callWanted(const QString &number);
    void organisationWanted();

private:
    QPushButton *addReach(const QString &icon);

    ElidedLabel *m_name;
    TextLabel *m_function;
    QPushButton *m_organisation;
    FlowLayout *m_badges;
    QPushButton *m_mail;
    QPushButton *m_telephone;
    QPushButton *m_mobile;
    FlowLayout *m_reach;
    QToolButton *m_more;
    QMenu *m_menu;
    QString m_numbers[2];
};

} // namespace ilo
