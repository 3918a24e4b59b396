#include "ui/palette/commandpalette.h"

#include "core/text/fold.h"
#include "ui/kit/card.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/palette/paletteframe.h"
#include "ui/palette/palettelist.h"
#include "ui/palette/palettemodel.h"
#include "ui/palette/recordsearch.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int usualWidth = 660; ///< pixels at 100 % text
constexpr int usualHeight = 560;
constexpr int usualTop = 93; ///< below the header of the page
constexpr int leastBeside = 16;
constexpr int leastBelow = 48;
constexpr int quiet = 400; ///< milliseconds without typing before the count is said

} // namespace

CommandPalette::CommandPalette(PaletteSources sources, QWidget *window)
    : QDialog(window)
    , m_sources(std::move(sources))
    , m_before(QApplication::focusWidget())
    , m_frame(new PaletteFrame(this))
    , m_field(new QLineEdit)
    , m_count(TextLabel::secondary())
    , m_model(new PaletteModel(this))
    , m_list(new PaletteList)
    , m_nothing(TextLabel::secondary())
    , m_foot(new PaletteFoot)
{
    setWindowFlags(Qt::Widget); // part of the window, so that it may dim what lies below
    setAccessibleName(tr("Search or run a command"));
    setProperty("iloHelp", u"palette"_s);
    m_field->setObjectName(u"paletteField"_s);
    m_field->setPlaceholderText(tr("Search or run a command"));
    m_field->setAccessibleName(accessibleName());
    m_field->setAccessibleDescription(
        tr("Arrow keys choose, Enter opens, Tab shows more actions, > for commands only"));
    m_field->setFrame(false);
    m_field->addAction(kit::icon(u"search"_s, [](const Tokens &t) { return t.text2; }),
                       QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(18, 12, 18, 14);
    m_nothing->hide();

    auto *top = new QHBoxLayout;
    top->setContentsMargins(10, 6, 14, 6);
    top->addWidget(m_field, 1);
    top->addWidget(m_count);
    auto *column = new QVBoxLayout(m_frame);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(new Rule);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    column->addWidget(new Rule);
    column->addWidget(m_foot);

    m_sayLater.setSingleShot(true);
    m_sayLater.setInterval(quiet);
    connect(&m_sayLater, &QTimer::timeout, this, &CommandPalette::sayCount);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::typed);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_list->setCurrentIndex(index);
        choose(QApplication::keyboardModifiers().testFlag(Qt::ControlModifier));
    });
    if (!m_sources.file.isEmpty() && !m_sources.types.isEmpty()) {
        m_search = std::make_unique<RecordSearch>(m_sources.file, m_sources.types);
        connect(m_search.get(),
                &RecordSearch::found,
                this,
                [this](const QString &type, const std::vector<FoundRecord> &records) {
                    m_found[type] = records;
                    refresh();
                });
        connect(m_search.get(),
                &RecordSearch::foundAcross,
                this,
                [this](const std::vector<FoundAcross> &records) {
                    m_across = records;
                    refresh();
                });
        connect(m_search.get(),
                &RecordSearch::foundNear,
                this,
                [this](const std::vector<FoundRecord> &records) {
                    m_near = records;
                    refresh();
                });
        connect(m_search.get(), &RecordSearch::finished, this, [this] {
            m_nothing->setText(nothingWords());
            m_sayLater.start();
            if (m_waiting)
                choose(*m_waiting);
        });
        connect(m_search.get(), &RecordSearch::failed, this, &CommandPalette::failed);
    }
    window->installEventFilter(this);
    setFocusProxy(m_field);
    refresh();
}

CommandPalette::~CommandPalette() = default;

void CommandPalette::open()
{
    arrange();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::typed(const QString &text)
{
    m_hasMoved = false;
    m_waiting.reset();
    m_across.clear();
    m_near.clear();
    if (!m_actionsOfOne.empty()) {
        refresh();
        return;
    }
    const bool wantsRecords = !text.startsWith(u'>') && !foldedWords(text).isEmpty();
    if (m_search && wantsRecords)
        m_search->search(text);
    if (!wantsRecords)
        m_found.clear();
    refresh();
    m_sayLater.start();
}

void CommandPalette::refresh()
{
    const QModelIndex before = m_list->currentIndex();
    const PaletteEntry *kept = m_hasMoved ? m_model->entry(before) : nullptr;
    const QString title = kept ? kept->title : QString();
    const QString id = kept ? kept->id : QString();
    m_model->show(lines(), foldedWords(m_field->text()));

    QModelIndex current = m_model->firstEntry();
    for (int row = 0; kept && row < m_model->rowCount(); ++row) {
        const PaletteEntry *line = m_model->entry(m_model->index(row));
        if (line && line->id == id && line->title == title)
            current = m_model->index(row);
    }
    m_list->setCurrentIndex(current);
    if (!m_hasMoved)
        m_list->scrollToTop();
    const int count = m_model->entryCount();
    m_count->setText(m_field->text().isEmpty() ? QString() : tr("%n results", nullptr, count));
    m_nothing->setText(nothingWords());
    m_nothing->setVisible(count == 0);
    m_list->setVisible(count > 0);
    arrange();
}

/// What stands there instead of lines, with what to do.
QString CommandPalette::nothingWords() const
{
    if (m_search && m_search->isSearching())
        return tr("Looking…");
    if (!m_actionsOfOne.empty())
        return tr("No action of “%1” is called so. Esc goes back.")
            .arg(m_actionsOfOne.front().group);
    return m_field->text().startsWith(u'>')
        ? tr("No command is called so. Try fewer letters or another word, or take out “>” to look "
             "for records too.")
        : tr("Nothing is called so. Try fewer letters or another word.");
}

void CommandPalette::sayCount()
{
    if (m_field->text().isEmpty() || (m_search && m_search->isSearching()))
        return;
    const PaletteEntry *first = m_model->entry(m_list->currentIndex());
    const QString count = tr("%n results", nullptr, m_model->entryCount());
    emit spoken(count + u". "_s + (first ? first->title : nothingWords()));
}

void CommandPalette::move(int step)
{
    m_hasMoved = true;
    m_list->setCurrentIndex(m_model->nextEntry(m_list->currentIndex(), step));
    const QModelIndex current = m_list->currentIndex();
    if (m_model->placeOf(current) == 1)
        m_list->scrollToTop(); // with its heading
    //: %1: a line of the list, %2: which one, %3: of how many
    emit spoken(tr("%1, %2 of %3")
                    .arg(current.data(Qt::AccessibleTextRole).toString())
                    .arg(m_model->placeOf(current))
                    .arg(m_model->entryCount()));
}

void CommandPalette::choose(bool newWindow)
{
    // Who types quicker than the search answers means what will be first, not what still stands.
    if (m_search && m_search->isSearching() && !m_hasMoved && m_actionsOfOne.empty()) {
        m_waiting = newWindow;
        return;
    }
    m_waiting.reset();
    const PaletteEntry *line = m_model->entry(m_list->currentIndex());
    if (!line)
        return;
    const PaletteEntry chosen = *line;
    end();
    if (chosen.run)
        chosen.run();
    else if (chosen.isRecord())
        emit recordWanted(chosen.type, chosen.id, newWindow);
    else
        emit placeWanted(chosen.place, newWindow);
}

void CommandPalette::showActions()
{
    const PaletteEntry *line = m_model->entry(m_list->currentIndex());
    if (!line || !m_actionsOfOne.empty() || !m_sources.actions)
        return;
    std::vector<PaletteEntry> actions = m_sources.actions(*line);
    if (actions.empty())
        return;
    for (PaletteEntry &action : actions)
        action.group = line->title;
    m_textBefore = m_field->text();
    m_actionsOfOne = std::move(actions);
    m_field->clear();
    m_field->setPlaceholderText(tr("Actions of %1").arg(m_actionsOfOne.front().group));
    m_hasMoved = false;
    refresh();
    emit spoken(m_field->placeholderText());
}

void CommandPalette::hideActions()
{
    m_actionsOfOne.clear();
    m_field->setPlaceholderText(accessibleName());
    m_field->setText(m_textBefore);
    m_hasMoved = false;
    refresh();
}

void CommandPalette::end()
{
    hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
    deleteLater();
}

bool CommandPalette::keyPressed(int key, Qt::KeyboardModifiers modifiers)
{
    const bool control = modifiers.testFlag(Qt::ControlModifier);
    switch (key) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        for (int i = 0; i < 8; ++i)
            move(key == Qt::Key_PageDown ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(control); return true;
    case Qt::Key_Tab: showActions(); return true;
    case Qt::Key_Backtab:
        if (!m_actionsOfOne.empty())
            hideActions();
        return true;
    case Qt::Key_Backspace:
        if (m_actionsOfOne.empty() || !m_field->text().isEmpty())
            return false;
        hideActions();
        return true;
    case Qt::Key_Escape:
        if (m_actionsOfOne.empty())
            end();
        else
            hideActions();
        return true;
    case Qt::Key_K:
        if (!control)
            return false;
        end();
        return true;
    default: return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field) {
        if (event->type() == QEvent::ShortcutOverride) {
            event->accept(); // keys are the palette's while it is open
            return true;
        }
        if (event->type() == QEvent::KeyPress) {
            const auto *key = static_cast<QKeyEvent *>(event);
            return keyPressed(key->key(), key->modifiers());
        }
    } else if (watched == parentWidget() && event->type() == QEvent::Resize) {
        arrange();
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::arrange()
{
    setGeometry(parentWidget()->rect());
    const double scale = std::max(1.0, fontMetrics().height() / 18.0);
    const int wide = std::min(width() - 2 * leastBeside, static_cast<int>(usualWidth * scale));
    m_foot->setVisible(m_foot->sizeHint().width() <= wide);
    const int top = std::min(usualTop, height() / 8);
    m_frame->layout()->activate();
    // Of the list its lines count, not what a list asks for usually.
    const int around = m_frame->sizeHint().height() - m_list->sizeHint().height();
    const int wanted = m_model->entryCount() > 0 ? around + m_list->fullHeight() + 6
                                                 : m_frame->layout()->totalHeightForWidth(wide);
    const int most = std::min(height() - top - leastBelow, static_cast<int>(usualHeight * scale));
    m_frame->setGeometry((width() - wide) / 2, top, wide, std::min(wanted, most));
    update(); // the shadow is elsewhere now
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = kit::tokens();
    painter.fillRect(rect(), QColor(0, 0, 0, t.dark ? 110 : 46));
    if (t.scheme == Scheme::Contrast)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF frame = m_frame->geometry();
    for (int i = 12; i > 0; --i) {
        painter.setBrush(QColor(0, 0, 0, 7));
        painter.drawRoundedRect(frame.adjusted(-i, -i + 4, i, i + 6), 8 + i, 8 + i);
    }
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    if (!m_frame->geometry().contains(event->position().toPoint()))
        end();
}

void CommandPalette::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace ilo
