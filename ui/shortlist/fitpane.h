#pragma once

#include "core/domain/shortlist.h"
#include "core/matching/matchreasons.h"
#include "ui/shortlist/fitwords.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ilo {

class TextLabel;

/// Why a company stands where it stands: each criterion with its points and what they are made of,
/// what would raise the fit, and the decision.
class FitPane : public QWidget
{
    Q_OBJECT

public:
    explicit FitPane(QWidget *parent = nullptr);

    /// @param wanted  language of the need
    /// @param stated  language of the capability that earns the points
    void show(const QString &name, int place, const MatchExplanation &fit, const CodeNames &codes,
              const QString &against, TextLanguage wanted, TextLanguage stated);
    /// @param verdict  nothing: undecided
    /// @param reason  for leaving the company out
    void showDecision(const std::optional<Verdict> &verdict, const QString &reason = {});
    void clear();

    /// Shows what was decided, and lets nobody decide anew.
    void setReadOnly();

    /// Puts the cursor where the reason for leaving out is written.
    void askReason();

signals:
    void decided(ilo::Verdict verdict, const QString &reason);
    void withdrawn();
    void wrongTranslation(const ilo::MatchReason &reason);
    void reasonLeft(); ///< by Esc

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addPart(const MatchPart &part, const CodeNames &codes);
    void checkVerdict();
    void addSharedOut(const MatchExplanation &fit);
    QHBoxLayout *addLine(const QString &text, const QString &points, bool isQuiet = false);
    void addWrongButton(QHBoxLayout *line, const MatchReason &reason);

    bool m_isTranslated = false; ///< need and company are in different languages
    bool m_isRead = false;       ///< words of both are read
    TextLabel *m_title;
    TextLabel *m_score;
    TextLabel *m_against;
    QWidget *m_parts;
    QVBoxLayout *m_column;
    std::vector<std::pair<Verdict, QPushButton *>> m_verdicts;
    QWidget *m_reasonRow;
    QLineEdit *m_reason;
    TextLabel *m_reasonShown;
    QPushButton *m_leave;
    QPushButton *m_withdraw;
    QWidget *m_choices;
    QWidget *m_decision;
    std::optional<Verdict> m_verdict;
    QString m_reasonKept;
    bool m_isReadOnly = false;
};

} // namespace ilo
