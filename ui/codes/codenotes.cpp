#include "ui/codes/codenotes.h"

#include "ui/kit/textlabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString lineOf(const CodeNote &note)
{
    QStringList parts{note.code, note.label};
    parts.removeAll(QString());
    QString line = parts.join(u"  "_s);
    if (note.isWrong())
        line += u" – "_s + note.fault;
    return line;
}

} // namespace

CodeNotes::CodeNotes(const QString &scheme, QWidget *parent)
    : QWidget(parent)
    , m_scheme(scheme)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(4, 0, 0, 2);
    m_column->setSpacing(0);
    hide();
}

void CodeNotes::show(Database &database, const QStringList &codes)
{
    const std::vector<CodeNote> notes = codeNotes(database, m_scheme, codes);
    setVisible(!notes.empty());
    if (notes == m_notes)
        return;
    m_notes = notes;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const CodeNote &note : m_notes) {
        TextLabel *line = TextLabel::secondary(lineOf(note));
        line->setWordWrap(true);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse);
        if (note.isWrong())
            line->setInk(Ink::Warning);
        m_column->addWidget(line);
    }
    setAccessibleName(tr("Meaning of the codes"));
    setAccessibleDescription(text());
}

QString CodeNotes::text() const
{
    QStringList lines;
    for (const CodeNote &note : m_notes)
        lines << lineOf(note);
    return lines.join(u'\n');
}

} // namespace ilo
