#include "ui/lists/selectionbar.h"

#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ilo {

SelectionBar::SelectionBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new ElidedLabel)
    , m_fields(new QHBoxLayout)
{
    setAccessibleName(tr("Ticked rows"));
    setProperty("iloKeepClear", true); // a message does not cover it
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_text->setMinimumWidth(
        fontMetrics().horizontalAdvance(tr("%1 ticked: %2").arg(u"000"_s, u"…"_s)));
    auto *change = new QPushButton(kit::icon(u"edit-rename"_s), tr("Change…"));
    change->setToolTip(tr("Change a field of the ticked rows (Ctrl+Shift+E)"));
    auto *remove = new QPushButton(kit::icon(u"edit-delete"_s), tr("Delete"));
    auto *clear = new QPushButton(kit::icon(u"dialog-close"_s), {});
    clear->setToolTip(tr("Tick nothing (Esc)"));
    clear->setAccessibleName(tr("Tick nothing"));
    kit::setRole(clear, ButtonRole::Flat);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(m_text, 1);
    row->addLayout(m_fields);
    row->addWidget(change);
    row->addWidget(remove);
    row->addWidget(clear);
    hide();
    connect(change, &QPushButton::clicked, this, &SelectionBar::changeWanted);
    connect(remove, &QPushButton::clicked, this, &SelectionBar::removeWanted);
    connect(clear, &QPushButton::clicked, this, &SelectionBar::cleared);
}

void SelectionBar::addField(QWidget *field)
{
    m_fields->addWidget(field);
}

void SelectionBar::show(qsizetype count, const QStringList &firstNames)
{
    QString names = firstNames.join(u", "_s);
    if (count > firstNames.size())
        names += u" …"_s;
    //: "4 ticked: Criolaria S.L., Nordkryo ApS …"
    m_text->setText(tr("%1 ticked: %2").arg(QLocale().toString(count), names));
    setVisible(count >= 2);
}

void SelectionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = kit::tokens();
    // In contrast a ring of the focus would be lost on it.
    painter.fillRect(rect(),
                     tokens.scheme == Scheme::Contrast ? tokens.base : tokens.selection.ground);
    painter.fillRect(QRect(0, 0, width(), tokens.border), tokens.focus);
}

} // namespace ilo
