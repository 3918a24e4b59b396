#include "ui/transfer/currencybox.h"

#include "core/exchange/vocabulary.h"
#include "ui/kit/textlabel.h"
#include "ui/transfer/transferwords.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {

CurrencyBox::CurrencyBox(ImportDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_box(new QComboBox(this))
    , m_sure(TextLabel::secondary({}, this))
{
    constexpr int leastLetters = 8; // of the box; the panel is narrow
    m_box->addItem(tr("Choose…"), QString());
    for (const QString &code :
         {u"EUR"_s, u"DKK"_s, u"SEK"_s, u"NOK"_s, u"PLN"_s, u"CZK"_s, u"GBP"_s, u"CHF"_s, u"USD"_s})
        m_box->addItem(code, code);
    m_box->setObjectName(u"amountCurrency"_s);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(leastLetters);
    m_sure->setWordWrap(true);
    auto *name = new TextLabel(tr("Amounts without a currency are in"), TextSize::Text, true, this);
    name->setWordWrap(true);
    name->setBuddy(m_box);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 4, 0, 0);
    all->setSpacing(4);
    for (QWidget *widget : {static_cast<QWidget *>(name),
                            static_cast<QWidget *>(m_box),
                            static_cast<QWidget *>(m_sure)})
        all->addWidget(widget);
    connect(m_box, &QComboBox::activated, this, [this] {
        m_draft.setCurrency(m_column, m_box->currentData().toString());
        showColumn(m_column);
    });
}

void CurrencyBox::showColumn(int column)
{
    m_column = column;
    const ColumnMapping &mapping = m_draft.mapping().columns[size_t(column)];
    setVisible(isAmountField(mapping.field));
    const QString named = amountUnit(m_draft.form().columns.value(column)).currency;
    const QString taken = !mapping.currency.isEmpty() ? mapping.currency
        : !named.isEmpty()                            ? named
                                                      : m_draft.job().defaultCurrency;
    if (m_box->findData(taken) < 0)
        m_box->addItem(taken, taken);
    m_box->setCurrentIndex(m_box->findData(taken));
    m_sure->setText(!mapping.currency.isEmpty() ? tr("As you chose.")
                        : !named.isEmpty()      ? tr("By the name of the column.")
                        : !taken.isEmpty()
                        ? tr("The currency of your office; look whether it fits.")
                        : tr("Until you choose, they are kept in the note."));
}

} // namespace ilo
