#pragma once

#include "core/quality/quality.h"

#include <QWidget>

#include <optional>

class QListWidget;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace ilo {

class BriefPane;
class Context;
class Drawer;
class NeedBar;
class NeedForm;
struct BriefLetter;
class QualityPanel;
class QualityWatch;

/// One need: its sections at the left, the form, and at the right the verdict of the quality checks
/// or, when asked for, the brief itself. Where there is no room for them, a bar over the form leads
/// to the sections and to the verdict, which is a drawer then.
class NeedEditor : public QWidget
{
    Q_OBJECT

public:
    explicit NeedEditor(Context &context, QWidget *parent = nullptr);

    bool open(const Id<Need> &id);
    void begin();

    NeedForm *form() const { return m_form; }
    BriefPane *brief() const { return m_brief; }

    /// What may be sent of the need that is open, whether its brief was looked at or not.
    std::optional<BriefLetter> letter() const;

    bool isBriefShown() const { return m_isBriefShown; }
    void setBriefShown(bool shown);

    /// To the next (1) or previous (-1) thing to mend, where it stands.
    void walkFindings(int by);

    /// The focus to the verdict of the checks, wherever it is, and from there back to the form.
    void toggleQuality();

    /// As the last answer of the checks has it.
    const Quality &quality() const;

signals:
    void changed(); ///< number, title or what is shown
    void gone();
    void workWanted(const QString &part); ///< a page of the work on the need

protected:
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showQuality();
    void markSections();
    void goToSection(int row);
    void buildLeft();
    void followScroll();
    void fitPanes();
    void setQualityBeside(bool beside);
    void leaveQuality();
    void goToPlace(const FindingPlace &place);
    void showFocus();

    NeedForm *m_form;
    QWidget *m_left; ///< sections, and what the need was worked out with
    QListWidget *m_sections;
    QListWidget *m_work;
    NeedBar *m_bar; ///< reads m_sections
    QScrollArea *m_scroll;
    QSplitter *m_splitter;
    QStackedWidget *m_side;
    QualityWatch *m_watch;
    QualityPanel *m_quality;
    BriefPane *m_brief;
    Drawer *m_drawer; ///< holds the verdict while it is not beside the form
    bool m_isBeside = true;
    bool m_isBriefShown = false;
};

} // namespace ilo
