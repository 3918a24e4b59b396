#pragma once

#include <QFrame>

class QHBoxLayout;

namespace ilo {

class ElidedLabel;

/// What can be done with the records that are ticked: says how many and the first names.
class SelectionBar : public QFrame
{
    Q_OBJECT

public:
    explicit SelectionBar(QWidget *parent = nullptr);

    /// Shown from two ticked records on.
    void show(qsizetype count, const QStringList &firstNames);

    /// Something of the page's own, left of what every list has.
    void addField(QWidget *field);

signals:
    void changeWanted();
    void removeWanted();
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ElidedLabel *m_text;
    QHBoxLayout *m_fields;
};

} // namespace ilo
