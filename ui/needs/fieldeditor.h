#pragma once

#include "core/quality/finding.h"

#include <QVariant>
#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace ilo {

class TextLabel;

/// One field of a form: its label above, the editor, a hint or a fault below. Holds the stored form
/// of the value (core/base/stored.h) and knows what was typed and not kept yet. Keeping is
/// another's work (FieldKeeper).
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    /// @param field  name in the record's Description; also the object name of the editor
    FieldEditor(const QString &field, const QString &label, QWidget *parent = nullptr);

    const QString &field() const { return m_field; }
    QString label() const;

    /// The record that is shown, for editors that look at more of it than their field.
    virtual void setRecord(const QString &id) { Q_UNUSED(id) }

    /// Shows what the file holds now. Something typed and not kept yet stays as it is.
    void load(const QVariant &stored);

    const QVariant &stored() const { return m_stored; } ///< in the file now
    const QVariant &base() const { return m_base; }     ///< in the file when typing began

    /// Something is typed that the file does not hold.
    bool isDirty() const { return m_dirty; }

    /// The value as typed; nothing when it cannot be understood, and then problem() says why.
    virtual std::optional<QVariant> value() const = 0;
    virtual QString problem() const { return {}; }

    /// The typing itself, for a draft.
    virtual QString typed() const = 0;

    /// Types `text` for the person: a draft that comes back, a pasted value.
    void type(const QString &text);

    /// What was typed is in the file as `stored`.
    void settle(const QVariant &stored);

    /// What the file holds now has been seen: keeping may replace it.
    void acceptStored() { m_base = m_stored; }

    /// Drops what was typed and shows the file's value.
    void takeBack();

    /// A standing help below the editor; a fault replaces it until it is cured.
    void setHint(const QString &hint);
    void setFault(const QString &sentence);
    QString fault() const { return m_fault; }

    /// What a quality check says of the field, below it in place of the hint; empty: nothing.
    void setFinding(const QString &sentence, CheckResult result);

    /// Underlines the words that a check is about; for texts.
    virtual void markSpans(const std::vector<Stretch> &spans) { Q_UNUSED(spans) }

    /// Selects them, to be typed over.
    virtual void selectSpan(const Stretch &span) { Q_UNUSED(span) }

    /// Puts a small widget at the right end of the label's line.
    void addBeside(QWidget *widget);

    /// Where the typing goes.
    QWidget *editor() const { return m_editor; }

signals:
    void edited(); ///< each key
    void left();   ///< the person went on: time to keep it
    void tookBack();

protected:
    /// Called once from the constructor of the concrete field.
    void setEditor(QWidget *editor, QWidget *shown = nullptr);

    virtual void display(const QVariant &stored) = 0;
    virtual void displayTyped(const QString &text) = 0;

    /// The person typed: to be called by the concrete field.
    void noteTyping();

    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMessage();
    void fitLabel();

    QString m_field;
    QWidget *m_editor = nullptr;
    QVBoxLayout *m_column;
    TextLabel *m_label;
    QWidget *m_messageLine;
    QLabel *m_messageIcon;
    TextLabel *m_message;
    QString m_hint;
    QString m_fault;
    QString m_finding;
    CheckResult m_findingResult = CheckResult::Pass;
    QVariant m_stored;
    QVariant m_base;
    bool m_dirty = false;
};

} // namespace ilo
