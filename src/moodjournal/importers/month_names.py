"""Months as phones write them in dates, in the languages with the most users of such programs."""

from functools import lru_cache

LANGUAGES = (
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj juni juli august september oktober november december",
    (
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października"
        " listopada grudnia"
    ),
    "ledna února března dubna května června července srpna září října listopadu prosince",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
)


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    return {
        name: number for words in LANGUAGES for number, name in enumerate(words.split(), start=1)
    }


def month_number(name: str) -> int | None:
    """Return 1 to 12 for a month's name in any of the languages; None if it is none."""
    return _months().get(name.lower())


def month_names() -> frozenset[str]:
    """Return every name that is known, in lower case."""
    return frozenset(_months())
