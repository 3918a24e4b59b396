#include "ui/needs/briefpane.h"

#include "core/brief/opened.h"
#include "core/brief/phrases.h"
#include "core/needbrief/briefsource.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/formfield.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/valuetext.h"
#include "ui/needs/briefexport.h"
#include "ui/needs/briefpaper.h"
#include "ui/needs/brieftrail.h"
#include "ui/needs/needform.h"
#include "ui/needs/toolongtext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int paneEdge = 12;

template<typename E>
QComboBox *choiceOf(const QString &name)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    for (const auto &[value, key] : EnumKeys<E>::keys)
        box->addItem(label(value), QString::fromLatin1(key));
    return box;
}

void select(QComboBox *box, const QString &data)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

} // namespace

BriefPane::BriefPane(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_maker(new BriefMaker(this))
    , m_version(new QComboBox)
    , m_level(choiceOf<Sharing>(u"briefLevel"_s))
    , m_language(new QComboBox)
    , m_otherLanguage(new QComboBox)
    , m_form(choiceOf<BriefForm>(u"briefForm"_s))
    , m_status(new QComboBox)
    , m_statusField(new FormField(tr("State"), m_status))
    , m_trail(new BriefTrail)
    , m_overflow(new MessageFrame)
    , m_left(new MessageFrame)
    , m_kept(new MessageFrame)
    , m_result(new MessageFrame)
    , m_paper(new BriefPaper)
{
    m_version->setObjectName(u"briefVersion"_s);
    m_version->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_language->setObjectName(u"briefLanguage"_s);
    m_overflow->setObjectName(u"briefOverflow"_s);
    m_left->setObjectName(u"briefLeftOut"_s);
    m_result->setObjectName(u"briefResult"_s);
    m_result->setClosable(true);
    m_status->setObjectName(u"briefStatus"_s);
    m_status->setSizeAdjustPolicy(QComboBox::AdjustToContents); // its states change
    m_otherLanguage->setObjectName(u"briefOtherLanguage"_s);
    m_otherLanguage->addItem(tr("none", "a second language"), QString());
    for (const QString &language : briefLanguages()) {
        m_language->addItem(languageLabel(language), language);
        m_otherLanguage->addItem(languageLabel(language), language);
    }

    auto *choices = new FlowLayout(paneEdge);
    choices->addWidget(new FormField(tr("Version"), m_version));
    choices->addWidget(new FormField(tr("May travel"), m_level));
    choices->addWidget(new FormField(tr("Form"), m_form));
    // The two go on in the next line together.
    auto *languages = new QWidget;
    auto *pair = new QHBoxLayout(languages);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(paneEdge);
    pair->addWidget(new FormField(tr("Language"), m_language));
    pair->addWidget(new FormField(tr("Second language"), m_otherLanguage));
    choices->addWidget(languages);
    choices->addWidget(m_statusField);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(paneEdge, paneEdge, 0, 0);
    column->setSpacing(paneEdge / 2);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(
        0, 0, paneEdge, 0); // the paper's scroll bar alone stands at the paneEdge
    head->addLayout(choices);
    head->addWidget(m_trail);
    for (MessageFrame *message : {m_kept, m_result, m_overflow, m_left})
        head->addWidget(message);
    column->addLayout(head);
    column->addWidget(m_paper, 1);

    connect(m_version, &QComboBox::activated, this, [this] {
        m_shown = Id<Brief>::parse(m_version->currentData().toString());
        refresh(false);
    });
    connect(m_level, &QComboBox::activated, this, [this] {
        m_levelChosen = true;
        refresh(false);
    });
    for (QComboBox *choice : {m_language, m_otherLanguage, m_form})
        connect(choice, &QComboBox::activated, this, [this] { refresh(false); });
    connect(m_status, &QComboBox::activated, this, [this] {
        BriefStatus status{};
        fromStored(m_status->currentData(), status);
        setStatus(status);
    });
    connect(m_kept, &MessageFrame::actionTriggered, this, [this] {
        m_shown = {};
        refresh(false);
    });
    connect(m_left, &MessageFrame::actionTriggered, this, &BriefPane::openLeftOut);
    connect(m_maker, &BriefMaker::made, this, &BriefPane::showPage);
    connect(m_maker, &BriefMaker::failed, this, [this](const Error &error) {
        m_result->show(Tone::Negative, exportErrorText(error));
    });
}

void BriefPane::setNeed(const NeedInFull &need)
{
    const bool another = need.need.id != m_need.need.id;
    m_need = need;
    if (another) {
        // What companies can read is what a need that is published opens on, not a new draft.
        const auto published =
            std::ranges::find(need.briefs, BriefStatus::Published, &Brief::status);
        m_shown = published == need.briefs.end() ? Id<Brief>() : published->id;
        m_levelChosen = false;
        m_result->clear();
    }
    refresh(!another);
}

const Brief *BriefPane::shownVersion() const
{
    const auto found = std::ranges::find(m_need.briefs, m_shown, &Brief::id);
    return found == m_need.briefs.end() ? nullptr : &*found;
}

Sharing BriefPane::level() const
{
    Sharing level{};
    fromStored(m_level->currentData(), level);
    return level;
}

BriefForm BriefPane::form() const
{
    BriefForm form{};
    fromStored(m_form->currentData(), form);
    return form;
}

BriefWish BriefPane::wish(Sharing level) const
{
    return {.level = level,
            .language = m_language->currentData().toString(),
            .otherLanguage = m_otherLanguage->currentData().toString(),
            .form = form(),
            .issuedOn = QDate::currentDate()};
}

Document BriefPane::draft(Sharing level) const
{
    const Office office = m_context.workspace().office();
    return briefOf(m_need, office, officeLogo(m_context.database(), office.logo), wish(level));
}

void BriefPane::refresh(bool typing)
{
    fillVersions();
    const Brief *kept = shownVersion();
    if (!m_levelChosen)
        select(m_level, toKey(m_need.need.sharing));
    m_level->setEnabled(!kept);
    for (QComboBox *choice : {m_language, m_otherLanguage, m_form})
        choice->setEnabled(!kept);
    m_statusField->setVisible(kept);
    if (kept) {
        select(m_level, toKey(kept->level));
        select(m_language, kept->language);
        select(m_otherLanguage, kept->otherLanguage);
        select(m_form, toKey(kept->form));
        fillStates();
    }
    showSteps();
    if (!kept) {
        m_document = draft(level());
    } else if (const Result<Document> document = keptDocument(m_context.database(), *kept)) {
        m_document = *document;
    } else {
        m_result->show(
            Tone::Negative,
            tr("This version cannot be shown: it was kept by a newer version of the program."));
        return;
    }
    tell();
    typing && !kept ? m_maker->want(m_document) : m_maker->wantNow(m_document);
}

void BriefPane::fillVersions()
{
    const QSignalBlocker quiet(m_version);
    m_version->clear();
    m_version->addItem(tr("as typed now"));
    for (const Brief &brief : m_need.briefs) {
        //: %1: number of the version, %2: day, %3: state of the brief
        m_version->addItem(
            tr("%1 · %2 · %3")
                .arg(brief.version)
                .arg(QLocale().toString(brief.issuedOn, QLocale::ShortFormat), label(brief.status)),
            brief.id.toString());
    }
    if (!shownVersion())
        m_shown = {};
    m_version->setCurrentIndex(m_shown.isNull() ? 0 : m_version->findData(m_shown.toString()));
}

void BriefPane::tell()
{
    if (const Brief *kept = shownVersion()) {
        //: %1: number of the version, %2: day
        m_kept->show(Tone::Info,
                     tr("Version %1 as it was kept on %2. It does not follow the form.")
                         .arg(kept->version)
                         .arg(QLocale().toString(kept->issuedOn, u"d MMMM yyyy"_s)),
                     tr("Show what is typed now"));
        m_left->clear();
        return;
    }
    m_kept->clear();
    QStringList names;
    const QStringList fields =
        leftOut(m_need.need, m_need.requirements, level(), m_context.workspace().office(), form());
    for (const QString &field : fields)
        names << (field == u"requirements" ? tr("requirements") : fieldLabel(u"need"_s, field));
    if (names.isEmpty()) {
        m_left->clear();
        return;
    }
    //: %1: a sharing level, %2: names of fields
    m_left->show(
        Tone::Info,
        tr("Left out, because not opened to %1: %2.").arg(label(level()), names.join(u", "_s)),
        tr("Open them…"));
}

void BriefPane::showPage(const LaidBrief &brief)
{
    m_paper->show(brief);
    if (!brief.pages.unprintable.isEmpty())
        m_overflow->show(Tone::Warning,
                         exportErrorText({Error::Code::Invalid, {}, brief.pages.unprintable}));
    else if (brief.pages.linesTooMany == 0)
        m_overflow->clear();
    else
        m_overflow->show(Tone::Warning, tooLongText(brief.document, brief.pages.linesTooMany));
    emit pageChanged();
}

} // namespace ilo
