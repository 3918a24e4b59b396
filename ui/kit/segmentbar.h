#pragma once

#include <QWidget>

class QButtonGroup;

namespace ilo {

/// Two to four views of a page as joined buttons, one of them pressed. One tab stop, arrows within.
class SegmentBar : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentBar(const QString &name, QWidget *parent = nullptr);

    void addSegment(const QString &text); ///< the first is pressed
    void setText(int segment, const QString &text);
    int current() const;
    void setCurrent(int segment);

signals:
    void currentChanged(int segment);

private:
    QButtonGroup *m_group;
};

} // namespace ilo
