#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace ilo {

class Context;
class SectionHeader;

/// What was done to a record, newest first: each action with when, who and what it changed.
class RecordTrail : public QWidget
{
    Q_OBJECT

public:
    enum class Form {
        Short, ///< a line an action, with "All 14" when there are more
        Whole,
    };

    RecordTrail(Context &context, Form form, QWidget *parent = nullptr);

    /// @param most  actions shown
    void show(const QString &id, int most = 200);

    int count() const { return m_count; } ///< actions

signals:
    void allWanted();

private:
    Context &m_context;
    const Form m_form;
    QPushButton *m_all = nullptr;
    QVBoxLayout *m_lines;
    int m_count = 0;
};

} // namespace ilo
