#pragma once

#include "core/domain/office.h"
#include "ui/kit/appearance.h"

#include <QScrollArea>

class QBoxLayout;
class QButtonGroup;
class QComboBox;
class QLineEdit;
class QSlider;

namespace ilo {

class ChoiceCard;
class MessageFrame;
class RecentList;
class TextLabel;

/// What the window shows without a workspace: four ways in, and beside them what the program should
/// know once. What is chosen here fills the workspace that is made next.
class Welcome : public QScrollArea
{
    Q_OBJECT

public:
    explicit Welcome(Appearance &appearance, QWidget *parent = nullptr);

    /// Country (ISO 3166-1 alpha-2) and name last given; empty ones are taken from the computer.
    void setPerson(const QString &country, const QString &name);
    void setRecent(const QStringList &paths);

    /// Why a workspace could not be opened; empty: nothing to say.
    void showFault(const QString &sentence);
    QString fault() const;

    Office office() const;
    Advisor advisor() const;

signals:
    void sampleWanted();
    void createWanted();
    void openWanted();
    void recentWanted(const QString &path);
    void recentForgotten(const QString &path);
    void spreadsheetWanted();
    void shortcutsWanted();
    void personChanged(const QString &country, const QString &name);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeWays();
    QWidget *makeBeside();
    QWidget *makeFoot();
    QWidget *makeAppearance();
    QWidget *makeTextSize();
    void showAppearance();
    void arrange();

    Appearance &m_appearance;
    MessageFrame *m_fault;
    QBoxLayout *m_columns;
    QWidget *m_ways = nullptr;
    QWidget *m_beside = nullptr;
    ChoiceCard *m_first = nullptr;
    QComboBox *m_country;
    QLineEdit *m_name;
    QButtonGroup *m_schemes;
    QSlider *m_size;
    TextLabel *m_sizeText;
    RecentList *m_recent;
};

} // namespace ilo
