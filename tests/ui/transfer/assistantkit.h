#pragma once

#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "ui/transfer/importassistant.h"

#include <QFile>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTest>

namespace ilo::test {

/// The assistant over a workspace of its own, as a person uses it.
class AssistantKit
{
public:
    AssistantKit() : context(std::make_unique<Context>(*workspace, prompts))
    {
        // Settings of this test alone.
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, workspace.folder());
        QCoreApplication::setOrganizationName(QStringLiteral("inprocap-test"));
    }

    ~AssistantKit() { QCoreApplication::setOrganizationName({}); }

    Q_DISABLE_COPY_MOVE(AssistantKit)

    QString keep(const QByteArray &bytes, const QString &name = QStringLiteral("list.csv"))
    {
        QFile file(workspace.folder() + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's file cannot be written");
        return file.fileName();
    }

    bool open(const QString &path)
    {
        assistant = std::make_unique<ImportAssistant>(*context, path);
        assistant->show();
        return QTest::qWaitForWindowActive(assistant.get()) && reach(ImportAssistant::Columns);
    }

    /// Waits until the step is shown and its work is through.
    bool reach(ImportAssistant::Step step)
    {
        return QTest::qWaitFor([&] { return assistant->step() == step && next()->isEnabled(); });
    }

    /// Goes on by the button until `step` is shown.
    bool goTo(ImportAssistant::Step step)
    {
        while (assistant->step() != step) {
            const auto before = assistant->step();
            QTest::mouseClick(next(), Qt::LeftButton);
            if (!QTest::qWaitFor(
                    [&] { return assistant->step() != before && next()->isEnabled(); }))
                return false;
        }
        return reach(step);
    }

    /// Imports a list as it is proposed, and closes the assistant.
    bool import(const QByteArray &bytes, const QString &name = QStringLiteral("before.csv"))
    {
        const bool done = open(keep(bytes, name)) && goTo(ImportAssistant::Import);
        assistant.reset();
        return done;
    }

    template<typename Widget>
    Widget *find(const QString &name) const
    {
        return assistant->findChild<Widget *>(name);
    }

    QPushButton *next() const { return find<QPushButton>(QStringLiteral("nextStep")); }

    static QString cell(const QTableView *table, int row, int column)
    {
        return table->model()->index(row, column).data().toString();
    }

    std::vector<Organisation> companies()
    {
        auto found =
            Repository<Organisation>(workspace.database()).where(QStringLiteral("1 ORDER BY name"));
        return found ? *std::move(found) : std::vector<Organisation>();
    }

    TemporaryWorkspace workspace;
    FakePrompts prompts;
    std::unique_ptr<Context> context;
    std::unique_ptr<ImportAssistant> assistant;
};

} // namespace ilo::test
