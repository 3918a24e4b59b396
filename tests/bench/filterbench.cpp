#include "tests/bench/benches.h"

#include "core/storage/companylist.h"
#include "core/storage/workspace.h"
#include "core/text/fold.h"
#include "kit/fakeprompts.h"
#include "tests/bench/figures.h"
#include "tests/bench/painted.h"
#include "ui/companies/companiespage.h"
#include "ui/kit/context.h"
#include "ui/lists/listmodel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace ilo::bench {
namespace {

/// Beginnings of words that stand in the companies' names and towns, typed letter by letter.
QStringList wordsToType(Database &database)
{
    const auto numbers = companyNumbers(database, {});
    if (!numbers || numbers->empty())
        giveUp(u"no companies"_s);
    QStringList words;
    constexpr size_t wanted = 25;
    for (size_t at = 0; at < wanted; ++at) {
        const auto rows = companyRows(database, {(*numbers)[at * (numbers->size() - 1) / wanted]});
        if (!rows || rows->empty())
            continue;
        const QStringList named =
            foldedWords(at % 3 == 2 ? rows->front().town : rows->front().name);
        if (!named.isEmpty())
            words << named.first().left(5);
    }
    return words;
}

/// The Companies page in a window, and when its rows were painted.
class Stage
{
public:
    explicit Stage(const QString &path)
    {
        auto opened = Workspace::open(path);
        if (!opened)
            giveUp(opened.error().detail);
        m_workspace = *std::move(opened);
        m_context = std::make_unique<Context>(*m_workspace, m_prompts);
        m_page = std::make_unique<CompaniesPage>(*m_context);
        m_page->resize(1180, 640);
        m_page->show();
        m_table = m_page->findChild<QTableView *>();
        m_model = qobject_cast<ListModel *>(m_table->model());
        m_field = qobject_cast<QLineEdit *>(m_page->filterField());
        if (!m_table || !m_model || !m_field)
            giveUp(u"the Companies page is not as this benchmark knows it"_s);
        // The same rows again would leave nothing to paint, and this would wait for ever.
        const auto news = [this] {
            m_isNew = true;
            m_table->viewport()->update();
        };
        QObject::connect(m_model, &ListModel::firstShown, m_page.get(), news);
        QObject::connect(m_model, &ListModel::loaded, m_page.get(), news);
        new Painted(m_table->viewport(), [this] {
            if (m_isNew && m_paintedAt == 0)
                m_paintedAt = wallMilliseconds();
        });
        waitFor([&] { return m_model->isComplete(); }, "the list");
    }

    Database &database() { return m_workspace->database(); }

    /// Milliseconds from the key to rows of the new filter on the screen.
    double press(QChar letter)
    {
        m_isNew = false;
        m_paintedAt = 0;
        const double start = wallMilliseconds();
        QKeyEvent down(
            QEvent::KeyPress, letter.toUpper().unicode(), Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(m_field, &down);
        const QByteArray what = "painted rows of \"" + m_field->text().toUtf8() + '"';
        waitFor([&] { return m_paintedAt > 0; }, what.constData());
        const double took = m_paintedAt - start;
        const QStringList &words = m_model->query().filter.words;
        if (words.isEmpty() || !words.last().endsWith(letter))
            giveUp(u"the rows are not those of the filter"_s);
        return took;
    }

    void clear()
    {
        m_field->clear();
        waitFor([&] { return m_model->query().filter.isEmpty() && m_model->isComplete(); },
                "all companies");
    }

private:
    test::FakePrompts m_prompts;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<CompaniesPage> m_page;
    QTableView *m_table = nullptr;
    ListModel *m_model = nullptr;
    QLineEdit *m_field = nullptr;
    bool m_isNew = false;
    double m_paintedAt = 0;
};

/// The same beginnings by the C interface: at most 2,000 rows of the full-text index, and the
/// first forty of them read.
std::vector<double> rawMatches(const QString &path, const QStringList &words)
{
    sqlite3 *database = nullptr;
    sqlite3_open_v2(qPrintable(path), &database, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(
            database,
            "SELECT o.name, o.town, o.country FROM (SELECT rowid AS n FROM company_texts "
            "WHERE company_texts MATCH ? LIMIT 2000) JOIN organisation o ON o.number = n "
            "LIMIT 40",
            -1,
            &statement,
            nullptr)
        != SQLITE_OK)
        giveUp(QString::fromUtf8(sqlite3_errmsg(database)));
    std::vector<double> took;
    for (const QString &word : words) {
        for (qsizetype length = 1; length <= word.size(); ++length) {
            const QByteArray match = '"' + word.left(length).toUtf8() + "\"*";
            const double start = wallMilliseconds();
            sqlite3_bind_text(statement, 1, match.constData(), int(match.size()), SQLITE_TRANSIENT);
            while (sqlite3_step(statement) == SQLITE_ROW) { }
            sqlite3_reset(statement);
            took.push_back(wallMilliseconds() - start);
        }
    }
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return took;
}

} // namespace

QJsonObject benchFilter(const QString &workspace)
{
    Stage stage(workspace);
    const QStringList words = wordsToType(stage.database());
    std::vector<double> took;
    for (const QString &word : words) {
        for (const QChar letter : word)
            took.push_back(stage.press(letter));
        stage.clear();
    }
    const QJsonObject ours = percentiles(took);
    return {
        {u"keyToPaintedMs"_s, ours},
        {u"baseline"_s,
         u"MATCH of the same beginning on the same index, at most 2000 rows, by the C interface"_s},
        {u"rawMatchMs"_s, percentiles(rawMatches(workspace, words))},
        {u"aim"_s, u"p99 at most 100 ms"_s}};
}

} // namespace ilo::bench
