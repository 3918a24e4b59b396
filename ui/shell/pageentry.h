#pragma once

#include <QKeySequence>
#include <QString>

#include <functional>
#include <vector>

namespace ilo {

class Context;
class Page;

/// Where a page stands in the sidebar.
enum class PageGroup { Top, Directory, Work, Office, Foot }; ///< Top has no heading

/// A page as app/desk/pages.cpp lists it.
struct PageEntry
{
    Page *page = nullptr; ///< the window takes it over
    PageGroup group = PageGroup::Directory;
    QKeySequence chord; ///< "Ctrl+2"; has its entry in the Go menu
};

using PageMaker = std::function<std::vector<PageEntry>(Context &)>;

} // namespace ilo
