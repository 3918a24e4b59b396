#include "ui/forms/recordtrail.h"

#include "core/storage/history.h"
#include "core/storage/historyfilter.h"
#include "ui/kit/changetext.h"
#include "ui/kit/consenttext.h"
#include "ui/kit/context.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/textlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <span>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t mostValues = 4; ///< of one action

using Action = std::span<const FieldChange>;

std::vector<Action> actionsOf(const std::vector<FieldChange> &changes)
{
    std::vector<Action> actions;
    for (size_t from = 0; from < changes.size();) {
        size_t to = from + 1;
        while (to < changes.size() && changes[to].changeset == changes[from].changeset)
            ++to;
        actions.push_back(Action(changes).subspan(from, to - from));
        from = to;
    }
    return actions;
}

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

QWidget *shortLine(const Action &action)
{
    auto *line = new QWidget;
    auto *what = new ElidedLabel(action.front().label);
    what->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *when = TextLabel::secondary(
        shortDay(action.front().at.toLocalTime().date(), QDate::currentDate()));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(4, 2, 4, 2);
    row->addWidget(what, 1);
    row->addWidget(when);
    line->setAccessibleName(what->text() + u", "_s + when->text());
    return line;
}

QWidget *wholeLine(const Action &action, const RecordNames &names)
{
    auto *line = new QWidget;
    auto *column = new QVBoxLayout(line);
    column->setContentsMargins(4, 2, 4, 6);
    column->setSpacing(0);
    auto *what = new TextLabel(action.front().label);
    what->setWordWrap(true);
    column->addWidget(what);
    QStringList aloud{what->text()};

    size_t shown = 0;
    for (const FieldChange &change : action) {
        if (change.field == "_created"_L1 || shown == mostValues)
            continue;
        ++shown;
        auto *value = TextLabel::secondary(changeText(change, names).sentence());
        value->setWordWrap(true);
        column->addWidget(value);
        aloud << value->text();
    }
    const qsizetype values = std::ranges::count_if(
        action, [](const FieldChange &change) { return change.field != "_created"_L1; });
    if (values > qsizetype(shown))
        column->addWidget(TextLabel::secondary(
            RecordTrail::tr("and %1 more values").arg(values - qsizetype(shown))));

    auto *who =
        TextLabel::secondary(u"%1 · %2"_s.arg(momentLabel(action.front().at), action.front().who));
    column->addWidget(who);
    aloud << who->text();
    line->setAccessibleName(aloud.join(u", "_s));
    return line;
}

} // namespace

RecordTrail::RecordTrail(Context &context, Form form, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_form(form)
    , m_lines(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *header = new SectionHeader(form == Form::Short ? tr("Recent changes") : tr("History"));
    column->addWidget(header);
    column->addLayout(m_lines);
    m_lines->setSpacing(0);
    if (form == Form::Short) {
        m_all = header->addLink({});
        connect(m_all, &QPushButton::clicked, this, &RecordTrail::allWanted);
    }
}

void RecordTrail::show(const QString &id, int most)
{
    empty(m_lines);
    const auto changes = recordHistory(m_context.database(), id);
    if (!changes) {
        m_lines->addWidget(TextLabel::secondary(tr("The history could not be read.")));
        return;
    }
    const std::vector<Action> actions = actionsOf(*changes);
    m_count = int(actions.size());
    const auto shown = std::min(actions.size(), size_t(most));
    if (m_form == Form::Short) {
        //: %L1: a number of changes, more than one
        m_all->setText(tr("All %L1 changes").arg(m_count));
        m_all->setVisible(actions.size() > shown);
        for (size_t i = 0; i < shown; ++i)
            m_lines->addWidget(shortLine(actions[i]));
        return;
    }
    const auto names = recordNames(m_context.database(), linkedRecords(*changes));
    for (size_t i = 0; i < shown; ++i)
        m_lines->addWidget(wholeLine(actions[i], names ? *names : RecordNames()));
    if (actions.size() > shown)
        m_lines->addWidget(TextLabel::secondary(
            tr("%1 older actions are on the History page.").arg(actions.size() - shown)));
}

} // namespace ilo
