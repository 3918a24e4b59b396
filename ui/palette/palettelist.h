#pragma once

#include <QListView>

namespace ilo {

/// The list of the palette: headings, and lines with the matched letters in bold.
class PaletteList : public QListView
{
    Q_OBJECT

public:
    explicit PaletteList(QWidget *parent = nullptr);

    /// Height of all lines.
    int fullHeight() const;
};

} // namespace ilo
