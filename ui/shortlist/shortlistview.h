#pragma once

#include "core/domain/brief.h"
#include "core/domain/shortlist.h"

#include <QWidget>

class QLayout;
class QPushButton;

namespace ilo {

class Context;
class ElidedButton;
class FilterBar;
class FitPane;
class FitTable;
class MessageFrame;
class ShortlistModel;
class ShortlistPanes;
class ShortlistSource;
struct ShortlistHead;
class TextLabel;
class WeightsPanel;

/// What companies are told when they are invited.
struct InvitationLetter
{
    QString subject;
    QString text;
    Id<Brief> version = {}; ///< that it says; null: the need as it is, not a kept version
};

/// The companies for one need, from the best fit down: must-haves above, weights at the left,
/// reasons and the decision at the right. I, M, X decide on the current company.
class ShortlistView : public QWidget
{
    Q_OBJECT

public:
    explicit ShortlistView(Context &context, QWidget *parent = nullptr);
    ~ShortlistView() override;

    void setNeed(const Need &need);
    const Need &need() const { return m_need; }

    QString statusText() const;
    /// How many companies invite() would write to: marked Invite, with all must-haves, and not
    /// invited before.
    int toInvite() const;
    /// What was frozen, the newest first.
    const std::vector<Shortlist> &invitations() const;

    /// Opens the letter to those to invite; when they are told, ranking, weights and decisions are
    /// frozen. Who is marked Invite but lacks a must-have is counted and not among them.
    /// @param note  kept with the invitation: why it went out although something spoke against it
    void invite(const InvitationLetter &letter, const QString &note = {});
    void exportTable();
    void print();

signals:
    void statusChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void lay();
    QLayout *layBelow();
    void showMore();
    void showNominate();
    void saveNominations();
    void showMustHave();
    void showRanking();
    void showCurrent();
    void showPassing();
    void showExcluded();
    ShortlistHead head() const;
    void decide(Verdict verdict, const QString &reason = {});

    Context &m_context;
    Need m_need;
    ShortlistSource *m_source;
    ShortlistModel *m_model;
    FilterBar *m_mustHave;
    TextLabel *m_passing;
    ElidedButton *m_lacking;
    WeightsPanel *m_weights;
    FitTable *m_table;
    TextLabel *m_more;
    QPushButton *m_all;
    QPushButton *m_nominate = nullptr;
    FitPane *m_pane;
    MessageFrame *m_note;
    ShortlistPanes *m_panes = nullptr;
    bool m_isSetting = false; ///< must-haves that are shown, not typed
};

} // namespace ilo
