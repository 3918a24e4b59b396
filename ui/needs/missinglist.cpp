#include "ui/needs/missinglist.h"

#include "ui/kit/fieldlabels.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/textlabel.h"
#include "ui/needs/missingdelegate.h"

#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int listEdge = 12;
constexpr int fieldRole = Qt::UserRole + 1;

} // namespace

MissingList::MissingList(QWidget *parent)
    : QWidget(parent)
    , m_title(new SectionHeader(tr("Still missing")))
    , m_list(new QListWidget)
    , m_none(new TextLabel(tr("Nothing. The brief has all it needs.")))
{
    m_list->setObjectName(u"missing"_s);
    m_list->setAccessibleName(tr("Still missing for the brief"));
    m_list->setItemDelegate(new MissingDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_none->setWordWrap(true);
    m_none->setInk(Ink::Positive);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(listEdge, listEdge, listEdge, listEdge);
    column->setSpacing(listEdge / 2);
    column->addWidget(m_title);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    column->addStretch();

    const auto go = [this](QListWidgetItem *item) {
        emit fieldWanted(item->data(fieldRole).toString());
    };
    connect(m_list, &QListWidget::itemActivated, this, go);
    connect(m_list, &QListWidget::itemClicked, this, go);
}

QString MissingList::nameOf(const QString &field)
{
    return field == u"requirements" ? tr("What is needed") : fieldLabel(u"need"_s, field);
}

void MissingList::show(const std::vector<Missing> &missing)
{
    if (missing == m_missing && m_isFilled)
        return;
    m_isFilled = true;
    m_missing = missing;
    const int current = m_list->currentRow();
    m_list->clear();
    for (const Missing &gap : missing) {
        auto *item = new QListWidgetItem(nameOf(gap.field));
        item->setData(MissingDelegate::sentenceRole, sentence(gap));
        item->setData(Qt::AccessibleTextRole, nameOf(gap.field) + u": "_s + sentence(gap));
        item->setData(fieldRole, gap.field);
        m_list->addItem(item);
    }
    m_list->setCurrentRow(std::min(current, int(missing.size()) - 1));
    m_title->setRemark(missing.empty() ? QString() : tr("%1 · F8 goes on").arg(missing.size()));
    m_none->setVisible(missing.empty());
    m_list->setVisible(!missing.empty());
}

QString MissingList::next(const QString &field, int by) const
{
    if (m_missing.empty())
        return {};
    const int count = int(m_missing.size());
    const auto found = std::ranges::find(m_missing, field, &Missing::field);
    if (found == m_missing.end())
        return by > 0 ? m_missing.front().field : m_missing.back().field;
    int place = int(found - m_missing.begin());
    for (int steps = 0; steps < count && m_missing[size_t(place)].field == field; ++steps)
        place = (place + by + count) % count; // one field may lack two things
    return m_missing[size_t(place)].field;
}

QString MissingList::sentence(const Missing &missing)
{
    switch (missing.reason) {
    case MissingReason::Undecided: return tr("The rule for the results is still open.");
    case MissingReason::NoAmount: return tr("It is to be disclosed, but there is no amount.");
    case MissingReason::NoRequirement: return tr("There is no requirement yet.");
    case MissingReason::NoBaseline: return tr("No requirement has a value for today.");
    case MissingReason::NoTarget: return tr("No requirement has a threshold or target.");
    case MissingReason::Empty: break;
    }
    const QString field = missing.field;
    if (field == u"title")
        return tr("A verb, an object, a limit; at most 12 words.");
    if (field == u"organisation_id")
        return tr("Whose need is it?");
    if (field == u"challenge_question")
        return tr("“How might we …” in at most 30 words.");
    if (field == u"why_it_matters")
        return tr("What sets it off, for whom, and what if nothing is done?");
    if (field == u"today")
        return tr("How is it done now? Give figures.");
    if (field == u"conditions")
        return tr("Environment, interfaces, standards; one a line.");
    if (field == u"tried")
        return tr("What was tried, and what did a search find?");
    if (field == u"response_until")
        return tr("Until when are answers welcome?");
    if (field == u"response_address")
        return tr("A role mailbox or a web page.");
    return tr("Nothing is written there yet.");
}

} // namespace ilo
