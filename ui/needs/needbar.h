#pragma once

#include <QWidget>

class QListWidget;
class QMenu;
class QPushButton;

namespace ilo {

struct Quality;

/// Over the form of a need where there is no room beside it: a menu of its sections, and a button
/// with its score that opens the verdict of the quality checks.
class NeedBar : public QWidget
{
    Q_OBJECT

public:
    /// @param sections  with the marks that the menu shows too
    explicit NeedBar(const QListWidget &sections, QWidget *parent = nullptr);

    /// @param toMend  findings and gaps
    void showQuality(const Quality &quality, int toMend);

    /// Which of the two are needed; without any the bar is hidden.
    void setShown(bool sections, bool quality);

signals:
    void sectionWanted(int row);
    void qualityWanted();

private:
    void fillMenu();

    const QListWidget &m_list;
    QPushButton *m_quality;
    QPushButton *m_sections;
    QMenu *m_menu;
};

} // namespace ilo
