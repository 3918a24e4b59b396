#include "ui/kit/formdraft.h"

#include "core/storage/draft.h"
#include "ui/kit/context.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>

#include <chrono>

using namespace std::chrono_literals;

namespace ilo {

FormDraft::FormDraft(Context &context, const QString &name, QWidget *form)
    : QObject(form)
    , m_context(context)
    , m_name(name)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(2s);
    connect(&m_timer, &QTimer::timeout, this, &FormDraft::keep);
    form->installEventFilter(this);
}

void FormDraft::add(const QString &field, QLineEdit *line)
{
    add({field,
         [line] { return line->text(); },
         [line](const QString &text) { line->setText(text); }});
    connect(line, &QLineEdit::textEdited, this, &FormDraft::typed);
}

void FormDraft::add(const QString &field, QComboBox *box)
{
    add({field,
         [box] { return box->currentData().toString(); },
         [box](const QString &key) { box->setCurrentIndex(std::max(0, box->findData(key))); }});
    connect(box, &QComboBox::activated, this, &FormDraft::typed);
}

void FormDraft::add(Part part)
{
    m_parts.push_back(std::move(part));
}

void FormDraft::typed()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void FormDraft::keep()
{
    m_timer.stop();
    // While a long job writes, the file is its own; the next key tries again.
    if (m_context.workspace().isBusy())
        return;
    for (const Part &part : m_parts) {
        if (const Status kept = keepDraft(m_context.database(), m_name, part.field, part.text());
            !kept)
            return m_context.report(kept.error());
    }
}

std::optional<QDateTime> FormDraft::moment() const
{
    std::optional<QDateTime> newest;
    const auto left = drafts(m_context.database());
    for (const Draft &draft : left ? *left : std::vector<Draft>()) {
        if (draft.record == m_name && !draft.text.isEmpty())
            newest = draft.at;
    }
    return newest;
}

bool FormDraft::bringBack()
{
    const auto left = drafts(m_context.database());
    bool isAny = false;
    for (const Draft &draft : left ? *left : std::vector<Draft>()) {
        for (const Part &part : m_parts) {
            if (draft.record != m_name || draft.field != part.field)
                continue;
            part.setText(draft.text);
            isAny = true;
        }
    }
    return isAny;
}

void FormDraft::drop()
{
    m_timer.stop();
    if (m_context.workspace().isBusy())
        return;
    for (const Part &part : m_parts)
        (void)dropDraft(m_context.database(), m_name, part.field);
}

bool FormDraft::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide && m_timer.isActive())
        keep();
    return QObject::eventFilter(watched, event);
}

} // namespace ilo
