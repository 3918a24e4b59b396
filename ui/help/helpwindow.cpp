#include "ui/help/helpwindow.h"

#include "ui/help/helppages.h"
#include "ui/kit/filteredit.h"
#include "ui/kit/glossary.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

enum HelpRole { PageRole = Qt::UserRole, HeadingRole };

QToolButton *arrow(const QString &icon, const QString &name, const QKeySequence &keys)
{
    auto *button = new QToolButton;
    button->setIcon(kit::icon(icon));
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(u"%1 (%2)"_s.arg(name, keys.toString(QKeySequence::NativeText)));
    button->setShortcut(keys);
    return button;
}

/// Tables with room and fine lines, headings in the sizes of the window.
void dressDocument(QTextDocument &document)
{
    const Tokens &t = kit::tokens();
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderCollapse(true);
        format.setBorderBrush(t.line);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setCellPadding(6);
        table->setFormat(format);
    }
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        if (level > 0) {
            // Not BlockUnderCursor, which takes the end of the paragraph before along.
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            QTextCharFormat letters;
            letters.setFont(kit::font(level == 1 ? TextSize::Title : TextSize::Section, true));
            letters.setForeground(t.text);
            cursor.setCharFormat(letters); // without the size that Markdown gave, which would win
            format.setTopMargin(level == 1 ? 0 : 16);
            format.setBottomMargin(6);
            cursor.setBlockFormat(format);
        } else if (!cursor.currentTable()) {
            format.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
            cursor.setBlockFormat(format);
        }
    }
}

} // namespace

HelpWindow::HelpWindow(QWidget *beside)
    : QWidget(beside, Qt::Window)
    , m_field(new FilterEdit(tr("Search the help")))
    , m_list(new QListWidget)
    , m_text(new QTextBrowser)
    , m_back(arrow(u"go-previous"_s, tr("Back"), QKeySequence(u"Alt+Left"_s)))
    , m_forward(arrow(u"go-next"_s, tr("Forward"), QKeySequence(u"Alt+Right"_s)))
    , m_count(TextLabel::secondary())
{
    setWindowTitle(tr("Help – INPROCAP Desk"));
    m_list->setAccessibleName(tr("Pages of the help"));
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("Page of the help"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(20);

    auto *side = new QWidget;
    side->setAutoFillBackground(true);
    side->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(8, 12, 8, 8);
    auto *arrows = new QHBoxLayout;
    arrows->addWidget(m_back);
    arrows->addWidget(m_forward);
    arrows->addStretch();
    arrows->addWidget(m_count);
    column->addLayout(arrows);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    auto *splitter = new QSplitter;
    splitter->addWidget(side);
    splitter->addWidget(m_text);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(splitter);
    const int letter = fontMetrics().averageCharWidth();
    splitter->setSizes({letter * 34, letter * 90});
    resize(letter * 120, fontMetrics().height() * 38);

    connect(m_field, &QLineEdit::textChanged, this, &HelpWindow::fillList);
    connect(m_field, &FilterEdit::leftDown, this, [this] {
        m_list->setFocus();
        if (m_list->currentRow() < 0)
            m_list->setCurrentRow(0);
    });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            showPage(item->data(PageRole).toString(), item->data(HeadingRole).toString());
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpWindow::followLink);
    connect(m_back, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { move(1); });
    fillList();
    kit::dressWith(this, [this] { dress(); });
}

HelpWindow *HelpWindow::open(const QString &key, QWidget *beside)
{
    QWidget *window = beside->window();
    auto *help = window->findChild<HelpWindow *>(QString(), Qt::FindDirectChildrenOnly);
    if (!help)
        help = new HelpWindow(window);
    help->showPage(helpPageFor(key).name);
    help->show();
    help->raise();
    help->activateWindow();
    help->m_text->setFocus();
    return help;
}

void HelpWindow::showPage(const QString &name, const QString &heading)
{
    if (!helpPage(name))
        return;
    const Stop stop{name, heading};
    if (m_at < 0 || m_stops[size_t(m_at)] != stop) {
        m_stops.resize(size_t(m_at + 1));
        m_stops.push_back(stop);
        m_at = qsizetype(m_stops.size()) - 1;
    }
    render(stop);
}

void HelpWindow::move(int step)
{
    const qsizetype to = m_at + step;
    if (to < 0 || to >= qsizetype(m_stops.size()))
        return;
    m_at = to;
    render(m_stops[size_t(to)]);
}

void HelpWindow::render(const Stop &stop)
{
    const HelpPage *page = helpPage(stop.page);
    if (m_page != stop.page) {
        m_page = stop.page;
        m_text->setMarkdown(page->markdown);
        dressDocument(*m_text->document());
    }
    m_text->moveCursor(QTextCursor::Start);
    for (QTextBlock block = m_text->document()->begin(); block.isValid() && !stop.heading.isEmpty();
         block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || block.text() != stop.heading)
            continue;
        m_text->moveCursor(QTextCursor::End); // so that the heading comes to the top
        m_text->setTextCursor(QTextCursor(block));
        break;
    }
    m_back->setEnabled(m_at > 0);
    m_forward->setEnabled(m_at + 1 < qsizetype(m_stops.size()));

    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->data(PageRole).toString() == stop.page
            && (stop.heading.isEmpty() || item->data(HeadingRole).toString() == stop.heading)) {
            m_list->setCurrentRow(row);
            return;
        }
    }
}

void HelpWindow::fillList()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const auto add = [this](const QString &text, const QString &page, const QString &heading) {
        auto *item = new QListWidgetItem(text, m_list);
        item->setData(PageRole, page);
        item->setData(HeadingRole, heading);
    };
    if (m_field->text().trimmed().isEmpty()) {
        for (const HelpPage &page : helpPages())
            add(page.title, page.name, {});
        m_count->clear();
        return;
    }
    const auto hits = searchHelp(m_field->text());
    for (const HelpHit &hit : hits) {
        const QString title =
            hit.heading.isEmpty() ? hit.title : u"%1 › %2"_s.arg(hit.title, hit.heading);
        add(title + u'\n' + hit.excerpt, hit.page, hit.heading);
    }
    m_count->setText(hits.empty() ? tr("Nothing found")
                                  : tr("%n places", nullptr, int(hits.size())));
}

void HelpWindow::followLink(const QUrl &link)
{
    const QString target = link.path();
    if (link.scheme() == "help"_L1) {
        const GlossaryTerm *term = glossaryTerm(link.fragment());
        showPage(target, term ? term->title() : link.fragment());
    } else if (link.scheme() == "app"_L1) {
        emit placeWanted({target.section(u'/', 0, 0), {}, target.section(u'/', 1)});
    }
}

void HelpWindow::dress()
{
    m_text->document()->setDefaultFont(kit::font(TextSize::Text));
    const QString page = std::exchange(m_page, QString());
    if (!page.isEmpty())
        render(m_stops[size_t(m_at)]);
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ilo
