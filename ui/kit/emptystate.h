#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ilo {

/// What stands where there is nothing yet: icon, what this is, one sentence, what to do. For a list
/// that only the filter empties: "No company matches “xyz”." with "Clear filter".
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// `icon` is a Breeze name. Empty actions have no button.
    void show(const QString &icon, const QString &title, const QString &sentence,
              const QString &primary = {}, const QString &secondary = {});

signals:
    void primaryTriggered();
    void secondaryTriggered();

private:
    void dress();

    QString m_icon;
    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_primary;
    QPushButton *m_secondary;
};

} // namespace ilo
