#include "ui/codes/coderow.h"

#include "ui/codes/codenotes.h"
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
    grid->addWidget(m_notes, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    setTabOrder(typing, m_pick);

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
