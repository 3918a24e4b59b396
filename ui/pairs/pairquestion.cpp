#include "ui/pairs/pairquestion.h"

#include "core/storage/historyfilter.h"
#include "ui/kit/fieldlabels.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct QuestionWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::QuestionWords)
};

} // namespace

PairQuestion questionOf(Database &database, const MergePlan &plan, const Likeness &likeness)
{
    PairQuestion question;
    question.explanation = QuestionWords::tr(
        "What is chosen beforehand says why. Nothing is lost: values that are not taken stay in "
        "History, and names as other names.");
    question.headKept = QuestionWords::tr("Stays");
    question.headGone = QuestionWords::tr("Becomes a part of it");
    question.likeness = likeness;
    question.choices = plan.choices;
    QStringList links;
    for (const FieldChoice &choice : plan.choices) {
        if (choice.field == "advisor_id"_L1)
            links << choice.kept.toString() << choice.gone.toString();
    }
    if (const auto names = recordNames(database, links))
        question.names = *names;
    QStringList along;
    for (const auto &[type, count] : plan.moved)
        along << countLabel(type, count);
    if (!along.isEmpty())
        question.comesAlong = along.join(u", "_s) + u'.';
    QStringList twice;
    for (const auto &[type, count] : plan.dropped)
        twice << countLabel(type, count);
    if (!twice.isEmpty())
        question.comesAlong += (along.isEmpty() ? QString() : u" "_s)
            + QuestionWords::tr("There already, word for word: %1.").arg(twice.join(u", "_s));
    return question;
}

} // namespace ilo
