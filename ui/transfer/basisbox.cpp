#include "ui/transfer/basisbox.h"

#include "ui/kit/fieldlabels.h"
#include "ui/kit/privacytext.h"
#include "ui/kit/textlabel.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace ilo {

BasisBox::BasisBox(ImportDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_box(new QComboBox(this))
    , m_meaning(TextLabel::secondary({}, this))
{
    constexpr int leastLetters = 8; // of the box; the panel is narrow
    for (const auto &[value, key] : EnumKeys<LawfulBasis>::keys)
        m_box->addItem(label(value), int(value));
    m_box->setObjectName(QStringLiteral("peopleBasis"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(leastLetters);
    m_meaning->setWordWrap(true);
    auto *name = new TextLabel(tr("Lawful basis of the people"), TextSize::Text, false, this);
    name->setWordWrap(true);
    name->setBuddy(m_box);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 4, 0, 4);
    all->setSpacing(4);
    all->addWidget(name);
    all->addWidget(m_box);
    all->addWidget(m_meaning);
    connect(m_box, &QComboBox::activated, this, [this] {
        m_draft.setBasis(LawfulBasis(m_box->currentData().toInt()));
        showDraft();
    });
    connect(&m_draft, &ImportDraft::fileRead, this, &BasisBox::showDraft);
    connect(&m_draft, &ImportDraft::mappingChanged, this, &BasisBox::showDraft);
    showDraft();
}

void BasisBox::showDraft()
{
    const Mapping &mapping = m_draft.mapping();
    const bool namesPeople = mapping.goesTo(QStringLiteral("contact.name"))
        || mapping.goesTo(QStringLiteral("contact.family"))
        || mapping.goesTo(QStringLiteral("contact.given"));
    setVisible(namesPeople && !mapping.goesTo(QStringLiteral("contact.basis")));
    const LawfulBasis basis = m_draft.job().basis;
    m_box->setCurrentIndex(m_box->findData(int(basis)));
    const QString meaning = explained(basis);
    m_meaning->setText(meaning.isEmpty() ? tr("Why the office may keep these data; never guessed")
                                         : meaning);
}

} // namespace ilo
