#include "ui/needs/textfields.h"

#include "core/base/stored.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int mostLines = 14;
constexpr int inside = 6; ///< between frame and text, as in fields of one line

int wordsIn(const QString &text)
{
    static const QRegularExpression spaces(u"\\s+"_s);
    return int(text.split(spaces, Qt::SkipEmptyParts).size());
}

} // namespace

LineField::LineField(const QString &field, const QString &label, QWidget *parent)
    : FieldEditor(field, label, parent)
    , m_line(new QLineEdit)
{
    setEditor(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &LineField::noteTyping);
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        emit left();
        focusNextChild();
    });
}

std::optional<QVariant> LineField::value() const
{
    return toStored(m_line->text().trimmed());
}

QString LineField::typed() const
{
    return m_line->text();
}

void LineField::setPlaceholder(const QString &text)
{
    m_line->setPlaceholderText(text);
}

void LineField::display(const QVariant &stored)
{
    const int cursor = m_line->cursorPosition();
    m_line->setText(stored.toString());
    m_line->setCursorPosition(m_line->hasFocus() ? cursor : 0);
}

void LineField::displayTyped(const QString &text)
{
    m_line->setText(text);
}

TextField::TextField(const QString &field, const QString &label, Form form, QWidget *parent)
    : FieldEditor(field, label, parent)
    , m_form(form)
    , m_text(new QPlainTextEdit)
{
    m_text->setTabChangesFocus(true);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_text->document()->setDocumentMargin(inside);
    setEditor(m_text);
    m_text->viewport()->installEventFilter(this);
    if (m_form.mostWords > 0) {
        m_words = TextLabel::secondary();
        addBeside(m_words);
    }
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        count();
        noteTyping();
    });
    connect(m_text->document()->documentLayout(),
            &QAbstractTextDocumentLayout::documentSizeChanged,
            this,
            &TextField::fit);
    fit();
    count();
}

std::optional<QVariant> TextField::value() const
{
    const QString text = m_text->toPlainText().trimmed();
    return toStored(m_form.singleParagraph ? text.simplified() : text);
}

QString TextField::typed() const
{
    return m_text->toPlainText();
}

void TextField::setPlaceholder(const QString &text)
{
    m_text->setPlaceholderText(text);
}

void TextField::setHeading()
{
    m_isHeading = true;
    m_text->setFont(kit::font(TextSize::Title, true));
    fit();
}

void TextField::display(const QVariant &stored)
{
    setText(stored.toString());
}

void TextField::displayTyped(const QString &text)
{
    setText(text);
}

void TextField::setText(const QString &text)
{
    const QSignalBlocker quiet(m_text);
    const int cursor = m_text->textCursor().position();
    m_text->setPlainText(text);
    if (m_text->hasFocus()) {
        QTextCursor place = m_text->textCursor();
        place.setPosition(std::min(cursor, int(text.size())));
        m_text->setTextCursor(place);
    }
    fit();
    count();
}

void TextField::fit()
{
    // Asking for a block's rectangle lays it out at the present width; its lines are counted then.
    int lines = 0;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        m_text->document()->documentLayout()->blockBoundingRect(block);
        lines += std::max(1, block.layout()->lineCount());
    }
    const int shown = std::clamp(lines, m_form.lines, mostLines);
    const QMargins margins = m_text->contentsMargins();
    const int around = margins.top() + margins.bottom() + 2 * m_text->frameWidth()
        + int(std::ceil(2 * m_text->document()->documentMargin()));
    const int height = shown * m_text->fontMetrics().lineSpacing() + around;
    m_text->setVerticalScrollBarPolicy(lines > mostLines ? Qt::ScrollBarAsNeeded
                                                         : Qt::ScrollBarAlwaysOff);
    if (m_text->height() != height || m_text->minimumHeight() != height)
        m_text->setFixedHeight(height);
}

void TextField::count()
{
    if (!m_words)
        return;
    const int words = wordsIn(m_text->toPlainText());
    m_words->setText(words == 0 ? tr("at most %n words", nullptr, m_form.mostWords)
                                : tr("%1 of %n words", nullptr, m_form.mostWords).arg(words));
    m_words->setInk(words > m_form.mostWords ? Ink::Warning : Ink::Secondary);
}

void TextField::changeEvent(QEvent *event)
{
    FieldEditor::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    if (m_isHeading)
        setHeading();
    fit();
}

bool TextField::eventFilter(QObject *watched, QEvent *event)
{
    // The text breaks its lines anew only after it has seen its new width itself.
    if (watched == m_text->viewport() && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &TextField::fit, Qt::QueuedConnection);
    if (watched == editor() && event->type() == QEvent::KeyPress && m_form.singleParagraph) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            emit left();
            focusNextChild();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void TextField::markSpans(const std::vector<Stretch> &spans)
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const Stretch &span : spans) {
        if (span.end() > m_text->toPlainText().size())
            continue; // of an older typing; the next answer is on its way
        QTextEdit::ExtraSelection mark;
        mark.cursor = m_text->textCursor();
        mark.cursor.setPosition(int(span.from));
        mark.cursor.setPosition(int(span.end()), QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(kit::tokens().tone(Tone::Warning).ink);
        marks << mark;
    }
    m_text->setExtraSelections(marks);
}

void TextField::selectSpan(const Stretch &span)
{
    QTextCursor cursor = m_text->textCursor();
    const int last = int(m_text->toPlainText().size());
    cursor.setPosition(std::min(int(span.from), last));
    cursor.setPosition(std::min(int(span.end()), last), QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
}

} // namespace ilo
