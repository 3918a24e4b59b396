#pragma once

#include "core/domain/need.h"

#include <QWidget>

class QComboBox;
class QStackedWidget;

namespace ilo {

class Context;
class FrozenView;
class ShortlistView;
struct InvitationLetter;
class TextLabel;

/// The shortlist of a need as it is now, and as it was whenever companies were invited: which of
/// them is seen is chosen above it.
class ShortlistVersions : public QWidget
{
    Q_OBJECT

public:
    explicit ShortlistVersions(Context &context, QWidget *parent = nullptr);

    void setNeed(const Need &need);

    /// The id of the frozen one that is shown; empty: as of now.
    QString version() const;
    /// Whether the part of a place is a shortlist, or a decision, of this need.
    bool has(const Id<Need> &need, const QString &part) const;
    /// Shows it; as of now for all that is not frozen.
    void showVersion(const QString &id);

    QString statusText() const;
    /// How many companies the next letter goes to; none while a frozen one is shown.
    int toInvite() const;
    void invite(const InvitationLetter &letter, const QString &note);
    void exportTable();
    void print();

    ShortlistView *now() const { return m_now; }

signals:
    void statusChanged();
    void versionChanged();

private:
    void fill();
    void showChosen();
    bool isFrozen() const;

    Context &m_context;
    QWidget *m_bar;
    QComboBox *m_choice;
    QStackedWidget *m_stack;
    ShortlistView *m_now;
    FrozenView *m_frozen;
    QStringList m_filled; ///< what the choice was made from
};

} // namespace ilo
