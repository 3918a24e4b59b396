#pragma once

#include "core/quicklog/quicklog.h"

#include <QSet>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace ilo {

class Context;
class Database;
class FormField;
class PickEdit;

/// What an activity was with or about before anything is typed.
struct QuickLogSubject
{
    QuickLogParty organisation;
    QuickLogParty contact;
    QString need; ///< id
};

/// What logging at this record is about: an organisation, a contact or a need; else nothing.
QuickLogSubject quickLogSubject(Database &database, const QString &record);

/// The fields of a quick log. Each follows the sentence until a person sets it by hand.
class QuickLogForm : public QWidget
{
    Q_OBJECT

public:
    QuickLogForm(Context &context, QDate today, QWidget *parent = nullptr);

    /// Whom and what it is about where the sentence does not say so.
    void setSubject(const QuickLogSubject &subject);

    /// Shows what the sentence says.
    void follow(const QuickLog &entry);

    /// The activity as the fields have it; `task` gets the follow-up, without a title when there
    /// is none.
    Activity activity(Task *task) const;

    /// Name of whom it is with; empty: nobody.
    QString with() const;

    /// The first field whose text says nothing; null: none.
    QWidget *firstFault() const;

signals:
    void changed();

private:
    void build();
    void byHand(QWidget *field);
    bool isByHand(QWidget *field) const { return m_byHand.contains(field); }
    void showParty();
    void showNeed(const QString &code);
    void showLevel();
    void keepTime();
    void keepWhen();
    void keepFollowUp();
    QString whenText() const;

    Context &m_context;
    const QDate m_today;
    QuickLogSettings m_settings;
    QuickLogSubject m_subject;
    QSet<QWidget *> m_byHand;

    QuickLogParty m_organisation;
    QuickLogParty m_contact;
    std::optional<int> m_minutes;
    QDate m_day;
    QString m_time;
    QDate m_followUp;
    std::optional<int> m_saidLevel;

    QComboBox *m_kind;
    PickEdit *m_with;
    QLineEdit *m_minutesEdit;
    QLineEdit *m_when;
    PickEdit *m_about;
    QComboBox *m_level;
    QLineEdit *m_followUpEdit;
    QLineEdit *m_note;
    FormField *m_withField;
    FormField *m_minutesField;
    FormField *m_whenField;
    FormField *m_aboutField;
    FormField *m_followUpField;
};

} // namespace ilo
