// Every field of a need and of a requirement carries a text of its own through every combination
// of the level it is opened to and the level of the paper. A new field joins by itself, and has to
// be named here before it may be printed.
#include "core/brief/documenthtml.h"
#include "core/brief/documentjson.h"
#include "core/brief/documentmail.h"
#include "core/brief/documenttext.h"
#include "core/brief/eenrequest.h"
#include "core/brief/makebrief.h"
#include "core/brief/opened.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

namespace {

constexpr std::array levels{
    Sharing::Internal, Sharing::UnderNda, Sharing::Network, Sharing::Public};

const QStringList printedOfNeed{u"title"_s,
                                u"organisation_id"_s,
                                u"facility"_s,
                                u"challenge_question"_s,
                                u"why_it_matters"_s,
                                u"today"_s,
                                u"conditions"_s,
                                u"tried"_s,
                                u"trl_now"_s,
                                u"trl_needed"_s,
                                u"quantity"_s,
                                u"budget_from"_s,
                                u"budget_to"_s,
                                u"needed_by"_s,
                                u"consultation_from"_s,
                                u"consultation_until"_s,
                                u"time_note"_s,
                                u"route"_s,
                                u"ipr"_s,
                                u"ipr_note"_s,
                                u"response_address"_s,
                                u"response_until"_s,
                                u"response_form"_s,
                                u"response_languages"_s,
                                u"published_at"_s,
                                u"cpv"_s};

const QStringList addedByTheLongForm{u"beneficiaries"_s,
                                     u"context"_s,
                                     u"process"_s,
                                     u"operation"_s,
                                     u"safety"_s,
                                     u"standards"_s,
                                     u"sustainability"_s,
                                     u"market"_s,
                                     u"consultation_results"_s,
                                     u"joint_with"_s,
                                     u"risks"_s,
                                     u"business_case"_s,
                                     u"strategy"_s,
                                     u"evaluation"_s,
                                     u"background"_s};

constexpr std::array forms{BriefForm::Page, BriefForm::Long};

bool isPrinted(const QString &field, BriefForm form)
{
    return printedOfNeed.contains(field)
        || (form == BriefForm::Long && addedByTheLongForm.contains(field));
}

const QStringList printedOfRequirement{u"text"_s,
                                       u"measure"_s,
                                       u"today"_s,
                                       u"comparison"_s,
                                       u"threshold"_s,
                                       u"target"_s,
                                       u"unit"_s,
                                       u"test_method"_s,
                                       u"priority"_s};

/// Gives each field a value found nowhere else, and says how it reads on paper.
class Marker
{
public:
    QString mark(QString &text) { return text = next(); }
    QString mark(QStringList &set)
    {
        set = {next()};
        return set.first();
    }
    QString mark(std::optional<int> &number)
    {
        number = 4001 + m_count++;
        return u"TRL %1"_s.arg(*number);
    }
    QString mark(int &number)
    {
        number = 4001 + m_count++;
        return QString::number(number);
    }
    QString mark(QDate &date)
    {
        date = QDate(2601 + m_count++, 3, 12);
        return u"12 March %1"_s.arg(date.year());
    }
    QString mark(Money &money)
    {
        money = {(770'001 + m_count++) * 100, u"CHF"_s};
        return QString::number(money.minor / 100).insert(3, u',');
    }
    QString mark(bool &flag)
    {
        flag = true;
        return u"no text for a flag"_s;
    }
    template<typename Entity>
    QString mark(Id<Entity> &id)
    {
        id = Id<Entity>::create();
        return id.toString();
    }
    QString mark(IprRegime &regime)
    {
        regime = IprRegime::OpenSourceOpenHardware;
        return u"open hardware"_s;
    }
    QString mark(Comparison &comparison)
    {
        comparison = Comparison::AtMost;
        return u"≤"_s;
    }
    QString mark(Priority &priority)
    {
        priority = Priority::NotNow;
        return u"Not now"_s;
    }
    QString mark(RequirementLevel &level)
    {
        level = RequirementLevel(1);
        return u"no text for the level of a requirement"_s;
    }
    QString mark(Verification &verification)
    {
        verification = Verification(1);
        return u"no text for a verification"_s;
    }
    QString mark(NeedStatus &status)
    {
        status = NeedStatus::Parked;
        return u"arked"_s;
    }
    // Levels are what the test varies.
    QString mark(Sharing &) { return u"no text for a level"_s; }
    QString mark(TextMap &) { return u"no text for levels"_s; }

private:
    QString next() { return u"mark%1x"_s.arg(m_count++); }

    int m_count = 0;
};

/// A brief input in which every field is filled, and the text by which each is recognised.
struct Filled
{
    BriefInput input;
    QMap<QString, QString> ofNeed;
    QMap<QString, QString> ofRequirement;
};

Filled filled()
{
    Filled filled;
    Marker marker;
    Need &need = filled.input.need;
    forEachField<Need>([&](const auto &field) {
        filled.ofNeed[QLatin1StringView(field.name)] = marker.mark(need.*field.member);
    });
    Requirement requirement;
    forEachField<Requirement>([&](const auto &field) {
        filled.ofRequirement[QLatin1StringView(field.name)] =
            marker.mark(requirement.*field.member);
    });
    requirement.sharing.clear();
    filled.input.requirements = {requirement};
    // Stands in for a closed address, so that the rest of the answer box has its place.
    filled.input.office.responseAddress = u"role@office.example"_s;
    filled.input.organisation = u"ZEBRA"_s;
    filled.input.code = u"INP-ZEBRA-2026-147"_s;
    filled.input.version = 4;
    filled.input.issuedOn = QDate(2026, 11, 24);
    filled.ofNeed[u"organisation_id"_s] = u"ZEBRA"_s;
    return filled;
}

/// Everything that leaves the office with a brief: what is printed and what is kept.
QString everythingIn(const BriefInput &input)
{
    const Document document = makeBrief(input);
    return toText(document) + document.title + document.code + document.author
        + QString::fromUtf8(toJson(document)) + QString::fromUtf8(toHtml(document))
        + toMailText(document);
}

QString keyOf(Sharing level)
{
    return toKey(level);
}

} // namespace

class tst_Sharing : public QObject
{
    Q_OBJECT

private slots:
    void aFieldAppearsOnlyWhereItIsOpened_data();
    void aFieldAppearsOnlyWhereItIsOpened();
    void theNeedsLevelIsTheDefault();
    void aClosedFieldHidesAmongOpenOnes_data() { aFieldAppearsOnlyWhereItIsOpened_data(); }
    void aClosedFieldHidesAmongOpenOnes();
    void requirementsFollowTheirOwnLevel();
    void leftOutNamesWhatIsKeptBack();
    void theOfficesOwnAddressIsNotLeftOut();
};

void tst_Sharing::aFieldAppearsOnlyWhereItIsOpened_data()
{
    QTest::addColumn<QString>("field");
    forEachField<Need>([](const auto &field) {
        QTest::newRow(field.name) << QString(QLatin1StringView(field.name));
    });
}

// Alone open among closed fields.
void tst_Sharing::aFieldAppearsOnlyWhereItIsOpened()
{
    QFETCH(QString, field);
    const Filled filled = ::filled();
    const bool isAmount = field.startsWith(u"budget"_s);

    for (Sharing openedTo : levels) {
        for (Sharing level : levels) {
            BriefInput input = filled.input;
            input.level = level;
            input.need.sharing = Sharing::Internal;
            input.need.fieldSharing = {{field, keyOf(openedTo)}};
            // An amount is printed together with the flag that discloses it.
            if (isAmount)
                input.need.fieldSharing[u"budget_disclosed"_s] = keyOf(Sharing::Public);

            const bool isOpen = mayAppear(openedTo, level) || mayAppear(input.need.sharing, level);
            for (BriefForm form : forms) {
                input.form = form;
                QCOMPARE(everythingIn(input).contains(filled.ofNeed[field]),
                         isOpen && isPrinted(field, form));
            }
            if (!isOpen)
                QVERIFY(!toEenRequest(input).contains(filled.ofNeed[field]));
        }
    }
}

// Alone closed among open fields.
void tst_Sharing::aClosedFieldHidesAmongOpenOnes()
{
    QFETCH(QString, field);
    const Filled filled = ::filled();

    for (Sharing openedTo : levels) {
        for (Sharing level : levels) {
            BriefInput input = filled.input;
            input.level = level;
            input.need.sharing = Sharing::Public;
            input.need.fieldSharing = {{field, keyOf(openedTo)}};
            for (BriefForm form : forms) {
                input.form = form;
                const QString text = everythingIn(input);
                for (auto it = filled.ofNeed.begin(); it != filled.ofNeed.end(); ++it) {
                    const Sharing its = it.key() == field ? openedTo : Sharing::Public;
                    bool expected = isPrinted(it.key(), form) && mayAppear(its, level);
                    if (it.key().startsWith(u"budget_"_s) && field == u"budget_disclosed"_s)
                        expected = expected && mayAppear(openedTo, level);
                    QVERIFY2(text.contains(it.value()) == expected, qPrintable(it.key()));
                }
            }
        }
    }
}

void tst_Sharing::theNeedsLevelIsTheDefault()
{
    const Filled filled = ::filled();

    for (Sharing openedTo : levels) {
        for (Sharing level : levels) {
            BriefInput input = filled.input;
            input.level = level;
            input.need.sharing = openedTo;
            input.need.fieldSharing.clear();
            const QString text = everythingIn(input);

            const bool open = mayAppear(openedTo, level);
            for (auto it = filled.ofNeed.begin(); it != filled.ofNeed.end(); ++it)
                QVERIFY2(text.contains(it.value()) == (open && printedOfNeed.contains(it.key())),
                         qPrintable(it.key()));
            for (auto it = filled.ofRequirement.begin(); it != filled.ofRequirement.end(); ++it)
                QVERIFY2(text.contains(it.value())
                             == (open && printedOfRequirement.contains(it.key())),
                         qPrintable(it.key()));
        }
    }
}

void tst_Sharing::requirementsFollowTheirOwnLevel()
{
    const Filled filled = ::filled();
    const QString text = filled.ofRequirement[u"text"_s];

    for (Sharing ofNeed : levels) {
        for (Sharing ofTable : levels) {
            for (Sharing own : levels) {
                for (Sharing level : levels) {
                    BriefInput input = filled.input;
                    input.level = level;
                    input.need.sharing = ofNeed;
                    input.need.fieldSharing.clear();
                    QCOMPARE(everythingIn(input).contains(text), mayAppear(ofNeed, level));

                    input.need.fieldSharing[u"requirements"_s] = keyOf(ofTable);
                    QCOMPARE(everythingIn(input).contains(text), mayAppear(ofTable, level));

                    input.requirements[0].sharing = keyOf(own);
                    QCOMPARE(everythingIn(input).contains(text), mayAppear(own, level));
                }
            }
        }
    }
}

void tst_Sharing::leftOutNamesWhatIsKeptBack()
{
    Need need{.title = u"T"_s, .today = u"Now"_s, .sharing = Sharing::Public};
    need.fieldSharing = {{u"today"_s, u"internal"_s}, {u"tried"_s, u"internal"_s}};
    const Requirement closed{.text = u"R"_s, .sharing = u"nda"_s};

    // "tried" is closed too, but holds nothing.
    QCOMPARE(leftOut(need, {closed}, Sharing::Public, {}),
             QStringList({u"today"_s, u"requirements"_s}));
    QCOMPARE(leftOut(need, {closed}, Sharing::UnderNda, {}), QStringList({u"today"_s}));
    QCOMPARE(leftOut(need, {closed}, Sharing::Internal, {}), QStringList());
}

void tst_Sharing::theOfficesOwnAddressIsNotLeftOut()
{
    const Office office{.responseAddress = u"big-science@office.example"_s,
                        .publishedAt = u"office.example/answers"_s};
    Need need{.title = u"T"_s, .responseAddress = office.responseAddress};
    need.publishedAt = office.publishedAt;
    QCOMPARE(leftOut(need, {}, Sharing::Public, office), QStringList({u"title"_s}));

    need.responseAddress = u"anne@office.example"_s;
    QCOMPARE(leftOut(need, {}, Sharing::Public, office),
             QStringList({u"title"_s, u"response_address"_s}));
}

QTEST_APPLESS_MAIN(tst_Sharing)
#include "tst_sharing.moc"
