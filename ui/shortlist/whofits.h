#pragma once

#include "core/storage/fits.h"
#include "core/storage/opportunityrecord.h"
#include "ui/kit/job.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace ilo {

class Context;
class SectionHeader;
class TextLabel;

/// The companies that fit an opportunity best, with their fit and whether they were told; those
/// that are ticked are told together. Reads beside the window's thread, and only while it is seen.
class WhoFits : public QWidget
{
    Q_OBJECT

public:
    explicit WhoFits(Context &context, QWidget *parent = nullptr);

    void show(const OpportunityInFull &opportunity);

    /// Ids. At first those named who gave their consent and were not told yet.
    const QStringList &ticked() const { return m_ticked; }

signals:
    void tellWanted(const QStringList &companies); ///< ids

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void fill();
    QWidget *lineOf(const FittingCompany &company, const QMap<QString, QDate> &told);
    void countTicked();
    void tickWhoMayBeTold();

    Context &m_context;
    OpportunityInFull m_full;
    OpportunityFits m_fits;
    Job m_job;
    SectionHeader *m_header;
    QPushButton *m_tell;
    QVBoxLayout *m_lines;
    TextLabel *m_note;
    std::vector<std::pair<QCheckBox *, QString>> m_boxes; ///< with the company's id
    QStringList m_ticked;
    bool m_isRead = false;
    bool m_isTicked = false; ///< for this opportunity, what was proposed or chosen
};

} // namespace ilo
