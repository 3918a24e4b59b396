#include "ui/settings/fieldrow.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace ilo {
namespace {

constexpr int longestLine = 480; // pixels; a field is no wider than what it usually holds
constexpr int shownLines = 3;

} // namespace

FieldRow *FieldRow::line(const QString &label, const QString &hint, QWidget *parent)
{
    auto *edit = new QLineEdit;
    edit->setMaximumWidth(longestLine);
    auto *row = new FieldRow(label, edit, hint, parent);
    row->m_read = [edit] { return edit->text().trimmed(); };
    row->m_write = [edit](const QString &value) { edit->setText(value); };
    connect(edit, &QLineEdit::editingFinished, row, &FieldRow::leave);
    connect(edit, &QLineEdit::textEdited, row, [row] {
        row->setFault({});
        emit row->typed();
    });
    return row;
}

FieldRow *FieldRow::text(const QString &label, const QString &hint, QWidget *parent)
{
    auto *edit = new QPlainTextEdit;
    edit->setMaximumWidth(longestLine);
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(edit->fontMetrics().lineSpacing() * shownLines + 16);
    edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    auto *row = new FieldRow(label, edit, hint, parent);
    row->m_read = [edit] { return edit->toPlainText().trimmed(); };
    row->m_write = [edit](const QString &value) { edit->setPlainText(value); };
    connect(edit, &QPlainTextEdit::textChanged, row, &FieldRow::typed);
    return row;
}

FieldRow *FieldRow::choice(const QString &label, const QString &hint,
                           const std::vector<std::pair<QString, QString>> &choices, QWidget *parent)
{
    auto *box = new QComboBox;
    box->setMaximumWidth(longestLine);
    box->setMaxVisibleItems(16);
    box->setFocusPolicy(Qt::StrongFocus);
    for (const auto &[key, words] : choices)
        box->addItem(words, key);
    auto *row = new FieldRow(label, box, hint, parent);
    row->m_read = [box] { return box->currentData().toString(); };
    row->m_write = [box](const QString &value) {
        if (box->findData(value) < 0)
            box->addItem(value, value); // what a newer version or another program wrote
        box->setCurrentIndex(box->findData(value));
    };
    connect(box, &QComboBox::activated, row, &FieldRow::leave);
    return row;
}

void FieldRow::setValue(const QString &value)
{
    const bool isUntouched = m_read() == m_value && !hasFault();
    m_value = value;
    if (isUntouched && m_read() != value)
        m_write(value);
}

void FieldRow::reset(const QString &value)
{
    setFault({});
    m_value = value;
    m_write(value);
}

void FieldRow::selectAll()
{
    if (auto *line = qobject_cast<QLineEdit *>(editor()))
        line->selectAll();
}

void FieldRow::leave()
{
    if (m_read() != m_value)
        emit left();
}

bool FieldRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && qobject_cast<QPlainTextEdit *>(watched))
        leave();
    if (event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && m_read() != m_value) {
        setFault({});
        m_write(m_value);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ilo
