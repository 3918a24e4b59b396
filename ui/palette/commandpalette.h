#pragma once

#include "ui/palette/paletteentry.h"
#include "ui/palette/recordsearch.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <map>

class QLineEdit;

namespace ilo {

class PaletteFrame;
class PaletteList;
class PaletteModel;
class TextLabel;

/// What the window hands to the palette.
struct PaletteSources
{
    QString file;      ///< the workspace to look for records in; empty: none is open
    QStringList types; ///< of records that can be shown, in the order of their groups
    std::vector<PaletteEntry> commands; ///< everything that can be done or gone to, in order
    std::vector<PaletteEntry> recent;   ///< shown before anything is typed, newest first

    /// What the pages would do with typed words: "New need “cryo fe”".
    std::function<std::vector<PaletteEntry>(const QString &typed)> typed;

    /// What more can be done with a record, for Tab.
    std::function<std::vector<PaletteEntry>(const PaletteEntry &record)> actions;
};

/// Find or run: lies over the window until something is chosen or Esc. Records are looked for
/// while one types; what begins with ">" are commands alone. Enter opens, Ctrl+Enter in a new
/// window, Tab shows what else can be done. The focus goes back to where it was.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(PaletteSources sources, QWidget *window);
    ~CommandPalette() override;

    void open() override;
    QLineEdit *field() const { return m_field; }

signals:
    void recordWanted(const QString &type, const QString &id, bool newWindow);
    void placeWanted(const ilo::Place &place, bool newWindow);
    void spoken(const QString &text); ///< for a screen reader
    void failed(const ilo::Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void typed(const QString &text);
    void refresh();
    std::vector<PaletteEntry> lines() const;
    void addAcross(std::vector<PaletteEntry> &all) const;
    void addNear(const QStringList &words, std::vector<PaletteEntry> &all) const;
    std::vector<PaletteEntry> commandsFor(const QStringList &words, size_t most) const;
    bool isCommandAsked(const std::vector<PaletteEntry> &commands, const QStringList &words) const;
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers);
    void move(int step);
    void choose(bool newWindow);
    void showActions();
    void hideActions();
    void arrange();
    void end();
    void sayCount();
    QString nothingWords() const;

    PaletteSources m_sources;
    QPointer<QWidget> m_before; ///< had the focus
    PaletteFrame *m_frame;
    QLineEdit *m_field;
    TextLabel *m_count;
    PaletteModel *m_model;
    PaletteList *m_list;
    TextLabel *m_nothing; ///< stands where the lines would
    QWidget *m_foot;
    std::unique_ptr<RecordSearch> m_search;
    std::map<QString, std::vector<FoundRecord>> m_found; ///< by type
    std::vector<FoundAcross> m_across;                   ///< in other words
    std::vector<FoundRecord> m_near;                     ///< spelled nearly so
    std::vector<PaletteEntry> m_actionsOfOne;            ///< shown instead of everything
    QString m_textBefore;                                ///< while those are shown
    std::optional<bool> m_waiting; ///< Enter came before the answer; true: in a new window
    bool m_hasMoved = false;       ///< the person chose the line
    QTimer m_sayLater;
};

} // namespace ilo
