#include "core/matching/certificatekey.h"

#include "core/matching/textwords.h"
#include "core/text/fold.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Key and the words by which a certificate is found.
const std::vector<std::pair<QString, QRegularExpression>> &certificateForms()
{
    static const auto forms = [] {
        std::vector<std::pair<QString, QRegularExpression>> made;
        for (const QStringList &row : matchingTable(u"certificates"_s)) {
            QRegularExpression form(row.at(1), QRegularExpression::CaseInsensitiveOption);
            Q_ASSERT(form.isValid());
            made.emplace_back(row.at(0), std::move(form));
        }
        return made;
    }();
    return forms;
}

} // namespace

QString certificateKey(const QString &name)
{
    thread_local QHash<QString, QString> known; // few names are most of a portfolio's
    constexpr qsizetype mostKnown = 10'000;
    if (const auto found = known.constFind(name); found != known.constEnd())
        return *found;
    const auto form = std::ranges::find_if(
        certificateForms(), [&](const auto &each) { return each.second.match(name).hasMatch(); });
    const QString key = form == certificateForms().end() ? folded(name) : form->first;
    if (known.size() >= mostKnown)
        known.clear();
    known.insert(name, key);
    return key;
}

QStringList certificatesIn(const QString &text)
{
    QStringList keys;
    for (const auto &[key, form] : certificateForms())
        if (form.match(text).hasMatch())
            keys << key;
    return keys;
}

} // namespace ilo
