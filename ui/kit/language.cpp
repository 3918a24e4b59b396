#include "ui/kit/language.h"

#include "ui/kit/pseudotranslator.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr auto languageKey = "language";
constexpr auto pseudo = "pseudo";

/// The languages of the partner countries, each by its own name.
const std::vector<std::pair<QString, QString>> &languages()
{
    static const std::vector<std::pair<QString, QString>> all{{u"en"_s, u"English"_s},
                                                              {u"fr"_s, u"Français"_s},
                                                              {u"da"_s, u"Dansk"_s},
                                                              {u"nl"_s, u"Nederlands"_s},
                                                              {u"es"_s, u"Español"_s},
                                                              {u"pl"_s, u"Polski"_s},
                                                              {u"sk"_s, u"Slovenčina"_s},
                                                              {u"de"_s, u"Deutsch"_s},
                                                              {u"sv"_s, u"Svenska"_s}};
    return all;
}

std::unique_ptr<QTranslator> load(const QString &code)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(u":/i18n/inprocap_%1.qm"_s.arg(code)))
        return nullptr;
    return translator;
}

} // namespace

Language::Language(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_choice(settings.value(QLatin1StringView(languageKey)).toString())
    , m_english(load(u"en"_s))
{
    if (!m_english)
        m_english = std::make_unique<QTranslator>();
    QCoreApplication::installTranslator(m_english.get());
    install();
}

Language::~Language() = default;

std::vector<Language::Choice> Language::choices() const
{
    std::vector<Choice> all{{{}, tr("As the system"), true}};
    for (const auto &[code, name] : languages()) {
        const auto texts = load(code);
        all.push_back({code, name, code == "en"_L1 || (texts && !texts->isEmpty())});
    }
    all.push_back({QString::fromLatin1(pseudo), tr("Longer words, for trying the window"), true});
    return all;
}

QString Language::code() const
{
    if (!m_choice.isEmpty())
        return m_choice;
    return QLocale::languageToCode(QLocale::system().language());
}

void Language::choose(const QString &code)
{
    if (code == m_choice)
        return;
    m_choice = code;
    m_settings.setValue(QLatin1StringView(languageKey), code);
    install();
    emit changed();
}

void Language::install()
{
    m_own.reset();
    m_qt.reset();
    const QString wanted = code();
    if (wanted == QLatin1StringView(pseudo)) {
        m_own = std::make_unique<PseudoTranslator>(*m_english);
    } else if (wanted != "en"_L1) {
        m_own = load(wanted);
        auto theirs = std::make_unique<QTranslator>();
        if (theirs->load(u"qtbase_"_s + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            m_qt = std::move(theirs);
    }
    for (const auto &translator : {m_qt.get(), m_own.get()}) {
        if (translator)
            QCoreApplication::installTranslator(translator);
    }
    // Dates and numbers go with a language that was chosen; otherwise the system says how.
    const bool isOwn = !m_choice.isEmpty() && m_choice != QLatin1StringView(pseudo);
    QLocale::setDefault(isOwn && QLocale(m_choice).language() != QLocale::system().language()
                            ? QLocale(m_choice)
                            : QLocale::system());
}

} // namespace ilo
