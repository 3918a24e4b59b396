#pragma once

#include "core/brief/missing.h"

#include <QWidget>

class QListWidget;

namespace ilo {

class SectionHeader;
class TextLabel;

/// What the brief still lacks, in the order of the page; choosing a line goes to its field.
class MissingList : public QWidget
{
    Q_OBJECT

public:
    explicit MissingList(QWidget *parent = nullptr);

    void show(const std::vector<Missing> &missing);
    const std::vector<Missing> &missing() const { return m_missing; }

    /// The field after (1) or before (-1) `field` in the list; the first without one. Empty: none.
    QString next(const QString &field, int by) const;

    /// What the field of a gap is called.
    static QString nameOf(const QString &field);

    /// "Say what happens if nothing is done." One sentence for each gap.
    static QString sentence(const Missing &missing);

signals:
    void fieldWanted(const QString &field);

private:
    using QWidget::show;

    std::vector<Missing> m_missing;
    bool m_isFilled = false;
    SectionHeader *m_title;
    QListWidget *m_list;
    TextLabel *m_none;
};

} // namespace ilo
