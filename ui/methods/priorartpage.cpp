#include "ui/methods/priorartpage.h"

#include "core/domain/change.h"
#include "ui/kit/context.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/textlabel.h"
#include "ui/methods/conclusionpanel.h"
#include "ui/methods/coveragemodel.h"
#include "ui/methods/coveragetable.h"
#include "ui/methods/methodsource.h"
#include "ui/methods/partsection.h"
#include "ui/methods/priorartwords.h"

#include <QMenu>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int coverageGap = 8;

template<typename Record>
std::vector<AnyRecord> asRecords(const std::vector<Record> &records)
{
    return {records.begin(), records.end()};
}

PartSection::Kind searchKind(Context &context, MethodSource &source)
{
    return {
        .type = typeName<PriorArtSearch>(),
        .title = PriorArtPage::tr("Searches"),
        .sentence = PriorArtPage::tr(
            "Write down where you looked, with which words and how much came back, so that "
            "another could search again and find the same."),
        .add = PriorArtPage::tr("Add search"),
        .columns =
            {u"places"_s, u"keywords"_s, u"searched_on"_s, u"searcher"_s, u"hits"_s, u"relevant"_s},
        .wide = 1, // words of a query need the most
        .fields = {u"keywords"_s,
                   u"places"_s,
                   u"question"_s,
                   u"synonyms"_s,
                   u"classes"_s,
                   u"searched_on"_s,
                   u"searcher"_s,
                   u"year_from"_s,
                   u"cut_off"_s,
                   u"languages"_s,
                   u"hits"_s,
                   u"relevant"_s,
                   u"note"_s},
        .make = [&context, &source]() -> AnyRecord {
            const QDate today = QDate::currentDate();
            return PriorArtSearch{.id = Id<PriorArtSearch>::create(),
                                  .need = source.need().id,
                                  .searchedOn = today,
                                  .searcher = context.workspace().advisor().name,
                                  .yearFrom = today.year() - patentLifeYears,
                                  .cutOff = today};
        }};
}

PartSection::Kind hitKind(MethodSource &source)
{
    return {.type = typeName<PriorArtHit>(),
            .title = PriorArtPage::tr("Hits"),
            .sentence = PriorArtPage::tr(
                "Keep each product, patent, paper or project that bears on the need, with what it "
                "offers in figures."),
            .add = PriorArtPage::tr("Add hit"),
            .columns = {u"title"_s, u"kind"_s, u"holder"_s, u"year"_s, u"trl"_s, u"relevance"_s},
            .fields = {u"title"_s,
                       u"kind"_s,
                       u"reference"_s,
                       u"link"_s,
                       u"holder"_s,
                       u"country"_s,
                       u"year"_s,
                       u"offers"_s,
                       u"trl"_s,
                       u"relevance"_s,
                       u"price"_s,
                       u"price_fits"_s,
                       u"legal_status"_s,
                       u"risk"_s,
                       u"found_on"_s,
                       u"note"_s},
            .make = [&source]() -> AnyRecord {
                PriorArtHit hit{.id = Id<PriorArtHit>::create(), .need = source.need().id};
                hit.foundOn = QDate::currentDate();
                if (!source.work().searches.empty())
                    hit.search = source.work().searches.back().id;
                return hit;
            }};
}

} // namespace

PriorArtPage::PriorArtPage(Context &context, MethodSource &source, QWidget *parent)
    : MethodPage(parent)
    , m_context(context)
    , m_source(source)
    , m_searches(new PartSection(context, source, searchKind(context, source)))
    , m_hits(new PartSection(context, source, hitKind(source)))
    , m_coverageWords(TextLabel::secondary())
    , m_coverage(new CoverageTable(source))
    , m_conclusion(new ConclusionPanel(context, source))
{
    setObjectName(u"priorArtPage"_s);
    setProperty("iloHelp", u"needs/methods"_s);
    m_coverageWords->setWordWrap(true);
    auto *coverage = new QVBoxLayout;
    coverage->setSpacing(coverageGap);
    coverage->addWidget(new SectionHeader(tr("What the hits cover")));
    coverage->addWidget(m_coverageWords);
    coverage->addWidget(m_coverage);
    column()->addWidget(m_searches);
    column()->addWidget(m_hits);
    column()->addLayout(coverage);
    column()->addWidget(m_conclusion);
    column()->addStretch();
    // The places of the handbook begin a search with its place set.
    auto *places = new QMenu(this);
    for (const SearchPlace &place : searchPlaces()) {
        const QString name = searchPlaceName(place);
        places->addAction(
            name, this, [this, name] { m_searches->begin(u"places"_s, QStringList{name}); });
    }
    places->addSeparator();
    places->addAction(tr("Elsewhere"), this, [this] { m_searches->begin(); });
    auto *add = m_searches->findChild<QPushButton *>(u"add:"_s + typeName<PriorArtSearch>());
    add->disconnect();
    add->setMenu(places);
}

void PriorArtPage::load()
{
    m_searches->load(asRecords(m_source.work().searches));
    m_hits->load(asRecords(m_source.work().hits));
    m_coverage->load();
    const bool any = !m_source.work().hits.empty() && !m_source.requirements().empty();
    m_coverage->setVisible(any);
    m_coverageWords->setText(
        any ? tr("Say for each requirement what each hit does: space goes to the next answer, the "
                 "first letter of a word sets it.")
            : tr("With at least one requirement and one hit, this is where you say what covers "
                 "what."));
    m_conclusion->load();
}

QWidget *PriorArtPage::first() const
{
    if (!m_source.work().searches.empty())
        return m_searches->table();
    return m_searches->findChild<QPushButton *>(u"add:"_s + typeName<PriorArtSearch>());
}

bool PriorArtPage::showRecord(const QString &id)
{
    for (PartSection *section : {m_searches, m_hits}) {
        if (section->select(id)) {
            ensureWidgetVisible(section->table());
            return true;
        }
    }
    return std::ranges::any_of(m_source.work().conclusions, [&](const PriorArtConclusion &one) {
        return one.id.toString() == id;
    });
}

} // namespace ilo
