// Records that say the words of the filter otherwise, behind those that have them.
#include "core/text/fold.h"
#include "ui/kit/context.h"
#include "ui/kit/elidedbutton.h"
#include "ui/kit/style.h"
#include "ui/lists/filterbar.h"
#include "ui/lists/groupbar.h"
#include "ui/lists/listtable.h"
#include "ui/lists/otherwords.h"
#include "ui/lists/recordlistview.h"

#include <QBoxLayout>
#include <QLocale>
#include <QSet>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int typingPause = 300;    // milliseconds: who types on waits for nothing
constexpr qsizetype namedWords = 3; // in the line below the list

/// The words of the filter as they are written; terms, phrases and minus signs are none.
QString wordsAsTyped(const QString &text, const QStringList &words)
{
    QStringList typed;
    for (const QString &piece : text.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList own = foldedWords(piece);
        if (!own.isEmpty()
            && std::ranges::all_of(own, [&](const QString &word) { return words.contains(word); }))
            typed << piece;
    }
    return typed.isEmpty() ? words.join(u' ') : typed.join(u' ');
}

} // namespace

void RecordListView::findOtherWords()
{
    m_others = new ElidedButton;
    m_others->setObjectName(u"otherWords"_s);
    kit::setRole(m_others, ButtonRole::Link);
    m_others->hide();
    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 0, 12, 0);
    line->addWidget(m_others, 1, Qt::AlignLeft | Qt::AlignVCenter);
    auto *column = static_cast<QBoxLayout *>(layout());
    column->insertLayout(column->indexOf(m_stack) + 1, line);
    m_otherWords = new OtherWords(m_context.workspace().path(), m_kind, this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &RecordListView::askOthers);
    connect(&m_model, &ListModel::loaded, this, [this] { m_pause.start(); });
    connect(m_filter, &FilterBar::changed, this, [this] {
        m_pause.stop();
        m_otherHits.clear();
        m_showsOthers = false;
        m_others->hide();
        m_otherWords->stop();
    });
    connect(m_otherWords, &OtherWords::failed, &m_context, &Context::report);
    connect(m_otherWords,
            &OtherWords::found,
            this,
            [this](const ListQuery &query, const std::vector<OtherWordsHit> &hits) {
                if (query != m_model.query() || !m_model.isComplete())
                    return;
                m_otherHits = hits;
                showOthers();
            });
    connect(m_others, &QPushButton::clicked, this, [this] {
        m_showsOthers = !m_showsOthers;
        showOthers();
        if (m_showsOthers && m_model.rowCount() > m_model.exactCount())
            m_table->setCurrentRow(m_model.exactCount());
    });
}

/// Of what has the words of the filter, not of what stands behind it.
void RecordListView::countGroups()
{
    if (m_model.exactCount() == m_model.rowCount())
        m_groups->count(m_model.numbers());
    else
        m_groups->count(m_model.exactNumbers());
}

void RecordListView::askOthers()
{
    const ListFilter &filter = m_model.query().filter;
    if (filter.words.isEmpty())
        return;
    m_otherWords->look(m_model.query(), wordsAsTyped(m_filter->text(), filter.words));
}

void RecordListView::showOthers()
{
    QSet<qint64> wanted;
    for (const OtherWordsHit &hit : m_otherHits)
        wanted.insert(hit.number);
    for (int row = 0; row < m_model.exactCount(); ++row)
        wanted.remove(m_model.numberAt(row));
    std::vector<ListModel::Behind> behind;
    QStringList named;
    for (const OtherWordsHit &hit : m_otherHits) {
        if (!wanted.contains(hit.number))
            continue;
        QStringList said;
        for (qsizetype at = 0; at + 1 < hit.instead.size(); at += 2) {
            //: %1: a word of a record, %2: the typed word that it stands for
            said << tr("“%1” for “%2”").arg(hit.instead[at], hit.instead[at + 1]);
            if (named.size() <= namedWords && !named.contains(hit.instead[at]))
                named << hit.instead[at];
        }
        behind.push_back({hit.number, said.join(u", "_s)});
    }
    const bool isOnly = m_model.exactCount() == 0; // else there is nothing to see
    const bool shows = !behind.empty() && (m_showsOthers || isOnly);
    m_others->setVisible(!behind.empty());
    if (named.size() > namedWords)
        named = named.mid(0, namedWords) + QStringList{u"…"_s};
    const QString words = named.join(u", "_s);
    const QString count = QLocale().toString(qulonglong(behind.size()));
    //: %1: a number of records, %2: "vakuum, vide, …"
    m_others->setWords(
        !shows       ? tr("%1 more by other words: %2 – show").arg(count, words)
            : isOnly ? tr("None as typed. %1 by other words: %2").arg(count, words)
                     : tr("%1 of them by other words, at the end: %2 – hide").arg(count, words));
    m_others->setEnabled(!isOnly);
    m_model.showBehind(shows ? behind : std::vector<ListModel::Behind>());
    settle();
}

} // namespace ilo
