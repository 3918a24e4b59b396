#pragma once

#include <QWidget>

namespace ilo {

/// What dropping a file here would do, said before it is let go of.
struct DropPlan
{
    QString sentence;        ///< "Opens the workspace “Denmark office”"
    bool isPossible = false; ///< without, the sentence says why not
};

DropPlan planDrop(const QString &path, bool hasWorkspace);

/// Covers the window while a file is dragged over it.
class DropGuide : public QWidget
{
    Q_OBJECT

public:
    /// Watches `window` and all in it for files; fields keep their own drops of text.
    explicit DropGuide(QWidget *window);

    void setHasWorkspace(bool has) { m_hasWorkspace = has; }
    QString sentence() const { return m_plan.sentence; }

signals:
    void dropped(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    DropPlan m_plan;
    bool m_hasWorkspace = false;
};

} // namespace ilo
