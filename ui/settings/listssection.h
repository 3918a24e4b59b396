#pragma once

#include "core/storage/referencelists.h"
#include "ui/kit/job.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace ilo {

class Context;
class ReferenceListForm;
class MessageFrame;
class ProgressLine;
class SettingsCard;
class TextLabel;

/// The reference lists of the workspace: which version is there, what is missing, what it would add
/// and where the official file is published; import and removal.
class ListsSection : public QWidget
{
    Q_OBJECT

public:
    explicit ListsSection(Context &context, QWidget *parent = nullptr);

    void reload();

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// A line: a list that is there, or one that is missing (number 0).
    struct Line
    {
        StoredList list;
        bool isThere() const { return list.number != 0; }
    };

    void makeList();
    void makeButtons();
    void fill(const std::vector<StoredList> &stored);
    const Line *current() const;
    void showCurrent();
    void tellMissing(const QString &scheme, const QString &version);
    void chooseFile();
    void import(const QString &path, const QString &scheme, const QString &version);
    void remove();
    void updateButtons();

    Context &m_context;
    SettingsCard *m_card;
    QTreeWidget *m_list;
    TextLabel *m_detail;
    TextLabel *m_missing;
    MessageFrame *m_message;
    ReferenceListForm *m_import;
    Job m_job;
    Job m_reading;
    Job m_looking;
    ProgressLine *m_progress;
    QPushButton *m_choose;
    QPushButton *m_remove;
    QPushButton *m_site;
    std::vector<Line> m_lines;
};

} // namespace ilo
