#pragma once

#include "ui/kit/place.h"

#include <QWidget>

class QListWidget;
class QTextBrowser;
class QToolButton;

namespace ilo {

class FilterEdit;
class TextLabel;

/// The pages of the help with their contents and a search, in a window of their own beside the
/// window that asked.
class HelpWindow : public QWidget
{
    Q_OBJECT

public:
    /// Shows the page for a place in the help window of `beside`, which is made when there is none.
    /// A modal dialog gets its own, or it would keep the help from being used.
    static HelpWindow *open(const QString &key, QWidget *beside);

    void showPage(const QString &name, const QString &heading = {});
    QString page() const { return m_page; }
    FilterEdit *field() const { return m_field; }
    QListWidget *list() const { return m_list; }
    QTextBrowser *text() const { return m_text; }

signals:
    void placeWanted(const ilo::Place &place); ///< a link into the program

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Stop
    {
        QString page;
        QString heading;

        friend bool operator==(const Stop &, const Stop &) = default;
    };

    explicit HelpWindow(QWidget *beside);
    void followLink(const QUrl &link);
    void fillList();
    void render(const Stop &stop);
    void move(int step);
    void dress();

    FilterEdit *m_field;
    QListWidget *m_list;
    QTextBrowser *m_text;
    QToolButton *m_back;
    QToolButton *m_forward;
    TextLabel *m_count;
    QString m_page;
    std::vector<Stop> m_stops;
    qsizetype m_at = -1;
};

} // namespace ilo
