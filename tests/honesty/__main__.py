"""How often the headline claims, on made-up patients: ``make honesty``, ``make honesty N=5000``.

Prints the table in Markdown. From 5000 patients a cell on the bars are judged; with fewer it fails
only where more than 8 % of patients without an effect are told of one.
"""

import sys
from collections.abc import Callable, Iterable
from itertools import product
from multiprocessing import Pool
from time import monotonic

from tests.honesty.cells import LAGS, Counts, Row, judged
from tests.honesty.table import JUDGED_FROM, broken, table

QUICK = 400
AT_A_TIME = 50
PROCESSES = 2
Found = tuple[Row, float, Counts]


def count(task: tuple[Row, float, int, int]) -> Found:
    """Return the counts of patients ``first`` to ``last`` (not included) of one cell."""
    row, lag, first, last = task
    return row, lag, sum((judged(row, lag, number) for number in range(first, last)), Counts())


def all_counts(
    n: int, run: Callable[..., Iterable[Found]] = map
) -> dict[tuple[Row, float], Counts]:
    """Return the counts of ``n`` patients of every cell; ``run`` maps, in any order."""
    tasks = [
        (row, lag, first, min(first + AT_A_TIME, n))
        for row, lag in product(Row, LAGS)
        for first in range(0, n, AT_A_TIME)
    ]
    found = dict.fromkeys(product(Row, LAGS), Counts())
    for row, lag, counts in run(count, tasks):
        found[row, lag] += counts
    return found


def main(words: list[str]) -> int:
    """Print the table; return 1 if a bar does not hold."""
    n = int(words[0]) if words else QUICK
    began = monotonic()
    with Pool(PROCESSES) as pool:
        found = all_counts(n, pool.imap_unordered)
    problems = broken(found, n)
    took = f"{n} made-up patients a cell, {monotonic() - began:.0f} s."
    verdict = problems or [f"Every bar holds ({'all' if n >= JUDGED_FROM else 'claims to 8 %'})."]
    sys.stdout.write("\n".join([table(found), "", took, *verdict]) + "\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
