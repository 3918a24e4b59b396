#include "ui/needs/translationsdialog.h"

#include "core/brief/phrases.h"
#include "core/brief/translated.h"
#include "core/domain/fieldvalue.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/formfield.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/valuetext.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int translationEdge = 16;
constexpr int translationGap = 8;
constexpr int linesOfTranslation = 2;

template<typename R>
R withTranslation(const R &record, const QString &key, const QString &text)
{
    R after = record;
    if (text.isEmpty())
        after.translations.remove(key);
    else
        after.translations.insert(key, text);
    return after;
}

/// Asks for its least height alone, so that a row is as high as the text that is translated.
class TranslationEdit : public QPlainTextEdit
{
public:
    QSize sizeHint() const override
    {
        return {QPlainTextEdit::sizeHint().width(), minimumHeight()};
    }
};

} // namespace

TranslationsDialog::TranslationsDialog(Context &context, const Id<Need> &need, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_id(need)
    , m_language(new QComboBox)
{
    setWindowTitle(tr("Texts in another language"));
    setProperty("iloHelp", u"brief"_s);
    read();
    m_language->setObjectName(u"translationLanguage"_s);
    for (const QString &code : briefLanguages()) {
        if (code != m_full.need.language)
            m_language->addItem(languageLabel(code), code);
    }
    // One that was begun is more likely meant than the first of the list.
    const QStringList begun = translationLanguages(m_full.need, m_full.requirements);
    const int first = begun.isEmpty() ? -1 : m_language->findData(begun.front());
    const int notEnglish = m_full.need.language.isEmpty() ? 1 : 0;
    m_language->setCurrentIndex(first >= 0 ? first : notEnglish);
    lay();
    showTexts();
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        keepAll();
        showTexts();
    });
    connect(&context.workspace(), &Workspace::changed, this, [this](const Changed &changed) {
        if (!changed.touches(typeName<Need>()) && !changed.touches(typeName<Requirement>()))
            return;
        read();
        showTexts();
    });
    const int letter = fontMetrics().averageCharWidth();
    resize(QSize(letter * 120, letter * 90).boundedTo(screen()->availableSize() * 9 / 10));
    if (!m_lines.empty())
        m_lines.front().other->setFocus();
}

void TranslationsDialog::start(Context &context, const Id<Need> &need, QWidget *parent)
{
    auto *dialog = new TranslationsDialog(context, need, parent ? parent->window() : nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TranslationsDialog::read()
{
    if (auto full = needInFull(m_context.database(), m_id))
        m_full = *std::move(full);
    else
        m_context.report(full.error());
}

void TranslationsDialog::lay()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(translationEdge, translationEdge, translationEdge, translationEdge);
    column->setSpacing(translationGap);
    auto *sentence = TextLabel::secondary(
        tr("A brief in this language prints these texts; a line at its foot says in which language "
           "the others are. Whoever may read a text may read its translation. Each is kept when "
           "you leave its field."));
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    auto *top = new QHBoxLayout;
    top->addWidget(new FormField(tr("Language"), m_language));
    top->addStretch();
    column->addLayout(top);

    auto *inner = new QWidget;
    auto *lines = new QVBoxLayout(inner);
    lines->setContentsMargins(0, 0, translationGap, 0);
    lines->setSpacing(translationEdge);
    for (const QString &field : translatableNeedFields()) {
        if (!fieldValue(m_full.need, field).toString().trimmed().isEmpty())
            addLine(lines, fieldLabel(typeName<Need>(), field), field, {});
    }
    int number = 0;
    for (const Requirement &row : m_full.requirements) {
        ++number;
        for (const QString &field : translatableRequirementFields()) {
            //: %1: number of a requirement, %2: name of a field
            if (!fieldValue(row, field).toString().trimmed().isEmpty())
                addLine(lines,
                        tr("%1 · %2").arg(number).arg(fieldLabel(typeName<Requirement>(), field)),
                        field,
                        row.id);
        }
    }
    lines->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    column->addWidget(scroll, 1);

    auto *buttons = new QHBoxLayout;
    auto *close = new QPushButton(tr("Close"));
    close->setAutoDefault(false);
    kit::setRole(close, ButtonRole::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
}

void TranslationsDialog::addLine(QVBoxLayout *column, const QString &name, const QString &field,
                                 const Id<Requirement> &requirement)
{
    // With its text from the start: a label is measured by its width only once it has one, and the
    // area around does not hear of it before it is shown.
    auto *own = new TextLabel(textOf({field, requirement, nullptr, nullptr}));
    own->setWordWrap(true);
    own->setTextFormat(Qt::PlainText);
    own->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *other = new TranslationEdit;
    const QString row = requirement.isNull() ? QString() : requirement.toString();
    other->setObjectName(u"translation:"_s + row + field);
    other->setTabChangesFocus(true);
    other->setAccessibleName(name);
    other->setMinimumHeight(other->fontMetrics().lineSpacing() * linesOfTranslation + 16);
    other->installEventFilter(this);
    auto *label = TextLabel::secondary(name);
    label->setBuddy(other);
    auto *texts = new QHBoxLayout;
    texts->setSpacing(translationEdge);
    texts->addWidget(own, 1, Qt::AlignTop);
    texts->addWidget(other, 1);
    auto *both = new QVBoxLayout;
    both->setSpacing(2);
    both->addWidget(label);
    both->addLayout(texts);
    column->addLayout(both);
    m_lines.push_back({field, requirement, own, other});
}

QString TranslationsDialog::language() const
{
    return m_language->currentData().toString();
}

const Requirement *TranslationsDialog::requirement(const Id<Requirement> &id) const
{
    const auto found = std::ranges::find(m_full.requirements, id, &Requirement::id);
    return found == m_full.requirements.end() ? nullptr : &*found;
}

QString TranslationsDialog::textOf(const Line &line) const
{
    if (line.requirement.isNull())
        return fieldValue(m_full.need, line.field).toString();
    const Requirement *row = requirement(line.requirement);
    return row ? fieldValue(*row, line.field).toString() : QString();
}

QString TranslationsDialog::translationOf(const Line &line) const
{
    const QString key = translationKey(m_shown, line.field);
    if (line.requirement.isNull())
        return m_full.need.translations.value(key);
    const Requirement *row = requirement(line.requirement);
    return row ? row->translations.value(key) : QString();
}

void TranslationsDialog::showTexts()
{
    // A field in which one types keeps its text, but never over to another language.
    const bool isAnother = m_shown != language();
    m_shown = language();
    for (const Line &line : m_lines) {
        line.own->setText(textOf(line));
        const QString text = translationOf(line);
        if ((isAnother || !line.other->hasFocus()) && line.other->toPlainText() != text) {
            const QSignalBlocker quiet(line.other);
            line.other->setPlainText(text);
        }
    }
}

void TranslationsDialog::keep(const Line &line)
{
    const QString typed = line.other->toPlainText().trimmed();
    if (typed == translationOf(line).trimmed())
        return;
    const QString key = translationKey(m_shown, line.field);
    //: %1: name of a language, %2: name of a field, %3: "N-0001"
    const QString words = tr("Wrote in %1: %2 of %3");
    if (line.requirement.isNull()) {
        m_context.perform(words.arg(languageLabel(m_shown),
                                    fieldLabel(typeName<Need>(), line.field),
                                    m_full.need.code),
                          {edited(m_full.need, withTranslation(m_full.need, key, typed))});
        return;
    }
    if (const Requirement *row = requirement(line.requirement)) {
        const Requirement before = *row; // the list is read anew with the change
        m_context.perform(words.arg(languageLabel(m_shown),
                                    fieldLabel(typeName<Requirement>(), line.field),
                                    m_full.need.code),
                          {edited(before, withTranslation(before, key, typed))});
    }
}

void TranslationsDialog::keepAll()
{
    for (const Line &line : m_lines)
        keep(line);
}

bool TranslationsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const auto line = std::ranges::find(
            m_lines, watched, [](const Line &one) { return static_cast<QObject *>(one.other); });
        if (line != m_lines.end())
            keep(*line);
    }
    return QDialog::eventFilter(watched, event);
}

void TranslationsDialog::done(int result)
{
    keepAll();
    QDialog::done(result);
}

} // namespace ilo
