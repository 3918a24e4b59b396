#include "ui/codes/coderow.h"

#include "core/domain/codescheme.h"
#include "ui/codes/codenotes.h"
#include "ui/codes/suggestbutton.h"
#include "ui/kit/context.h"
#include "ui/kit/icons.h"

#include <QGridLayout>
#include <QShortcut>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ilo {

CodeRow::CodeRow(Context &context, const QString &scheme, CodePicker::Choice choice,
                 QWidget *typing, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_scheme(scheme)
    , m_choice(choice)
    , m_typing(typing)
    , m_pick(new QToolButton)
    , m_notes(new CodeNotes(scheme))
{
    const QString name = schemeWords(scheme).name;
    m_pick->setObjectName(u"pickCodes"_s);
    m_pick->setIcon(kit::icon(u"view-list-tree"_s));
    m_pick->setAutoRaise(true);
    //: %1: CPV, NUTS, NACE
    m_pick->setToolTip(tr("Choose %1 codes from their list (Alt+Down)").arg(name));
    m_pick->setAccessibleName(tr("Choose %1 codes").arg(name));
    setFocusProxy(typing);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(0);
    grid->addWidget(typing, 0, 0);
    grid->addWidget(m_pick, 0, 1, Qt::AlignTop);
    grid->addWidget(m_notes, 1, 0, 1, 3);
    grid->setColumnStretch(0, 1);
    setTabOrder(typing, m_pick);
    if (scheme == cpvScheme) {
        m_suggest = new SuggestButton(
            context, SuggestionKind::CpvCodes, choice == CodePicker::Choice::Several, this);
        grid->addWidget(m_suggest, 0, 2, Qt::AlignTop);
        setTabOrder(m_pick, m_suggest);
        connect(m_suggest, &SuggestButton::taken, this, &CodeRow::take);
    }

    connect(m_pick, &QToolButton::clicked, this, &CodeRow::pick);
    auto *key = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Down), this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, &CodeRow::pick);
}

void CodeRow::setCodes(const QStringList &codes)
{
    m_codes = codes;
    m_codes.removeAll(QString());
    m_notes->show(m_context.database(), m_codes);
    if (m_suggest)
        m_suggest->setHeld(m_codes);
}

void CodeRow::setRecord(const QString &type, const QString &id)
{
    if (m_suggest)
        m_suggest->setRecord(type, id);
}

void CodeRow::take(const QString &code)
{
    emit chosen(m_choice == CodePicker::Choice::Several ? m_codes + QStringList{code}
                                                        : QStringList{code});
}

void CodeRow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_notes->show(m_context.database(), m_codes); // a list may have come or gone meanwhile
}

void CodeRow::pick()
{
    CodePicker::open(
        m_context, m_scheme, m_codes, m_choice, this, [this](const QStringList &codes) {
            emit chosen(codes);
            m_typing->setFocus();
        });
}

} // namespace ilo
