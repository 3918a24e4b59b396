#pragma once

#include "core/domain/capability.h"
#include "core/storage/shortlists.h"
#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"
#include "ui/kit/context.h"
#include "ui/kit/textlabel.h"
#include "ui/shortlist/shortlistmodel.h"
#include "ui/shortlist/shortlistview.h"

#include <QApplication>
#include <QTableView>
#include <QTest>

namespace ilo::test {

using namespace Qt::StringLiterals;

inline Capability capabilityOf(const Organisation &company, const QString &title,
                               std::optional<int> trl)
{
    return {.id = Id<Capability>::create(), .organisation = company.id, .title = title, .trl = trl};
}

/// Three companies ranked for a need, in a window of the usual size.
class ShortlistCase : public QObject
{
protected:
    void prepare()
    {
        m_file = std::make_unique<TemporaryWorkspace>();
        m_need = {.id = Id<Need>::create(),
                  .code = u"N-0001"_s,
                  .title = u"Vacuum chambers for a cold bench"_s,
                  .trlNeeded = 6};
        m_chambers = company(u"Chambers ApS"_s);
        Organisation optics = company(u"Optics ApS"_s);
        optics.country = u"PL"_s;
        Organisation flanges = company(u"Flanges S.L."_s);
        flanges.country = u"ES"_s;
        VERIFY_OK(
            (*m_file)->apply({created(m_need),
                              created(m_chambers),
                              created(optics),
                              created(flanges),
                              created(capabilityOf(m_chambers, u"Vacuum chambers, cold"_s, 7)),
                              created(capabilityOf(flanges, u"Vacuum flanges"_s, {})),
                              created(capabilityOf(optics, u"Mirrors and lenses"_s, 9))},
                             u"Prepared"_s));
        m_prompts.agrees = true;
        m_context = std::make_unique<Context>(**m_file, m_prompts);
        m_view = std::make_unique<ShortlistView>(*m_context);
        m_view->resize(1180, 600);
        m_view->show();
        QApplication::setActiveWindow(m_view.get());
        m_view->setNeed(m_need);
        m_view->setFocus();
        QTRY_COMPARE(table()->model()->rowCount(), 3);
    }
    void clean()
    {
        m_view.reset();
        m_context.reset();
        m_file.reset();
    }

    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            all << table()->model()->index(row, ShortlistModel::NameColumn).data().toString();
        return all;
    }
    QString decision(int row) const
    {
        return table()->model()->index(row, ShortlistModel::DecisionColumn).data().toString();
    }
    QTableView *table() const { return m_view->findChild<QTableView *>(u"shortlist"_s); }
    /// All that the pane at the right says.
    QString words() const
    {
        QStringList all;
        for (const TextLabel *label : m_view->findChildren<TextLabel *>()) {
            if (label->isVisible())
                all << label->text();
        }
        return all.join(u'\n');
    }
    ShortlistState state() { return *shortlistState(m_file->database(), m_need.id); }

    std::unique_ptr<TemporaryWorkspace> m_file;
    FakePrompts m_prompts;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<ShortlistView> m_view;
    Need m_need;
    Organisation m_chambers;
};

} // namespace ilo::test
