#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace ilo {

class Context;
class TextLabel;

/// What was done with the company last: three lines and a link to all, when it was last met, and
/// the level that this proves.
class CompanyActivities : public QWidget
{
    Q_OBJECT

public:
    explicit CompanyActivities(Context &context, QWidget *parent = nullptr);

    /// @param id, name  of the company
    void show(const QString &id, const QString &name);

private:
    QWidget *lineOf(const QString &activity, const QString &icon, const QString &text,
                    const QString &day);

    Context &m_context;
    QString m_name;
    QPushButton *m_all;
    TextLabel *m_level;
    QVBoxLayout *m_lines;
};

} // namespace ilo
