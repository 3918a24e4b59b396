#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace {

QString missingTool()
{
    for (const QString &tool : QStringList{u"Xvfb"_s, u"openbox"_s, u"xdotool"_s, u"import"_s})
        if (QStandardPaths::findExecutable(tool).isEmpty())
            return tool;
    return {};
}

/// A program that lives as long as this object.
class Child
{
public:
    explicit Child(const QProcessEnvironment &environment)
    {
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
    }

    ~Child()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(5000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    Q_DISABLE_COPY_MOVE(Child)

    void start(const QString &program, const QStringList &arguments)
    {
        m_process.start(program, arguments);
        QVERIFY2(m_process.waitForStarted(), qPrintable(program + u' ' + m_process.errorString()));
    }

    QProcess &process() { return m_process; }

private:
    QProcess m_process;
};

/// The standard output of a short-lived tool; empty when it failed.
QByteArray outputOf(const QProcessEnvironment &environment, const QString &program,
                    const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    return process.waitForFinished(20'000) && process.exitCode() == 0
        ? process.readAllStandardOutput()
        : QByteArray();
}

/// The share of the picture that its most frequent colour covers, 0 to 1.
double largestShare(const QImage &image)
{
    std::unordered_map<QRgb, int> counts;
    int largest = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            largest = std::max(largest, ++counts[image.pixel(x, y)]);
    return largest / double(image.width()) / image.height();
}

/// The share of pixels in which two pictures of one size differ, 0 to 1.
double differingShare(const QImage &a, const QImage &b)
{
    int differing = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            differing += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    return differing / double(a.width()) / a.height();
}

} // namespace

/// The program in a real window, under a virtual display with a window manager.
class WindowTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void showsCompaniesAndFiltersWhileTyping();
    void cleanupTestCase();

private:
    QImage screenshot() const
    {
        return QImage::fromData(
            outputOf(m_environment, u"import"_s, {u"-window"_s, u"root"_s, u"png:-"_s}));
    }

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    std::unique_ptr<Child> m_display;
    std::unique_ptr<Child> m_manager;
};

void WindowTest::initTestCase()
{
    if (const QString tool = missingTool(); !tool.isEmpty())
        QSKIP(qPrintable(tool + u" is not installed"_s));

    // Nothing of the person who runs the tests is read or written.
    for (const char *variable : {"HOME",
                                 "XDG_CONFIG_HOME",
                                 "XDG_DATA_HOME",
                                 "XDG_STATE_HOME",
                                 "XDG_CACHE_HOME",
                                 "XDG_RUNTIME_DIR"})
        m_environment.insert(QString::fromLatin1(variable), m_folder.path());
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);

    m_display = std::make_unique<Child>(m_environment);
    m_display->process().setProcessChannelMode(QProcess::SeparateChannels);
    m_display->start(u"Xvfb"_s,
                     {u"-displayfd"_s,
                      u"1"_s,
                      u"-screen"_s,
                      u"0"_s,
                      u"1366x768x24"_s,
                      u"-nolisten"_s,
                      u"tcp"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_display->process().canReadLine(), 20'000);
    const QString number = QString::fromLatin1(m_display->process().readLine().trimmed());
    m_environment.insert(u"DISPLAY"_s, u':' + number);

    m_manager = std::make_unique<Child>(m_environment);
    m_manager->start(u"openbox"_s, {});
}

void WindowTest::showsCompaniesAndFiltersWhileTyping()
{
    const QString workspace = m_folder.filePath(u"sample.inprocap"_s);
    outputOf(m_environment, QStringLiteral(INPROCAP), {u"new"_s, workspace, u"--sample"_s});
    QVERIFY(QFile::exists(workspace));

    Child desk(m_environment);
    desk.start(QStringLiteral(INPROCAP_DESK), {workspace});
    // QTRY asks more than once, and what a screen shows may change between: an answer that was good
    // is kept.
    QByteArray window;
    const auto windowIsThere = [&] {
        if (window.isEmpty())
            window = outputOf(m_environment,
                              u"xdotool"_s,
                              {u"search"_s, u"--onlyvisible"_s, u"--class"_s, u"inprocap"_s});
        return !window.isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(windowIsThere(), 30'000);
    const QString id = QString::fromLatin1(window.trimmed().split('\n').last());
    const auto key = [&](const QString &keys) {
        outputOf(m_environment, u"xdotool"_s, {u"key"_s, u"--clearmodifiers"_s, keys});
    };
    outputOf(m_environment, u"xdotool"_s, {u"windowactivate"_s, u"--sync"_s, id});

    QImage before;
    const auto isFilled = [&] {
        if (before.isNull() || largestShare(before) >= 0.95)
            before = screenshot();
        return largestShare(before) < 0.95;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isFilled(), 20'000);
    QCOMPARE(before.size(), QSize(1366, 768));

    key(u"ctrl+2"_s); // the program begins with Home
    key(u"ctrl+f"_s);
    outputOf(m_environment, u"xdotool"_s, {u"type"_s, u"zzqx"_s});
    QImage after = before;
    const auto hasChanged = [&] {
        if (differingShare(before, after) <= 0.02)
            after = screenshot();
        return differingShare(before, after) > 0.02;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasChanged(), 20'000);
    QVERIFY(after.save(QStringLiteral(PICTURE)));

    key(u"ctrl+q"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.process().state(), QProcess::NotRunning, 20'000);
    QCOMPARE(desk.process().exitCode(), 0);
    QCOMPARE(desk.process().exitStatus(), QProcess::NormalExit);
}

void WindowTest::cleanupTestCase()
{
    m_manager.reset();
    m_display.reset();
}

QTEST_GUILESS_MAIN(WindowTest)
#include "tst_window.moc"
