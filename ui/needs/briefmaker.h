#pragma once

#include "core/brief/makebrief.h"
#include "core/render/fonts.h"
#include "core/render/pages.h"

#include <QFutureWatcher>
#include <QObject>

class QTimer;

namespace ilo {

/// A document and how it stands on pages.
struct LaidBrief
{
    Document document;
    Pages pages;
};

/// Lays documents out on a worker, so that typing never waits for the page. Only the newest wish is
/// answered.
class BriefMaker : public QObject
{
    Q_OBJECT

public:
    explicit BriefMaker(QObject *parent = nullptr);
    ~BriefMaker() override;

    /// Follows typing: made() comes a moment after the last wish.
    void want(const Document &document);

    /// At once, for a kept version or a first look.
    void wantNow(const Document &document);

    /// The fonts of papers; the error when they are not installed.
    const Result<Fonts> &fonts();

signals:
    void made(const ilo::LaidBrief &brief);
    void failed(const ilo::Error &error);

private:
    void start();
    void finish();

    Document m_wanted;
    bool m_isStale = false; ///< another document was wanted while one is laid out
    std::optional<Result<Fonts>> m_fonts;
    QTimer *m_wait;
    QFutureWatcher<LaidBrief> m_work;
};

} // namespace ilo
