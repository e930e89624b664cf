import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moodjournal.domain.errors import BadInputError
from moodjournal.importers.csv_rows import MOST_CELLS, MOST_LINES, rows
from tests.strategies import SAMPLES

cells = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
tables = st.lists(st.lists(cells, min_size=2, max_size=4), max_size=6)


@given(tables, st.sampled_from(",;\t"), st.sampled_from(["\n", "\r\n", "\r"]))
def test_what_a_spreadsheet_writes_is_read_back(table, delimiter, end):
    text = io.StringIO(newline="")
    text.write(f"sep={delimiter}{end}")
    writer = csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL)
    writer.writerows(table)
    wanted = [tuple(row) for row in table if any(cell.strip() for cell in row)]
    assert [row.cells for row in rows(text.getvalue())] == wanted


@given(st.text(alphabet=st.sampled_from('",;\t\r\n ab=sep'), max_size=80))
def test_any_text_has_rows(text):
    for row in rows(text):
        assert row.line >= 1


def test_lines_are_counted_through_quotes_and_blank_lines():
    found = rows('a,b\r\n"x\ny\r\nz",1\n\nc,d')
    assert [(row.line, row.cells[0]) for row in found] == [(1, "a"), (2, "x\ny\r\nz"), (6, "c")]


def test_an_open_quote_ends_the_rows_and_says_so():
    *whole, last = rows('a,b\nc,"d ""e""\nf,g\n')
    assert [row.cells for row in whole] == [("a", "b")]
    assert (last.line, last.unclosed, last.cells) == (2, True, ("c",))


def test_a_field_may_be_longer_than_the_standard_reader_allows():
    (row,) = rows("a," + "x" * 200_000)
    assert len(row.cells[1]) == 200_000


@pytest.mark.parametrize("text", ["," * (MOST_CELLS + 2), "\n" * (MOST_LINES + 2)])
def test_what_no_export_has_is_refused(text):
    with pytest.raises(BadInputError, match="too many"):
        list(rows(text))


def spectrum():
    folder = SAMPLES / "nasty" / "csv-spectrum"
    # The telephone number of this one differs between its CSV and its JSON.
    contradicts_itself = {"location_coordinates"}
    found = sorted((folder / "csvs").glob("*.csv")) if folder.exists() else []
    return [path for path in found if path.stem not in contradicts_itself]


@pytest.mark.skipif(not spectrum(), reason="the sample files are not beside the project")
@pytest.mark.parametrize("path", spectrum(), ids=lambda path: path.stem)
def test_odd_but_right_files_are_read_as_meant(path):
    meant = json.loads((path.parents[1] / "json" / f"{path.stem}.json").read_text("utf-8"))
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, *lines = [row.cells for row in rows(file.read())]
    assert [dict(zip(header, line, strict=True)) for line in lines] == meant
