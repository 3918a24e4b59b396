// The words of what the long brief adds, of texts in several languages and of the look of papers.
#include "ui/kit/fieldlabels.h"
#include "ui/kit/fieldwords.h"

#include <QCoreApplication>

namespace ilo {
namespace {

struct BriefLabels
{
    Q_DECLARE_TR_FUNCTIONS(ilo::BriefLabels)
};

constexpr FieldWording briefWords[] = {
    {"need", "language", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Language of the texts")},
    {"need", "translations", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Texts in other languages")},
    {"need", "context", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Organisation and setting")},
    {"need", "process", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Process and interfaces")},
    {"need", "operation", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Operation and lifetime")},
    {"need", "safety", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Safety and regulation")},
    {"need", "standards", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Standards")},
    {"need",
     "sustainability",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Energy and cost over the life")},
    {"need", "market", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Market and state of the art")},
    {"need",
     "consultation_results",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Results of the consultation")},
    {"need", "joint_with", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Others with the same need")},
    {"need", "risks", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Risks")},
    {"need", "business_case", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Business case in short")},
    {"need", "strategy", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Procurement strategy")},
    {"need", "evaluation", QT_TRANSLATE_NOOP("ilo::FieldLabels", "How offers are judged")},
    {"need", "background", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Documents to read")},
    {"requirement",
     "translations",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Texts in other languages")},
    {"brief", "form", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Form")},
    {"brief", "other_language", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Second language")},
    {"brief", "state_note", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Reason for the state")},
    {"office", "logo", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Logo on papers")},
    {"office", "show_emblem", QT_TRANSLATE_NOOP("ilo::FieldLabels", "EU emblem on papers")},
};

} // namespace

std::span<const FieldWording> briefFieldWords()
{
    return briefWords;
}

QString label(BriefForm form)
{
    switch (form) {
    case BriefForm::Page: return BriefLabels::tr("One page");
    case BriefForm::Long: return BriefLabels::tr("Long form");
    }
    Q_UNREACHABLE();
}

} // namespace ilo
