#pragma once

#include "core/domain/office.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ilo {

class Context;
class FieldRow;

/// Who is named in the history, and the colleagues among whom to choose.
class AdvisorSection : public QWidget
{
    Q_OBJECT

public:
    explicit AdvisorSection(Context &context, QWidget *parent = nullptr);

private:
    QWidget *makeList();
    QWidget *makeForm();
    void reload();
    void showCurrent();
    void add();
    void work();
    void keep(FieldRow *row, QString Advisor::*member, const QString &field);
    const Advisor *current() const;

    Context &m_context;
    std::vector<Advisor> m_advisors;
    QTreeWidget *m_list = nullptr;
    QPushButton *m_work = nullptr;
    FieldRow *m_name = nullptr;
    FieldRow *m_email = nullptr;
};

} // namespace ilo
