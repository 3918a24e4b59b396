#pragma once

#include <QWidget>

class QLineEdit;

namespace ilo {

/// Editor of a cell with two lines: what is required, and how it is measured.
class TwoLineEdit : public QWidget
{
    Q_OBJECT

public:
    explicit TwoLineEdit(QWidget *parent = nullptr);

    QLineEdit *first() const { return m_first; }
    QLineEdit *second() const { return m_second; }

    /// Both lines with a line break between.
    QString text() const;
    void setText(const QString &text);
    bool isModified() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLineEdit *m_first;
    QLineEdit *m_second;
};

} // namespace ilo
