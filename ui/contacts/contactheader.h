#pragma once

#include "core/domain/contact.h"
#include "core/storage/retention.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace ilo {

class ElidedButton;
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
    ElidedButton *addReach(const QString &icon);

    ElidedLabel *m_name;
    TextLabel *m_function;
    ElidedButton *m_organisation;
    FlowLayout *m_badges;
    ElidedButton *m_mail;
    ElidedButton *m_telephone;
    ElidedButton *m_mobile;
    FlowLayout *m_reach;
    QToolButton *m_more;
    QMenu *m_menu;
    QString m_numbers[2];
};

} // namespace ilo
