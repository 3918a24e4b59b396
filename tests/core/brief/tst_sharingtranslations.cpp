// A text in another language is as closed as the field or row whose text it is, in every form and
// in every edition of a brief.
#include "core/brief/documenthtml.h"
#include "core/brief/documentjson.h"
#include "core/brief/documentmail.h"
#include "core/brief/documenttext.h"
#include "core/brief/makebrief.h"
#include "core/brief/opened.h"
#include "core/brief/translated.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

namespace {

constexpr std::array levels{
    Sharing::Internal, Sharing::UnderNda, Sharing::Network, Sharing::Public};
constexpr std::array forms{BriefForm::Page, BriefForm::Long};

const QString secret = u"secretfr"_s;

/// Something stands in every field that may be translated.
BriefInput written()
{
    BriefInput input;
    forEachField<Need>([&](const auto &field) {
        using Value = typename std::decay_t<decltype(field)>::ValueType;
        if constexpr (std::is_same_v<Value, QString>) {
            if (translatableNeedFields().contains(QLatin1StringView(field.name)))
                input.need.*field.member = u"text of "_s + QLatin1StringView(field.name);
        }
    });
    input.need.organisation = Id<Organisation>::create();
    input.organisation = u"CERN"_s;
    input.need.language = u"en"_s;
    input.need.responseAddress = u"needs@ilo.example"_s;
    input.office.responseAddress = u"needs@ilo.example"_s;
    Requirement row;
    for (QString *text : {&row.text, &row.measure, &row.today, &row.testMethod})
        *text = u"of the row"_s;
    input.requirements = {row};
    input.version = 1;
    return input;
}

QString everythingIn(BriefInput input, BriefForm form, const QString &language,
                     const QString &otherLanguage = {})
{
    input.form = form;
    input.language = language;
    input.otherLanguage = otherLanguage;
    const Document document = makeBrief(input);
    return toText(document) + document.title + QString::fromUtf8(toJson(document))
        + QString::fromUtf8(toHtml(document)) + toMailText(document);
}

QString keyOf(Sharing level)
{
    return toKey(level);
}

} // namespace

class tst_SharingTranslations : public QObject
{
    Q_OBJECT

private slots:
    void theyFollowTheirField();
    void thoseOfRequirementsFollowTheirRow();
};

void tst_SharingTranslations::theyFollowTheirField()
{
    for (const QString &field : translatableNeedFields()) {
        for (Sharing openedTo : levels) {
            for (Sharing level : levels) {
                BriefInput input = written();
                input.level = level;
                input.need.sharing = Sharing::Internal;
                input.need.fieldSharing = {{field, keyOf(openedTo)}};
                input.need.translations = {{translationKey(u"fr"_s, field), secret}};
                const bool isOpen = mayAppear(openedTo, level);
                for (BriefForm form : forms) {
                    const bool expected = isOpen && isPrintedOn(form, field);
                    const QString words = field + u' ' + keyOf(openedTo) + u' ' + keyOf(level);
                    QVERIFY2(everythingIn(input, form, u"fr"_s).contains(secret) == expected,
                             qPrintable(words));
                    QVERIFY2(everythingIn(input, form, u"da"_s, u"fr"_s).contains(secret)
                                 == expected,
                             qPrintable(words));
                    QVERIFY(!everythingIn(input, form, u"da"_s, u"en"_s).contains(secret));
                }
                QCOMPARE(
                    leftOut(input.need, {}, level, input.office, BriefForm::Long).contains(field),
                    !isOpen);
            }
        }
    }
}

void tst_SharingTranslations::thoseOfRequirementsFollowTheirRow()
{
    for (const QString &field : translatableRequirementFields()) {
        for (Sharing own : levels) {
            for (Sharing level : levels) {
                BriefInput input = written();
                input.level = level;
                input.need.sharing = Sharing::Internal;
                input.requirements[0].sharing = keyOf(own);
                input.requirements[0].translations = {{translationKey(u"fr"_s, field), secret}};
                for (BriefForm form : forms)
                    QCOMPARE(everythingIn(input, form, u"de"_s, u"fr"_s).contains(secret),
                             mayAppear(own, level));
            }
        }
    }
}

QTEST_APPLESS_MAIN(tst_SharingTranslations)
#include "tst_sharingtranslations.moc"
