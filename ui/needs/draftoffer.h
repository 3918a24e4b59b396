#pragma once

#include "ui/kit/messageframe.h"

namespace ilo {

class Context;

/// Says above the list that typing in a need was not kept when the program ended, and offers to go
/// on with it.
class DraftOffer : public MessageFrame
{
    Q_OBJECT

public:
    explicit DraftOffer(Context &context, QWidget *parent = nullptr);

signals:
    void wanted(const QString &id); ///< empty: a need that was just begun

private:
    void offer(const QString &id, const QString &name);

    QString m_id;
};

} // namespace ilo
