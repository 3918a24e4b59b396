#include "ui/shortlist/needsthatfit.h"

#include "core/storage/matchfacts.h"
#include "core/storage/workspace.h"
#include "ui/kit/context.h"
#include "ui/kit/elidedbutton.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/shortlist/fitwords.h"
#include "ui/shortlist/matchshelf.h"

#include <QHBoxLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t shownAtFirst = 5;
constexpr size_t shownAtMost = 50;

Result<std::vector<FittingNeed>> fittingNeeds(Database &database, const MatchStore &store,
                                              const TextReader &reader, const QString &company)
{
    const auto number = companyRowNumber(database, company);
    if (!number)
        return fail(number.error());
    return needsThatFit(
        database, *store.index, reader, *number, std::nullopt, QDate::currentDate());
}

Result<bool> anyOpenNeed(const QString &path)
{
    const auto database = Database::open(path, Database::Mode::ReadOnly);
    return database ? hasOpenNeeds(**database) : fail(database.error());
}

} // namespace

NeedsThatFit::NeedsThatFit(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_header(new SectionHeader(tr("Needs that fit")))
    , m_all(m_header->addLink({}))
    , m_lines(new QVBoxLayout)
    , m_note(TextLabel::secondary())
{
    m_all->setObjectName(u"allFittingNeeds"_s);
    m_note->setWordWrap(true);
    m_lines->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_header);
    column->addLayout(m_lines);
    column->addWidget(m_note);
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_isWhole = true;
        fill();
    });
    connect(&context.workspace(), &Workspace::changed, this, &NeedsThatFit::follow);
    fill();
}

void NeedsThatFit::show(const QString &company)
{
    if (company != m_company) {
        m_company = company;
        m_needs.clear();
        m_isWhole = false;
        m_isRead = false;
        fill();
    }
    if (isVisible() && !m_isRead)
        read();
}

void NeedsThatFit::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isRead)
        read();
}

void NeedsThatFit::follow(const Changed &changed)
{
    const bool isOurs = touchesOffers(changed) || changed.touches(typeName<Need>())
        || changed.touches(typeName<Requirement>()) || changed.touches(typeName<Shortlist>())
        || changed.touches(typeName<Organisation>());
    if (!isOurs)
        return;
    m_isRead = false;
    if (isVisible())
        read();
}

void NeedsThatFit::read()
{
    m_isRead = true;
    if (m_company.isEmpty())
        return;
    using Fitting = std::optional<std::vector<FittingNeed>>; // nothing: no need is open
    m_job.ask<Fitting>(
        [shelf = MatchShelf::of(m_context),
         path = m_context.workspace().path(),
         company = m_company](const Progress &progress) -> Result<Fitting> {
            const auto any = anyOpenNeed(path);
            if (!any)
                return fail(any.error());
            if (!*any)
                return Fitting();
            return askShelf<Fitting>(
                *shelf,
                path,
                progress,
                [&](Database &database,
                    const MatchStore &store,
                    const TextReader &reader) -> Result<Fitting> {
                    auto fitting = fittingNeeds(database, store, reader, company);
                    return fitting ? Result<Fitting>(std::move(*fitting)) : fail(fitting.error());
                });
        },
        [this, company = m_company](Result<Fitting> read) {
            if (company != m_company)
                return;
            m_needs.clear();
            const bool isNoneOpen = read && !*read;
            if (read && *read)
                m_needs = std::move(**read);
            else if (!read && read.error().code != Error::Code::NotFound
                     && read.error().code != Error::Code::Cancelled)
                m_context.report(read.error());
            fill();
            if (m_needs.empty())
                m_note->setText(isNoneOpen ? tr("No need is open.") : tr("No open need fits."));
            m_note->setVisible(m_needs.empty());
        });
}

void NeedsThatFit::fill()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const size_t shown = std::min(m_needs.size(), m_isWhole ? shownAtMost : shownAtFirst);
    for (size_t at = 0; at < shown; ++at)
        m_lines->addWidget(lineOf(m_needs[at]));
    const size_t could = std::min(m_needs.size(), shownAtMost);
    //: %L1: a number of needs, more than one
    m_all->setText(tr("All %L1 needs").arg(qulonglong(could)));
    m_all->setAccessibleName(tr("All needs that fit"));
    m_all->setVisible(could > shown);
    m_note->hide();
}

QWidget *NeedsThatFit::lineOf(const FittingNeed &need)
{
    auto *line = new QWidget;
    auto *what = new ElidedButton;
    what->setObjectName(u"fittingNeed"_s);
    kit::setRole(what, ButtonRole::Link);
    const QString name = (need.code + u' ' + need.title).simplified();
    what->setWords(name);
    const QString fit = fitScoreText(need.fit.tenths);
    //: %1: number and title of a need, %2: points of 100
    what->setAccessibleName(tr("%1, fit %2").arg(name, fit));
    QStringList parts;
    for (const MatchPart &part : need.fit.parts)
        if (part.ofTenths > 0)
            //: %1: a criterion, %2: points, %3: the most points
            parts << tr("%1 %2 of %3")
                         .arg(label(part.criterion),
                              fitPointsText(part.tenths),
                              fitPointsText(part.ofTenths));
    what->setToolTip(name + u'\n' + parts.join(u", "_s));
    connect(what, &QPushButton::clicked, this, [this, id = need.need.toString()] {
        m_context.go({u"needs"_s, id, u"shortlist"_s});
    });
    auto *number = new TextLabel(fit, TextSize::Text, true);
    number->setObjectName(u"fittingNumber"_s);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(what, 1, Qt::AlignLeft | Qt::AlignVCenter); // else it stands in the middle
    row->addWidget(number);
    return line;
}

} // namespace ilo
