"""The table of the honesty test, and which of its bars do not hold."""

from collections.abc import Mapping

from tests.honesty.cells import AT_LEAST, AT_MOST, COVERAGE, LAGS, LEAST_COVERAGE, Counts, Row

JUDGED_FROM = 5000
QUICK_AT_MOST = 0.08
Cells = Mapping[tuple[Row, float], Counts]


def table(cells: Cells) -> str:
    """Return shares and bars in Markdown, a column for each lag."""
    head = ["", *(f"lag {lag:g}" for lag in LAGS), "bar"]
    lines = [head, ["---"] * len(head)]
    lines += [[row, *(percent(cells[row, lag].claimed) for lag in LAGS), bar(row)] for row in Row]
    for row in Row:
        bound = f"at least {percent(LEAST_COVERAGE, 0)}" if has_coverage_bar(row) else "none"
        shares = (percent(cells[row, lag].coverage) for lag in LAGS)
        lines.append([f"{COVERAGE}: {row.partition(':')[0]}", *shares, bound])
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def bar(row: Row) -> str:
    """Return the bar of a row in words."""
    for bounds, word in ((AT_MOST, "at most"), (AT_LEAST, "at least")):
        if row in bounds:
            own = bounds[row]
            text = f"{word} {percent(own[LAGS[0]], 0)}"
            last = own[LAGS[-1]]
            return text if last == own[LAGS[0]] else f"{text}, {percent(last, 0)} at {LAGS[-1]:g}"
    return "none"


def broken(cells: Cells, n: int) -> list[str]:
    """Return each bar that does not hold; below 5000 patients a cell only claims beyond 8 %."""
    found = []
    for (row, lag), counts in cells.items():
        place = f"{row}, lag {lag:g}"
        if n < JUDGED_FROM:
            if row in AT_MOST and counts.claimed > QUICK_AT_MOST:
                found.append(f"{place}: {percent(counts.claimed)} is beyond 8 %")
            continue
        if row in AT_MOST and counts.claimed > AT_MOST[row][lag]:
            found.append(f"{place}: {percent(counts.claimed)} is too much")
        if row in AT_LEAST and counts.claimed < AT_LEAST[row][lag]:
            found.append(f"{place}: {percent(counts.claimed)} is too little")
        if has_coverage_bar(row) and counts.coverage < LEAST_COVERAGE:
            found.append(f"{place}: intervals hold in {percent(counts.coverage)}")
    return found


def has_coverage_bar(row: Row) -> bool:
    """Tell whether intervals are judged: chosen by their bad start, patients have no fair one."""
    return row is not Row.TROUGH


def percent(share: float, decimals: int = 1) -> str:
    """Return a share as percent."""
    return f"{100 * share:.{decimals}f} %"
