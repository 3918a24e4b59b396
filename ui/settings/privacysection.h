#pragma once

#include "ui/kit/job.h"

#include <QWidget>

class QPushButton;

namespace ilo {

class Context;
class FieldRow;
class ProcessingExport;
class TextLabel;

/// How people's data are kept: for how long, where, and whose time has ended.
class PrivacySection : public QWidget
{
    Q_OBJECT

public:
    explicit PrivacySection(Context &context, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showMonths();
    void keepMonths();
    void look();

    Context &m_context;
    FieldRow *m_months;
    TextLabel *m_ending;
    QPushButton *m_show;
    TextLabel *m_places;
    ProcessingExport *m_paper;
    Job m_job;
};

} // namespace ilo
