#include "ui/needs/choicefields.h"

#include "core/domain/change.h"
#include "core/domain/trl.h"
#include "ui/kit/fieldlabels.h"

#include <QComboBox>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {

ChoiceField::ChoiceField(const QString &field, const QString &label, std::vector<Option> options,
                         QWidget *parent)
    : FieldEditor(field, label, parent)
    , m_box(new QComboBox)
{
    m_box->setFocusPolicy(Qt::StrongFocus);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(10);
    setEditor(m_box);
    setOptions(std::move(options));
    connect(m_box, &QComboBox::activated, this, [this] {
        showHint();
        noteTyping();
        emit left();
    });
}

void ChoiceField::setOptions(std::vector<Option> options)
{
    m_options = std::move(options);
    m_box->clear();
    for (const Option &option : m_options)
        m_box->addItem(option.label);
    display(stored());
}

std::optional<QVariant> ChoiceField::value() const
{
    const int place = m_box->currentIndex();
    return place < 0 ? stored() : m_options.at(size_t(place)).stored;
}

QString ChoiceField::typed() const
{
    return value()->toString();
}

void ChoiceField::display(const QVariant &stored)
{
    int place = -1;
    for (size_t i = 0; i < m_options.size(); ++i) {
        if (m_options[i].stored == stored)
            place = int(i);
    }
    m_box->setCurrentIndex(place);
    showHint();
}

void ChoiceField::displayTyped(const QString &text)
{
    for (size_t i = 0; i < m_options.size(); ++i) {
        if (m_options[i].stored.toString() == text)
            m_box->setCurrentIndex(int(i));
    }
    showHint();
}

void ChoiceField::showHint()
{
    const int place = m_box->currentIndex();
    setHint(place < 0 ? QString() : m_options.at(size_t(place)).hint);
}

template<typename E>
std::vector<ChoiceField::Option> optionsOf()
{
    std::vector<ChoiceField::Option> options;
    for (const auto &[value, key] : EnumKeys<E>::keys)
        options.push_back({toStored(value), label(value)});
    return options;
}

template std::vector<ChoiceField::Option> optionsOf<NeedStatus>();
template std::vector<ChoiceField::Option> optionsOf<Sharing>();
template std::vector<ChoiceField::Option> optionsOf<IprRegime>();
template std::vector<ChoiceField::Option> optionsOf<Priority>();
template std::vector<ChoiceField::Option> optionsOf<Comparison>();
template std::vector<ChoiceField::Option> optionsOf<BriefStatus>();
template std::vector<ChoiceField::Option> optionsOf<Verification>();

std::vector<ChoiceField::Option> trlOptions()
{
    const QString language = QLocale().name().left(2);
    std::vector<ChoiceField::Option> options{{QVariant(), ChoiceField::tr("not stated")}};
    for (int level = lowestTrl; level <= highestTrl; ++level) {
        const CodeEntry *entry = trlLevel(level);
        //: %1: technology readiness level, %2: its short name
        const QString name = ChoiceField::tr("%1 – %2").arg(level).arg(entry->label(language));
        options.push_back({toStored(level), name, entry->text(language)});
    }
    return options;
}

} // namespace ilo
