#pragma once

#include "core/domain/contact.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ilo {

class Context;
class TextLabel;

/// The people at a company: a line each that leads to the contact, and two fields to add one.
class CompanyContacts : public QWidget
{
    Q_OBJECT

public:
    explicit CompanyContacts(Context &context, QWidget *parent = nullptr);

    void show(const Organisation &company);

    int count() const { return m_count; }

private:
    QWidget *line(const Contact &contact);
    void add();

    Context &m_context;
    Organisation m_company;
    QVBoxLayout *m_lines;
    TextLabel *m_none;
    QLineEdit *m_name;
    QLineEdit *m_email;
    QPushButton *m_add;
    int m_count = 0;
};

} // namespace ilo
