#pragma once

#include "core/brief/document.h"
#include "core/render/pages.h"

#include <QMap>
#include <QStringList>

// What stands on a page, read back from its marks, and documents to put there.
namespace paperkit {

inline QString textOf(const ilo::TextMark &mark)
{
    return mark.text.trimmed();
}

inline QStringList linesOf(const ilo::PrintedPage &page)
{
    QStringList lines;
    for (const ilo::Mark &mark : page.marks) {
        if (const auto *text = std::get_if<ilo::TextMark>(&mark))
            lines << textOf(*text);
    }
    return lines;
}

inline QString textOf(const ilo::PrintedPage &page)
{
    return linesOf(page).join(QChar(u'\n'));
}

/// `count` words, each found nowhere else: "w17".
inline QString words(int count, const QString &prefix = QStringLiteral("w"))
{
    QStringList list;
    for (int i = 0; i < count; ++i)
        list << prefix + QString::number(i) + QChar(u'.');
    return list.join(QChar(u' '));
}

inline ilo::Table table(int rows)
{
    ilo::Table table{.id = QStringLiteral("requirements"),
                     .heading = QStringLiteral("What it must do"),
                     .titles = {QString(), QStringLiteral("Requirement"), QStringLiteral("Today")},
                     .wide = 1};
    for (int i = 1; i <= rows; ++i) {
        table.rows.push_back(
            {{QString::number(i)},
             {QStringLiteral("first%1.").arg(i), QStringLiteral("second%1.").arg(i)},
             {QStringLiteral("today%1.").arg(i)}});
    }
    return table;
}

inline ilo::Document paper(std::vector<ilo::Block> blocks)
{
    ilo::Document document{.language = QStringLiteral("en"),
                           .title = QStringLiteral("The title"),
                           .code = QStringLiteral("INP-CERN-2026-147"),
                           .author = QStringLiteral("Office"),
                           .blocks = {ilo::Masthead{QStringLiteral("Needs brief"),
                                                    QStringLiteral("The title"),
                                                    QStringLiteral("NETWORK"),
                                                    ilo::Sharing::Network,
                                                    QStringLiteral("Office")}},
                           .footer = {QStringLiteral("Funding"),
                                      QStringLiteral("Number"),
                                      QStringLiteral("Page %1 of %2")}};
    document.blocks.insert(document.blocks.end(), blocks.begin(), blocks.end());
    return document;
}

inline ilo::AnswerBox answerBox()
{
    return {QStringLiteral("response_address"),
            QStringLiteral("How to answer"),
            {{QStringLiteral("Write to ")},
             {QStringLiteral("needs@ilo.example"), true},
             {QStringLiteral(" soon.")}},
            QStringLiteral("mailto:needs@ilo.example")};
}

inline ilo::Passage passage(const QString &id, const QString &text)
{
    return {id, QStringLiteral("About ") + id, text, ilo::PassageStyle::Plain};
}

} // namespace paperkit
