#include "ui/needs/briefexportdialog.h"

#include "ui/kit/formfield.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int exportEdge = 16;

} // namespace

BriefExportDialog::BriefExportDialog(const QString &mail, const QString &request, BriefFile first,
                                     QWidget *parent)
    : QDialog(parent)
    , m_kind(first)
    , m_texts{{BriefFile::MailText, mail}, {BriefFile::EenRequest, request}}
    , m_text(new QPlainTextEdit)
    , m_preview(new FormField(tr("What is written"), m_text))
{
    setWindowTitle(tr("Export the brief"));
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("iloHelp", u"brief"_s);
    m_text->setObjectName(u"exportText"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);

    auto *kinds = new QWidget;
    auto *column = new QVBoxLayout(kinds);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    addKind(*column,
            BriefFile::PdfWithOdt,
            tr("PDF, and &ODT beside it"),
            tr("The page as it is printed, and the copy that can be worked on and listened to."));
    addKind(
        *column,
        BriefFile::Pdf,
        tr("&PDF alone"),
        tr("For print and mail. Headings, lists and the table are marked in it, but for a screen "
           "reader the ODT or the web page is the surer copy: give one of them along."));
    addKind(*column,
            BriefFile::Odt,
            tr("O&DT alone"),
            tr("For a word processor. An accessible copy: real headings, table headers and "
               "languages."));
    addKind(*column,
            BriefFile::WebPage,
            tr("&Web page"),
            tr("One HTML file for your site. An accessible copy, which also fits a telephone."));
    addKind(*column, BriefFile::MailText, tr("&Text for a mail"), tr("Plain text in short lines."));
    addKind(*column,
            BriefFile::EenRequest,
            tr("Technology &request (EEN)"),
            request.isEmpty()
                ? tr("For the partnering database of the Enterprise Europe Network. It is made of "
                     "what is typed now, not of a kept version: show what is typed now.")
                : tr("Text in English under the headings of the form of the Enterprise Europe "
                     "Network, to be pasted there. What is missing says so."));
    m_buttons[BriefFile::EenRequest]->setEnabled(!request.isEmpty());
    column->addStretch();

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(kinds);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(exportEdge);
    halves->addWidget(scroll, 1);
    halves->addWidget(m_preview, 1);

    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *go = new QPushButton(tr("Choose &file…"));
    go->setObjectName(u"exportGo"_s);
    kit::setRole(go, ButtonRole::Primary);
    go->setDefault(true);
    connect(go, &QPushButton::clicked, this, [this] {
        const BriefFile kind = m_kind;
        accept();
        emit chosen(kind);
    });
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(go);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(exportEdge, exportEdge, exportEdge, exportEdge);
    all->setSpacing(exportEdge);
    all->addLayout(halves, 1);
    all->addLayout(buttons);

    const bool isThere = m_buttons.contains(first) && m_buttons[first]->isEnabled();
    choose(isThere ? first : BriefFile::PdfWithOdt);
    m_buttons[m_kind]->setChecked(true);
    m_buttons[m_kind]->setFocus();
    m_kinds = kinds;
    fit();
}

/// Room for the kinds, and beside them for the text of one that is text.
void BriefExportDialog::fit()
{
    const int letter = fontMetrics().averageCharWidth();
    const bool hasText = !m_texts.value(m_kind).isEmpty();
    const int half = letter * 60;
    const int wanted = m_kinds->layout()->heightForWidth(half) + letter * 12;
    resize(QSize(hasText ? 2 * half : half + 3 * exportEdge, std::max(height(), wanted))
               .boundedTo(screen()->availableSize() * 9 / 10));
}

void BriefExportDialog::addKind(QVBoxLayout &column, BriefFile kind, const QString &name,
                                const QString &good)
{
    auto *button = new QRadioButton(name);
    button->setAccessibleDescription(good);
    connect(button, &QRadioButton::toggled, this, [this, kind](bool on) {
        if (on)
            choose(kind);
    });
    auto *sentence = TextLabel::secondary(good);
    sentence->setWordWrap(true);
    sentence->setContentsMargins(24, 0, 0, 8); // below the words of the button, not its dot
    column.addWidget(button);
    column.addWidget(sentence);
    m_buttons.insert(kind, button);
}

void BriefExportDialog::choose(BriefFile kind)
{
    m_kind = kind;
    const QString text = m_texts.value(kind);
    m_text->setPlainText(text);
    m_preview->setVisible(!text.isEmpty());
    if (m_kinds)
        fit();
}

} // namespace ilo
