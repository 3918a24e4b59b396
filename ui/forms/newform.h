#pragma once

#include <QWidget>

#include <vector>

namespace ilo {

class Context;
class ElidedButton;
class FormDraft;
class TextLabel;

/// Something new in a few fields, in the pane's place. Enter in a line or Ctrl+Enter adds it, Esc
/// drops it; what was typed and not added is there again the next time.
class NewForm : public QWidget
{
    Q_OBJECT

public:
    /// Whether something was typed before and not added.
    bool hasDraft() const;

    /// What is typed was added, or is not wanted.
    void dropDraft();

signals:
    void cancelled();
    void openWanted(const QString &id); ///< the one that seems to be there already

protected:
    /// @param name  of the draft, for as long as the file lives ("new company")
    NewForm(Context &context, const QString &name, QWidget *parent);

    /// Heading, fields and buttons; behind the first field stands what seems to be there already.
    void lay(const QString &title, const QString &add, const std::vector<QWidget *> &fields);

    FormDraft &draft() const { return *m_draft; }

    /// Puts back what was typed before, and says when; false: nothing was.
    bool bringBack();
    void beginEmpty();

    /// Offers the one that is there already; empty id: none.
    void offer(const QString &id, const QString &words);

    /// Tells that it is to be added, or shows what is missing.
    virtual void finish() = 0;

    void keyPressEvent(QKeyEvent *event) override;

private:
    void cancel();

    FormDraft *m_draft;
    TextLabel *m_typedBefore;
    ElidedButton *m_same;
    QString m_sameId;
};

} // namespace ilo
