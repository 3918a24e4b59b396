#pragma once

#include "core/domain/need.h"

#include <QWidget>

class QListWidget;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace ilo {

class BriefPane;
class Context;
class MissingList;
class NeedForm;

/// One need: its sections at the left, the form, and at the right what is still missing or, when
/// asked for, the brief itself.
class NeedEditor : public QWidget
{
    Q_OBJECT

public:
    explicit NeedEditor(Context &context, QWidget *parent = nullptr);

    bool open(const Id<Need> &id);
    void begin();

    NeedForm *form() const { return m_form; }
    BriefPane *brief() const { return m_brief; }

    bool isBriefShown() const;
    void setBriefShown(bool shown);

    /// To the next (1) or previous (-1) field that the brief lacks.
    void walkMissing(int by);

signals:
    void changed(); ///< number, title or what is shown
    void gone();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void markSections();
    void goToSection(int row);
    void followScroll();
    void fitPanes();
    void showFocus();

    NeedForm *m_form;
    QListWidget *m_sections;
    QScrollArea *m_scroll;
    QSplitter *m_splitter;
    QStackedWidget *m_side;
    MissingList *m_missing;
    BriefPane *m_brief;
};

} // namespace ilo
