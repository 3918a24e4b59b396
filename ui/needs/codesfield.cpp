#include "ui/needs/codesfield.h"

#include "core/base/stored.h"
#include "core/domain/codescheme.h"
#include "ui/codes/coderow.h"

#include <QLineEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Commas, semicolons and spaces part codes, unless the space stands at a check digit's dash.
QStringList codesIn(const QString &text)
{
    static const QRegularExpression dash(u"\\s*[-–]\\s*"_s);
    static const QRegularExpression between(u"[,;\\s]+"_s);
    return asSet(QString(text).replace(dash, u"-"_s).split(between, Qt::SkipEmptyParts));
}

} // namespace

CodesField::CodesField(Context &context, const QString &type, const QString &field,
                       const QString &label, QWidget *parent)
    : FieldEditor(field, label, parent)
    , m_type(type)
    , m_line(new QLineEdit)
    , m_row(new CodeRow(context, schemeOfField(type, field), CodePicker::Choice::Several, m_line))
{
    setEditor(m_line, m_row);
    connect(m_line, &QLineEdit::textEdited, this, &CodesField::noteTyping);
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        m_row->setCodes(codesIn(m_line->text()));
    });
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        emit left();
        focusNextChild();
    });
    connect(m_row, &CodeRow::chosen, this, [this](const QStringList &codes) {
        displayTyped(codes.join(u", "_s));
        noteTyping();
        emit left();
    });
}

void CodesField::setRecord(const QString &id)
{
    m_row->setRecord(m_type, id);
}

std::optional<QVariant> CodesField::value() const
{
    return toStored(codesIn(m_line->text()));
}

QString CodesField::typed() const
{
    return m_line->text();
}

void CodesField::setPlaceholder(const QString &text)
{
    m_line->setPlaceholderText(text);
}

void CodesField::display(const QVariant &stored)
{
    const int cursor = m_line->cursorPosition();
    m_line->setText(stored.toStringList().join(u", "_s));
    m_line->setCursorPosition(m_line->hasFocus() ? cursor : 0);
    m_row->setCodes(stored.toStringList());
}

void CodesField::displayTyped(const QString &text)
{
    m_line->setText(text);
    m_row->setCodes(codesIn(text));
}

} // namespace ilo
