#pragma once

#include "core/needbrief/briefsteps.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace ilo {

class TextLabel;

/// Who gave a kept version its states, and when: the last one in a line, all of them with their
/// reasons in a list that is opened when it is asked for.
class BriefTrail : public QWidget
{
    Q_OBJECT

public:
    explicit BriefTrail(QWidget *parent = nullptr);

    void setSteps(const std::vector<BriefStep> &steps);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showAll(bool all);
    void fitList();

    TextLabel *m_last;
    QPushButton *m_more;
    QListWidget *m_list;
};

} // namespace ilo
