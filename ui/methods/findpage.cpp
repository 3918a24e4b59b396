#include "ui/methods/findpage.h"

#include "core/domain/change.h"
#include "core/methods/framing.h"
#include "ui/forms/fieldform.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/textlabel.h"
#include "ui/methods/framingpanel.h"
#include "ui/methods/methodsource.h"
#include "ui/methods/partsection.h"

#include <QMenu>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int whysGap = 8;

PartSection::Kind statementKind(MethodSource &source)
{
    return {
        .type = typeName<NeedStatement>(),
        .title = FindPage::tr("What people said"),
        .sentence = FindPage::tr(
            "Collect with one method at a time from people who do the work daily, at several "
            "sites, so that a local quirk is not taken for a need; requirements can go back to "
            "each line."),
        .add = FindPage::tr("Add line"),
        .columns =
            {u"method"_s, u"text"_s, u"role"_s, u"site"_s, u"cluster"_s, u"votes"_s, u"said_on"_s},
        .wide = 1, // what was said
        .fields = {},
        .make = [&source]() -> AnyRecord {
            NeedStatement statement{.id = Id<NeedStatement>::create(), .need = source.need().id};
            statement.saidOn = QDate::currentDate();
            return statement;
        },
        .fieldsOf =
            [](const AnyRecord &record) {
                const NeedMethod method = std::get<NeedStatement>(record).method;
                return QStringList{u"text"_s, u"method"_s} + statementFields(method)
                    + QStringList{u"said_on"_s};
            }};
}

/// What each method is, for the menu that begins a line with it.
QString methodSentence(NeedMethod method)
{
    switch (method) {
    case NeedMethod::Wibgi:
        return FindPage::tr("Finish the sentence “Wouldn’t it be great if …”, with a facilitator "
                            "and an expert of the subject.");
    case NeedMethod::Suggestion: return FindPage::tr("An open call for ideas, with votes.");
    case NeedMethod::Journey:
        return FindPage::tr("A step of a beamtime, a maintenance or a shutdown, and its pain.");
    case NeedMethod::Observation: return FindPage::tr("A fact that was seen on site.");
    case NeedMethod::Interview: return FindPage::tr("An answer to a question that was asked.");
    case NeedMethod::Roadmap: return FindPage::tr("What a roadmap needs by a year and lacks.");
    case NeedMethod::AimDay:
        return FindPage::tr("One question for one hour with 7 to 12 experts; look at it again "
                            "after about a month.");
    case NeedMethod::ProblemTree: return FindPage::tr("A cause, the problem, and its effect.");
    }
    Q_UNREACHABLE();
}

} // namespace

FindPage::FindPage(Context &context, MethodSource &source, QWidget *parent)
    : MethodPage(parent)
    , m_source(source)
    , m_framing(new FramingPanel(context, source))
    , m_whys(new FieldForm(
          context, typeName<NeedAssessment>(),
          {u"whys/1"_s, u"whys/2"_s, u"whys/3"_s, u"whys/4"_s, u"whys/5"_s, u"root_cause"_s}))
    , m_statements(new PartSection(context, source, statementKind(source)))
{
    setObjectName(u"findPage"_s);
    setProperty("iloHelp", u"needs/methods"_s);
    m_whys->setWrite([this](const QString &field, const QVariant &stored) {
        return m_source.writeAssessment(field, stored);
    });
    auto *whys = new QVBoxLayout;
    whys->setSpacing(whysGap);
    whys->addWidget(new SectionHeader(tr("Five whys")));
    TextLabel *words = TextLabel::secondary(
        tr("Ask why of the problem, and of each answer again, until the answer is something that "
           "can be changed."));
    words->setWordWrap(true);
    whys->addWidget(words);
    whys->addWidget(m_whys);
    auto *methods = new QMenu(this);
    methods->setToolTipsVisible(true);
    for (const auto &[method, key] : EnumKeys<NeedMethod>::keys) {
        const NeedMethod chosen = method;
        QAction *action = methods->addAction(label(method), this, [this, chosen] {
            m_statements->begin(u"method"_s, toStored(chosen));
        });
        action->setToolTip(methodSentence(method));
    }
    auto *add = m_statements->findChild<QPushButton *>(u"add:"_s + typeName<NeedStatement>());
    add->disconnect();
    add->setMenu(methods);
    column()->addWidget(m_framing);
    column()->addLayout(whys);
    column()->addWidget(m_statements);
    column()->addStretch();
}

void FindPage::load()
{
    const NeedAssessment &assessment = m_source.work().assessment;
    m_framing->load();
    m_whys->setKeepsDrafts(!assessment.id.isNull());
    m_whys->show(assessment);
    const auto &statements = m_source.work().statements;
    m_statements->load({statements.begin(), statements.end()});
}

QWidget *FindPage::first() const
{
    return m_framing->first();
}

bool FindPage::showRecord(const QString &id)
{
    if (id == m_source.work().assessment.id.toString())
        return true;
    if (!m_statements->select(id))
        return false;
    ensureWidgetVisible(m_statements->table());
    return true;
}

} // namespace ilo
