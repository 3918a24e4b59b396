#pragma once

#include "core/quality/quality.h"
#include "core/storage/needlist.h"
#include "ui/kit/questiondialog.h"

#include <functional>

namespace ilo {

class Context;

/// What is about to be done with a need that may not be ready.
struct ReadinessQuestion
{
    QString title;  ///< "Publish version 2 though the need is not ready?"
    QString action; ///< of the button: "Publish all the same"
};

/// Asks before a need that fails checks leaves the office: names them and takes the reason why it
/// is done all the same, which the caller keeps. What must not be overruled
/// (core/needbrief/readiness.h) only says what to cure.
class ReadinessDialog : public QuestionDialog
{
    Q_OBJECT

public:
    enum class When {
        NotReady, ///< a need that is ready is not asked about
        Always,   ///< what is done is unusual by itself
    };

    ReadinessDialog(const Quality &quality, const ReadinessQuestion &question,
                    QWidget *parent = nullptr);

    /// Calls `go` at once when nothing has to be asked, else when the person gave a reason; with
    /// that reason and the checks that fail, to be kept. The dialog deletes itself.
    static void ask(Context &context, const NeedInFull &full, const ReadinessQuestion &question,
                    When when, QWidget *parent, const std::function<void(const QString &note)> &go);
};

} // namespace ilo
