#pragma once

#include "core/storage/filterparser.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace ilo {

class FilterEdit;
class FilterEditor;
class FlowLayout;
class MessageFrame;
class TextLabel;

/// The filter of a list: words and terms as a person types them, and a chip for each term that
/// stands. Both are one filter: Enter makes chips of typed terms, Backspace at the beginning of the
/// field makes the last chip text again. A term that cannot be understood says so under the
/// field; the rest holds.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(const ListKind &kind, QWidget *parent = nullptr);

    FilterEdit *field() const { return m_field; }

    /// As it was last understood: what is typed and the chips.
    const ListFilter &filter() const { return m_filter; }

    /// All of it, as it can be typed.
    QString text() const;
    void setText(const QString &text);
    void clear() { setText({}); }

    /// Puts a term in place of those about the same column.
    void setTerm(const FilterTerm &term);

    void setCount(const QString &count);

    /// A tool of the page at the right.
    void addTool(QWidget *tool);

    /// Opens the window in which a term is put together.
    void beginTerm();

signals:
    void changed(); ///< another filter is understood
    void leftDown();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void read();
    void takeTyped();
    void addTerm(const FilterTerm &term);
    void editTerm(size_t at);
    void removeTerm(size_t at);
    void showChips();
    void arrange();
    void markFault(const std::optional<FilterFault> &fault);

    const ListKind &m_kind;
    FilterEdit *m_field;
    QWidget *m_chips;
    FlowLayout *m_flow;
    QPushButton *m_add;
    TextLabel *m_count;
    QHBoxLayout *m_tools;
    MessageFrame *m_fault;
    FilterEditor *m_editor;
    std::vector<FilterTerm> m_terms; ///< those that are chips
    size_t m_edited = 0;             ///< which chip the editor changes; beyond the last: a new one
    ListFilter m_filter;
    bool m_isSetting = false; ///< text that is no typing. Blocking the field's signals instead
                              ///< would leave its clear button as it was
};

/// Why a filter is not understood and what to do, in words.
QString faultText(const ListKind &kind, const FilterFault &fault);

} // namespace ilo
