#include "ui/needs/briefcomparison.h"

#include "core/brief/documentjson.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/formfield.h"
#include "ui/kit/tokens.h"
#include "ui/kit/valuetext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

enum View { BesideEachOther, Redline };

constexpr QSize comparisonSize(900, 600);

QString marked(const QString &words, Tone tone, const QString &decoration)
{
    const ColourPair &colours = kit::tokens().tone(tone);
    return u"<span style=\"color:%1; background-color:%2; text-decoration:%3\">%4</span> "_s.arg(
        colours.ink.name(), colours.ground.name(), decoration, words.trimmed().toHtmlEscaped());
}

/// The block's words: both sides when `side` is Same, else those of one.
QString wordsOf(const BlockChange &block, ChangeKind side)
{
    QString html;
    for (const TextChange &change : block.changes) {
        if (change.kind == ChangeKind::Same)
            html += change.text.toHtmlEscaped();
        else if (side != ChangeKind::Same && change.kind != side)
            continue;
        else if (change.kind == ChangeKind::Removed)
            html += marked(change.text, Tone::Negative, u"line-through"_s);
        else
            html += marked(change.text, Tone::Positive, u"underline"_s);
    }
    return html.replace(u'\n', u"<br>"_s);
}

QString headingOf(const BlockChange &block, const QString &before)
{
    if (block.heading.isEmpty() || block.heading == before)
        return {};
    return u"<h4 style=\"margin-bottom:0\">%1</h4>"_s.arg(block.heading.toHtmlEscaped());
}

QString redline(const std::vector<BlockChange> &blocks)
{
    QString html;
    QString before;
    for (const BlockChange &block : blocks) {
        html += headingOf(block, before) + u"<p style=\"margin-top:2px\">"_s
            + wordsOf(block, ChangeKind::Same) + u"</p>"_s;
        before = block.heading;
    }
    return html;
}

QString besideEachOther(const std::vector<BlockChange> &blocks, const QString &left,
                        const QString &right)
{
    QString html = u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"6\"><tr>"
                   "<th width=\"50%\" align=\"left\">%1</th>"
                   "<th width=\"50%\" align=\"left\">%2</th></tr>"_s.arg(left.toHtmlEscaped(),
                                                                         right.toHtmlEscaped());
    QString before;
    for (const BlockChange &block : blocks) {
        const QString heading = headingOf(block, before);
        html += u"<tr><td valign=\"top\">%1%2</td><td valign=\"top\">%1%3</td></tr>"_s.arg(
            heading, wordsOf(block, ChangeKind::Removed), wordsOf(block, ChangeKind::Added));
        before = block.heading;
    }
    return html + u"</table>"_s;
}

} // namespace

BriefComparison::BriefComparison(const std::vector<Brief> &versions, const Document &typed,
                                 const Brief *shown, QWidget *parent)
    : QDialog(parent)
    , m_documents{typed}
    , m_older(new QComboBox)
    , m_newer(new QComboBox)
    , m_view(new QComboBox)
    , m_text(new QTextBrowser)
{
    setWindowTitle(tr("Compare versions of %1").arg(typed.code));
    m_older->setObjectName(u"olderVersion"_s);
    m_newer->setObjectName(u"newerVersion"_s);
    m_view->setObjectName(u"comparisonView"_s);
    m_text->setObjectName(u"comparison"_s);
    m_text->setAccessibleName(tr("What changed"));
    m_text->setOpenLinks(false);
    for (QComboBox *box : {m_older, m_newer})
        box->addItem(tr("as typed now"), 0);
    for (const Brief &version : versions) {
        const Result<Document> document = documentFromJson(version.content.toUtf8());
        if (!document)
            continue; // of a newer program; the pane says so when it is chosen there
        m_documents.push_back(*document);
        //: %1: number of the version, %2: day, %3: state of the brief
        const QString text = tr("%1 · %2 · %3")
                                 .arg(version.version)
                                 .arg(QLocale().toString(version.issuedOn, QLocale::ShortFormat),
                                      label(version.status));
        for (QComboBox *box : {m_older, m_newer})
            box->addItem(text, int(m_documents.size()) - 1);
        if (shown && shown->id == version.id)
            m_newer->setCurrentIndex(m_newer->count() - 1);
    }
    // Nothing was typed since the newest was kept: what that one changed is asked for.
    const bool isKept = !shown && m_documents.size() > 2
        && std::ranges::none_of(compareDocuments(m_documents[1], m_documents[0]),
                                &BlockChange::isChanged);
    if (isKept)
        m_newer->setCurrentIndex(1);
    // The shown version with the one before it; the oldest has none, and is compared with the
    // newest, or with what is typed.
    const int oldest = m_older->count() - 1;
    m_older->setCurrentIndex(std::min(m_newer->currentIndex() + 1, oldest));
    if (m_newer->currentIndex() == oldest)
        m_newer->setCurrentIndex(oldest > 1 ? 1 : 0);
    m_view->addItem(tr("Beside each other"), BesideEachOther);
    m_view->addItem(tr("As one text"), Redline);
    lay();
    for (QComboBox *box : {m_older, m_newer, m_view})
        connect(box, &QComboBox::currentIndexChanged, this, &BriefComparison::refresh);
    refresh();
}

void BriefComparison::lay()
{
    auto *choices = new QHBoxLayout;
    choices->addWidget(new FormField(tr("&From"), m_older));
    choices->addWidget(new FormField(tr("&To"), m_newer));
    choices->addWidget(new FormField(tr("&Show"), m_view));
    choices->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(choices);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
    resize(comparisonSize);
}

const Document *BriefComparison::chosen(const QComboBox *box) const
{
    const auto index = size_t(box->currentData().toInt());
    return index < m_documents.size() ? &m_documents[index] : nullptr;
}

void BriefComparison::refresh()
{
    const Document *older = chosen(m_older);
    const Document *newer = chosen(m_newer);
    if (!older || !newer)
        return;
    const std::vector<BlockChange> blocks = compareDocuments(*older, *newer);
    const bool changed = std::ranges::any_of(blocks, &BlockChange::isChanged);
    QString html;
    if (!changed)
        html = u"<p>%1</p>"_s.arg(tr("Both say the same.").toHtmlEscaped());
    html += m_view->currentData().toInt() == Redline
        ? redline(blocks)
        : besideEachOther(blocks, m_older->currentText(), m_newer->currentText());
    m_text->setHtml(html);
}

} // namespace ilo
