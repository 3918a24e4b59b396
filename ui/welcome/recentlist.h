#pragma once

#include <QWidget>

class QVBoxLayout;

namespace ilo {

class TextLabel;

/// The workspaces opened last: those that are there can be opened, those that are gone are said to
/// be and can be taken off the list.
class RecentList : public QWidget
{
    Q_OBJECT

public:
    explicit RecentList(QWidget *parent = nullptr);

    void show(const QStringList &paths);

signals:
    void wanted(const QString &path);
    void forgotten(const QString &path);

private:
    using QWidget::show;

    QWidget *makeLine(const QString &path);

    TextLabel *m_none;
    QVBoxLayout *m_lines;
};

} // namespace ilo
