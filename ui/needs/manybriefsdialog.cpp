#include "ui/needs/manybriefsdialog.h"

#include "core/brief/opened.h"
#include "core/brief/phrases.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/formfield.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/style.h"
#include "ui/kit/valuetext.h"
#include "ui/needs/needform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int manyEdge = 16;

} // namespace

const Brief *publishedIn(const NeedInFull &full, const ManyBriefsWish &wish)
{
    const auto found = std::ranges::find(full.briefs, BriefStatus::Published, &Brief::status);
    const bool isTaken = wish.asPublished && found != full.briefs.end()
        && (!wish.level || mayAppear(found->level, *wish.level));
    return isTaken ? &*found : nullptr;
}

ManyBriefsDialog::ManyBriefsDialog(std::vector<NeedInFull> needs, QWidget *parent)
    : QDialog(parent)
    , m_needs(std::move(needs))
    , m_asPublished(new QCheckBox(tr("Take &published versions as they are")))
    , m_level(new QComboBox)
    , m_form(new QComboBox)
    , m_language(new QComboBox)
    , m_list(new QTreeWidget)
    , m_message(new MessageFrame)
{
    setWindowTitle(tr("Briefs in one PDF"));
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("iloHelp", u"brief"_s);
    m_asPublished->setObjectName(u"manyAsPublished"_s);
    m_asPublished->setChecked(true);
    m_level->setObjectName(u"manyLevel"_s);
    m_level->addItem(tr("each at its own level"));
    for (const auto &[level, key] : EnumKeys<Sharing>::keys)
        m_level->addItem(label(level), QString::fromLatin1(key));
    m_form->setObjectName(u"manyForm"_s);
    for (const auto &[form, key] : EnumKeys<BriefForm>::keys)
        m_form->addItem(label(form), QString::fromLatin1(key));
    m_language->setObjectName(u"manyLanguage"_s);
    m_language->addItem(tr("each in its own"), QString());
    for (const QString &language : briefLanguages())
        m_language->addItem(languageLabel(language), language);
    m_list->setObjectName(u"manyList"_s);
    m_list->setAccessibleName(tr("Briefs in the order of the file"));
    m_list->setHeaderLabels({tr("Number"), tr("Title"), tr("What is taken"), tr("May travel")});
    m_list->setRootIsDecorated(false);
    m_list->setTabKeyNavigation(false);
    m_message->setObjectName(u"manyMessage"_s);
    lay();
    connect(m_asPublished, &QCheckBox::toggled, this, &ManyBriefsDialog::refresh);
    for (QComboBox *box : {m_level, m_form, m_language})
        connect(box, &QComboBox::currentIndexChanged, this, &ManyBriefsDialog::refresh);
    refresh();
}

void ManyBriefsDialog::lay()
{
    auto *choices = new FlowLayout(manyEdge);
    choices->addWidget(new FormField(tr("May &travel"), m_level));
    choices->addWidget(new FormField(tr("&Form"), m_form));
    choices->addWidget(new FormField(tr("&Language"), m_language));
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *go = new QPushButton(tr("Choose f&ile…"));
    go->setObjectName(u"manyGo"_s);
    kit::setRole(go, ButtonRole::Primary);
    go->setDefault(true);
    connect(go, &QPushButton::clicked, this, [this] {
        accept();
        emit chosen();
    });
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(manyEdge, manyEdge, manyEdge, manyEdge);
    column->setSpacing(manyEdge / 2);
    column->addWidget(m_asPublished);
    column->addLayout(choices);
    column->addWidget(m_list, 1);
    column->addWidget(m_message);
    column->addLayout(buttons);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    resize(QSize(letter * 120, letter * 70).boundedTo(screen()->availableSize() * 9 / 10));
}

ManyBriefsWish ManyBriefsDialog::wish() const
{
    ManyBriefsWish wish{.asPublished = m_asPublished->isChecked(), .level = {}, .language = {}};
    if (Sharing level{}; m_level->currentIndex() > 0 && fromStored(m_level->currentData(), level))
        wish.level = level;
    fromStored(m_form->currentData(), wish.form);
    wish.language = m_language->currentData().toString();
    return wish;
}

void ManyBriefsDialog::refresh()
{
    const ManyBriefsWish wanted = wish();
    m_list->clear();
    int drafts = 0;
    Sharing narrowest = Sharing::Public;
    Sharing widest = Sharing::Internal;
    for (const NeedInFull &full : m_needs) {
        const Brief *kept = publishedIn(full, wanted);
        const Sharing level = kept ? kept->level : wanted.level.value_or(full.need.sharing);
        narrowest = std::min(narrowest, level);
        widest = std::max(widest, level);
        drafts += kept ? 0 : 1;
        //: %1: number of a version
        const QString taken =
            kept ? tr("version %1, published").arg(kept->version) : tr("draft, as it is now");
        m_list->addTopLevelItem(new QTreeWidgetItem(
            QStringList{full.need.code, NeedForm::titleOf(full.need), taken, label(level)}));
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    QStringList said;
    if (drafts > 0)
        said << tr("%n drafts: their pages say so across them.", nullptr, drafts);
    if (narrowest != widest)
        //: %1: a sharing level
        said << tr("The levels differ: the file may travel only as far as “%1”.")
                    .arg(label(narrowest));
    if (said.isEmpty())
        m_message->clear();
    else
        m_message->show(Tone::Info, said.join(u' '));
}

} // namespace ilo
