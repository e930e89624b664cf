"""Settings of this computer: they hold before a journal is open, and for every journal."""

from moodjournal import i18n, paths
from moodjournal.domain.countries import COUNTRIES, ELSEWHERE
from moodjournal.domain.later import later
from moodjournal.settings.groups import APPEARANCE, LANGUAGE, SAFETY, SUPPORT, SYSTEM
from moodjournal.settings.setting import Choice, Kept, Setting


def spoken() -> tuple[Choice, ...]:
    """Return the languages there are; each is shown by its own name."""
    return tuple(Choice(code, "{n}") for code in i18n.languages(paths.resource("locale")))


ROWS = (
    Setting(
        "theme",
        APPEARANCE,
        later("Light or dark"),
        later("As the system says, or always the same"),
        (
            Choice(SYSTEM, later("As the system")),
            Choice("light", later("Light")),
            Choice("dark", later("Dark")),
        ),
        Kept.HERE,
    ),
    Setting(
        "text_percent",
        APPEARANCE,
        later("Text size"),
        later("Everything grows with it, nothing is cut"),
        tuple(Choice(size, later("{n} %")) for size in (100, 115, 130, 150, 175, 200)),
        Kept.HERE,
    ),
    Setting(
        "contrast",
        APPEARANCE,
        later("Contrast"),
        later("More: every line and every small word in full ink"),
        (Choice(SYSTEM, later("As the system")), Choice("more", later("More"))),
        Kept.HERE,
    ),
    Setting(
        "lock_idle",
        SAFETY,
        later("Lock when nobody is there"),
        later("After this long without a key or a touch, if the journal has a passphrase"),
        (
            Choice(5, later("5 minutes")),
            Choice(1, later("1 minute")),
            *(Choice(minutes, later("{n} minutes")) for minutes in (2, 10, 15, 30, 60)),
            Choice(0, later("Never")),
        ),
        Kept.HERE,
    ),
    Setting(
        "lock_idle_long",
        SAFETY,
        later("Wait an hour on the day of a session and in review"),
        later("You may lie still, or talk; the screen then shows your journal for longer"),
        kept=Kept.HERE,
    ),
    Setting(
        "capture_refused",
        SAFETY,
        later("Keep this window out of pictures of the screen"),
        later("On Windows; other systems give a program no say in it"),
        kept=Kept.HERE,
        on=True,
    ),
    Setting(
        "country",
        SUPPORT,
        later("Country"),
        later("Which lines and which emergency number Support shows"),
        (
            Choice(SYSTEM, later("As the system")),
            *(Choice(code, name) for code, name in COUNTRIES),
            Choice(ELSEWHERE, later("Another country")),
        ),
        Kept.HERE,
    ),
    Setting(
        "language",
        LANGUAGE,
        later("Language"),
        later("From the next start on; what you wrote stays as you wrote it"),
        (Choice(SYSTEM, later("As the system")),),
        Kept.HERE,
        found=spoken,
    ),
)
