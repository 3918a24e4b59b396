#include "ui/codes/suggestbutton.h"

#include "ui/kit/icons.h"

#include <QShortcut>

using namespace Qt::StringLiterals;

namespace ilo {

SuggestButton::SuggestButton(Context &context, SuggestionKind kind, bool takesSeveral, QWidget *row)
    : QToolButton(row)
    , m_context(context)
{
    m_request.kind = kind;
    m_request.takesSeveral = takesSeveral;
    const bool isCode = kind == SuggestionKind::CpvCodes;
    setObjectName(u"suggest"_s);
    setIcon(kit::icon(u"tools-wizard"_s));
    setAutoRaise(true);
    setAccessibleName(isCode ? tr("Suggest CPV codes") : tr("Suggest technology areas"));
    setToolTip(isCode ? tr("Suggest CPV codes from the texts (Alt+Up)")
                      : tr("Suggest technology areas from the texts (Alt+Up)"));
    hide();
    connect(this, &QToolButton::clicked, this, [this] {
        SuggestionDialog::open(
            m_context, m_request, this, [this](const QString &key) { emit taken(key); });
    });
    auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Up), row);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this] {
        if (isVisible())
            click();
    });
}

void SuggestButton::setRecord(const QString &type, const QString &id)
{
    m_request.type = type;
    m_request.id = id;
    setHidden(id.isEmpty());
}

} // namespace ilo
