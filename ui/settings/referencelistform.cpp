#include "ui/settings/referencelistform.h"

#include "ui/codes/codetext.h"
#include "ui/kit/formfield.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {

ReferenceListForm::ReferenceListForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new TextLabel({}, TextSize::Text, true, this))
    , m_scheme(new QComboBox)
    , m_version(new QLineEdit)
    , m_schemeField(new FormField(tr("List"), m_scheme,
                                  tr("CPV, NUTS, NACE, or the name of another list."), this))
    , m_versionField(
          new FormField(tr("Version"), m_version, tr("As published: 2008, 2024, 2.1."), this))
    , m_import(new QPushButton(tr("Import"), this))
{
    m_scheme->setObjectName(u"listScheme"_s);
    m_scheme->setEditable(true);
    m_scheme->setInsertPolicy(QComboBox::NoInsert);
    m_version->setObjectName(u"listVersion"_s);
    m_import->setObjectName(u"importList"_s);
    kit::setRole(m_import, ButtonRole::Primary);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelList"_s);

    auto *fields = new QHBoxLayout;
    fields->setSpacing(12);
    fields->addWidget(m_schemeField, 3);
    fields->addWidget(m_versionField, 2);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_import);
    buttons->addWidget(cancel);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_name);
    column->addLayout(fields);
    column->addLayout(buttons);

    connect(m_scheme, &QComboBox::currentTextChanged, this, &ReferenceListForm::update);
    connect(m_version, &QLineEdit::textChanged, this, &ReferenceListForm::update);
    connect(m_version, &QLineEdit::returnPressed, m_import, &QPushButton::click);
    connect(cancel, &QPushButton::clicked, this, &ReferenceListForm::cancelled);
    connect(m_import, &QPushButton::clicked, this, [this] {
        emit wanted(m_file.path, scheme(), m_version->text().trimmed());
    });
}

/// What is typed, or the scheme behind a name that was chosen.
QString ReferenceListForm::scheme() const
{
    const QString text = m_scheme->currentText().trimmed();
    const int at = m_scheme->findText(text);
    return at >= 0 ? m_scheme->itemData(at).toString() : text;
}

void ReferenceListForm::showFile(const ReferenceFile &file)
{
    m_file = file;
    //: %1: name of a file
    m_name->setText(tr("Import %1").arg(QFileInfo(file.path).fileName()));
    m_scheme->clear();
    if (file.lists.isEmpty()) {
        for (const QString &known : usualSchemes())
            m_scheme->addItem(schemeWords(known).name, known);
    }
    for (const QString &list : file.lists)
        m_scheme->addItem(list, list);
    const int known = m_scheme->findData(file.scheme);
    if (known >= 0)
        m_scheme->setCurrentIndex(known);
    else
        m_scheme->setEditText(file.scheme);
    m_version->setText(file.version);
    update();
    QWidget::show();
    (file.version.isEmpty() ? static_cast<QWidget *>(m_version) : m_import)->setFocus();
}

void ReferenceListForm::update()
{
    m_import->setEnabled(!scheme().isEmpty() && !m_version->text().trimmed().isEmpty());
}

} // namespace ilo
