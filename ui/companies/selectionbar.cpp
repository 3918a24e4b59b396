#include "ui/companies/selectionbar.h"

#include "core/storage/companyrecord.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int mostTags = 200;

} // namespace

SelectionBar::SelectionBar(Database &database, QWidget *parent)
    : QFrame(parent)
    , m_database(database)
    , m_text(new ElidedLabel)
    , m_tag(new QLineEdit)
    , m_advisor(new QPushButton(tr("Advisor")))
    , m_advisors(new QMenu(m_advisor))
    , m_remove(new QPushButton(kit::icon(u"edit-delete"_s), tr("Delete")))
{
    setAccessibleName(tr("Ticked companies"));
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_tag->setPlaceholderText(tr("Add a tag"));
    m_tag->setAccessibleName(tr("Add a tag to the ticked companies"));
    m_tag->setMaximumWidth(m_tag->fontMetrics().averageCharWidth() * 18);
    m_advisor->setMenu(m_advisors);
    m_advisor->setAccessibleName(tr("Give the ticked companies to an advisor"));
    auto *clear = new QPushButton(kit::icon(u"dialog-close"_s), {});
    clear->setToolTip(tr("Tick nothing (Esc)"));
    clear->setAccessibleName(tr("Tick nothing"));
    kit::setRole(clear, ButtonRole::Flat);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(m_text, 1);
    row->addWidget(m_tag);
    row->addWidget(m_advisor);
    row->addWidget(m_remove);
    row->addWidget(clear);
    hide();

    connect(m_advisors, &QMenu::aboutToShow, this, &SelectionBar::fillAdvisors);
    connect(m_remove, &QPushButton::clicked, this, &SelectionBar::removeWanted);
    connect(clear, &QPushButton::clicked, this, &SelectionBar::cleared);
    connect(m_tag, &QLineEdit::returnPressed, this, [this] {
        const QString tag = m_tag->text().trimmed();
        m_tag->clear();
        if (!tag.isEmpty())
            emit tagged(tag);
    });
}

void SelectionBar::show(qsizetype count, const QStringList &firstNames)
{
    if (count > 0 && isHidden()) {
        if (const auto tags = tagsInUse(m_database, mostTags); tags) {
            auto *completer = new QCompleter(*tags, m_tag);
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            delete m_tag->completer();
            m_tag->setCompleter(completer);
        }
    }
    QString names = firstNames.join(u", "_s);
    if (count > firstNames.size())
        names += u" …"_s;
    //: "4 ticked: Criolaria S.L., Nordkryo ApS …"
    m_text->setText(tr("%1 ticked: %2").arg(QLocale().toString(count), names));
    setVisible(count > 0);
}

void SelectionBar::fillAdvisors()
{
    m_advisors->clear();
    const auto all = advisors(m_database);
    if (!all)
        return;
    for (const Advisor &advisor : *all)
        m_advisors->addAction(advisor.name, this, [this, advisor] { emit advisorChosen(advisor); });
}

void SelectionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = kit::tokens();
    painter.fillRect(rect(), tokens.selection.ground);
    painter.fillRect(QRect(0, height() - tokens.border, width(), tokens.border), tokens.focus);
}

} // namespace ilo
