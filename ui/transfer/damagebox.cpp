#include "ui/transfer/damagebox.h"

#include "ui/kit/textlabel.h"
#include "ui/transfer/transferwords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t mostExamples = 4;
constexpr size_t mostLost = 12;
constexpr qsizetype longestExample = 60;

const QString refused = u"none"_s;

TextLabel *wrappedWords(const QString &text, QWidget *parent, TextSize size = TextSize::Text,
                        bool bold = false)
{
    auto *label = new TextLabel(text, size, bold, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString shortText(const QString &text)
{
    return text.simplified().left(longestExample);
}

} // namespace

QString damageText(const RepairRule &rule)
{
    //: %1: how the letters were written, %2: how they were read: names of encodings
    return DamageBox::tr("%1 that was read as %2")
        .arg(encodingLabel(rule.meant), encodingLabel(rule.readAs));
}

DamageBox::DamageBox(ImportDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    hide();
}

void DamageBox::showColumn(int column)
{
    const ColumnSurvey *survey = m_draft.survey(column);
    const bool isSame = column == m_column && survey && survey->damage == m_shown;
    m_column = column;
    if (isSame)
        return; // it is being answered
    m_shown = survey ? survey->damage : std::vector<ColumnDamage>();
    if (m_page)
        m_page->deleteLater();
    m_page = new QWidget(this);
    auto *page = new QVBoxLayout(m_page);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(6);
    m_layout->addWidget(m_page);
    for (const ColumnDamage &damage : m_shown) {
        if (damage.kind == ColumnDamage::Kind::WrongEncoding)
            addRepair(damage);
        else
            addLost(damage);
    }
    setVisible(!m_shown.empty());
}

void DamageBox::addRepair(const ColumnDamage &damage)
{
    auto *page = static_cast<QVBoxLayout *>(m_page->layout());
    page->addWidget(wrappedWords(tr("Letters look damaged"), m_page, TextSize::Text, true));
    page->addWidget(wrappedWords(
        //: what happened, how sure that is
        tr("%Ln cells: %1 (%2).", nullptr, int(damage.cells))
            .arg(damageText(damage.rule), confidenceLabel(damage.confidence)),
        m_page,
        TextSize::Secondary));
    for (size_t i = 0; i < std::min(mostExamples, damage.repairs.size()); ++i) {
        const TextRepair &repair = damage.repairs[i];
        page->addWidget(wrappedWords(
            tr("“%1” → “%2”").arg(shortText(repair.before), shortText(repair.after)), m_page));
    }
    auto *answer = new QComboBox(m_page);
    answer->setObjectName(u"repairLetters"_s);
    answer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    answer->setMinimumContentsLength(8);
    answer->setAccessibleName(tr("What happens to the damaged letters"));
    answer->addItem(tr("Choose…"), QString());
    answer->addItem(tr("Repair them"), damage.rule.key());
    answer->addItem(tr("Leave them as they are"), refused);
    const QString &said = m_draft.mapping().columns[size_t(m_column)].repair;
    answer->setCurrentIndex(std::max(0, answer->findData(said)));
    page->addWidget(answer);
    auto *waiting = TextLabel::secondary(tr("Until you choose, they stay as they are."), m_page);
    waiting->setWordWrap(true);
    waiting->setVisible(said.isEmpty());
    page->addWidget(waiting);
    connect(answer, &QComboBox::activated, this, [this, answer, waiting] {
        waiting->setVisible(answer->currentIndex() == 0);
        m_draft.setRepair(m_column, answer->currentData().toString());
    });
}

void DamageBox::addLost(const ColumnDamage &damage)
{
    auto *page = static_cast<QVBoxLayout *>(m_page->layout());
    page->addWidget(wrappedWords(tr("Letters are lost"), m_page, TextSize::Text, true));
    page->addWidget(wrappedWords(
        tr("In %Ln cells a letter was replaced by a sign. Write what these values are; those you "
           "leave empty stay as they stand in the file.",
           nullptr,
           int(damage.cells)),
        m_page,
        TextSize::Secondary));
    const TextMap &said = m_draft.mapping().columns[size_t(m_column)].replacements;
    std::vector<std::pair<QLineEdit *, QString>> suggestions;
    for (size_t i = 0; i < std::min(mostLost, damage.repairs.size()); ++i) {
        const TextRepair &repair = damage.repairs[i];
        page->addWidget(wrappedWords(shortText(repair.before), m_page));
        auto *edit = new QLineEdit(said.value(repair.before), m_page);
        edit->setObjectName(u"lostLetters%1"_s.arg(i));
        edit->setAccessibleName(tr("What “%1” is").arg(shortText(repair.before)));
        edit->setPlaceholderText(repair.after);
        page->addWidget(edit);
        connect(edit, &QLineEdit::editingFinished, this, [this, edit, before = repair.before] {
            const auto &known = m_draft.mapping().columns[size_t(m_column)].replacements;
            if (known.value(before) != edit->text().trimmed())
                m_draft.setReplacement(m_column, before, edit->text().trimmed());
        });
        if (!repair.after.isEmpty())
            suggestions.emplace_back(edit, repair.after);
    }
    if (suggestions.empty())
        return;
    auto *take =
        new QPushButton(tr("Take the %Ln suggestions", nullptr, int(suggestions.size())), m_page);
    take->setObjectName(u"takeSuggestions"_s);
    page->addWidget(take);
    connect(take, &QPushButton::clicked, this, [suggestions] {
        for (const auto &[edit, text] : suggestions) {
            edit->setText(text);
            emit edit->editingFinished();
        }
    });
}

} // namespace ilo
