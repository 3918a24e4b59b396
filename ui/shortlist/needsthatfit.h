#pragma once

#include "core/storage/fits.h"
#include "ui/kit/job.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace ilo {

class Context;
class SectionHeader;
class TextLabel;
struct Changed;

/// The open needs that a company fits best, with the number of their shortlists, which a click
/// opens. Reads beside the window's thread, and only while it is seen.
class NeedsThatFit : public QWidget
{
    Q_OBJECT

public:
    explicit NeedsThatFit(Context &context, QWidget *parent = nullptr);

    /// @param company  id; empty: none
    void show(const QString &company);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void follow(const Changed &changed);
    void read();
    void fill();
    QWidget *lineOf(const FittingNeed &need);

    Context &m_context;
    QString m_company;
    std::vector<FittingNeed> m_needs;
    Job m_job;
    SectionHeader *m_header;
    QPushButton *m_all;
    QVBoxLayout *m_lines;
    TextLabel *m_note;
    bool m_isRead = false; ///< what is shown is of m_company as it is
    bool m_isWhole = false;
};

} // namespace ilo
