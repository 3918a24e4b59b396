#pragma once

#include "core/base/describe.h"

namespace ilo {

/// A kept way to look at a list: what it shows, in which order and columns.
struct SavedView
{
    Id<SavedView> id;
    QString page; ///< key of the page: "companies"
    QString name;
    QString filter;  ///< in the lists' search language: "country:PL trl:>=6"
    QString sort;    ///< column key, "-" before it for the other direction
    QString columns; ///< canonical JSON: shown columns in order, with their widths
    QString group;   ///< column key that counts are grouped by; empty: none
    int position = 0;

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

template<>
struct Description<SavedView>
{
    static constexpr auto table = "saved_view";
    static constexpr auto fields = std::tuple{
        Field{"page", &SavedView::page},
        Field{"name", &SavedView::name},
        Field{"filter", &SavedView::filter},
        Field{"sort", &SavedView::sort},
        Field{"columns", &SavedView::columns},
        Field{"group_by", &SavedView::group},
        Field{"position", &SavedView::position},
    };
};

QStringList invalidFields(const SavedView &view);

} // namespace ilo
