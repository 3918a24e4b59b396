#pragma once

#include "ui/activities/quicklogform.h"
#include "ui/activities/quicklogreader.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QPushButton;

namespace ilo {

class SentenceEdit;
class TextLabel;

/// Logs an activity from one sentence: lies over the window, shows what was understood in fields
/// that can be corrected, says when it lifts the company to a new level. Enter logs, Esc leaves and
/// keeps the sentence for the next time. The focus goes back to where it was.
class QuickLogDialog : public QDialog
{
    Q_OBJECT

public:
    QuickLogDialog(Context &context, const QuickLogSubject &subject, QWidget *window);
    ~QuickLogDialog() override;

    void open() override;
    SentenceEdit *field() const { return m_field; }
    QuickLogForm *form() const { return m_form; }

public slots:
    void accept() override; ///< logs
    void reject() override; ///< keeps the sentence as a draft

signals:
    void logged(const QString &activity); ///< id

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void build();
    void typed();
    void log();
    void showRise();
    void keepSentence();
    void arrange();
    void end();

    Context &m_context;
    QPointer<QWidget> m_before; ///< had the focus
    QuickLogReader m_reader;
    QuickLogSettings m_settings;
    QWidget *m_frame;
    SentenceEdit *m_field;
    QuickLogForm *m_form;
    TextLabel *m_rise;
    QWidget *m_riseSign;
    QPushButton *m_cancel;
    QPushButton *m_log;
    QTimer m_draftTimer;
    bool m_isWaiting = false; ///< Enter came before the answer
    bool m_hasEnded = false;
};

} // namespace ilo
