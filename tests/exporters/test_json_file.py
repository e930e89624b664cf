import json

import pytest
from hypothesis import HealthCheck, given, settings

from moodjournal import __version__
from moodjournal.domain.check_in import Mode
from moodjournal.domain.errors import BadInputError
from moodjournal.domain.measure import Measure, Rating
from moodjournal.domain.moment import Planned
from moodjournal.domain.record import Record
from moodjournal.domain.session import Session, Status
from moodjournal.exporters.json_file import EXPORTER, as_json
from moodjournal.importers.our_json import is_ours, read_json
from tests.builders import MONDAY, ZONE, a_check_in, a_moment
from tests.journals import records
from tests.strategies import nasty_strings


def there_and_back(record, folder):
    target = folder / "journal.json"
    EXPORTER.write(record, target)
    assert is_ours(target.read_bytes()[:4096])
    return read_json(target)


@given(records())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_journal_comes_back_identical(tmp_path, record):
    assert there_and_back(record, tmp_path) == record


def test_nasty_strings_come_back_identical(tmp_path):
    notes = [text for text in nasty_strings() if text.strip()] + ["half a pair: \ud83d", "\x00"]
    record = Record(check_ins=tuple(a_check_in(note=note) for note in notes))
    back = there_and_back(record, tmp_path)
    assert [one.note for one in back.check_ins] == notes


def test_moments_come_back_with_their_own_offset(tmp_path):
    record = Record(check_ins=(a_check_in(),))
    (back,) = there_and_back(record, tmp_path).check_ins
    assert back.moment.at.isoformat() == record.check_ins[0].moment.at.isoformat()


def test_the_file_says_what_it_is_and_is_easy_to_read(tmp_path):
    target = tmp_path / "journal.json"
    EXPORTER.write(Record(check_ins=(a_check_in(note="größer ☀"),)), target)
    text = target.read_text(encoding="utf-8")
    body = json.loads(text)
    assert list(body)[:3] == ["format", "version", "made_by"]
    assert (body["format"], body["version"], body["made_by"]) == ("moodjournal", 1, __version__)
    assert "größer ☀" in text


def test_the_same_journal_gives_the_same_bytes(tmp_path):
    record = Record(check_ins=(a_check_in(), a_check_in(1)))
    for name in ("a", "b"):
        EXPORTER.write(record, tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_ratings_are_a_list_of_their_own_and_say_where_they_come_from():
    measure = Measure(name="Energy")
    session = Session(
        status=Status.DONE, planned=Planned(MONDAY, None, ZONE), actual=a_moment(0, "10:00")
    )
    rated = (Rating(measure.id, 4.0),)
    record = Record(
        measures=(measure,),
        sessions=(session,),
        check_ins=(
            a_check_in(0, at="18:00", ratings=rated),
            a_check_in(2, ratings=rated),
            a_check_in(3, ratings=rated, recorded_at=a_moment(5).utc),
            a_check_in(4, ratings=rated, mode=Mode.IMPORTED),
        ),
    )
    body = as_json(record)
    words = ["acute", "live", "from memory", "imported"]
    assert [one["provenance"] for one in body["ratings"]] == words
    assert [one["provenance"] for one in body["check_ins"]] == words
    assert [one["value"] for one in body["ratings"]] == [4] * 4
    assert "ratings" not in body["check_ins"][0]
    assert body["sessions"][0]["number"] == 1


def test_a_target_that_cannot_be_written_leaves_nothing(tmp_path):
    (tmp_path / "taken").mkdir()
    with pytest.raises(OSError, match="taken"):
        EXPORTER.write(Record(), tmp_path / "taken")
    assert [one.name for one in tmp_path.iterdir()] == ["taken"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"version": 2}, "newer"),
        ({"version": "1"}, "version"),
        ({"format": "other"}, "no journal"),
        ({"check_ins": [{}]}, "number 1"),
        ({"check_ins": "x"}, "number 1"),
        ({"settings": [{"id": 5}]}, "settings"),
    ],
)
def test_a_file_that_is_not_ours_or_is_damaged_is_refused(tmp_path, change, sentence):
    target = tmp_path / "journal.json"
    target.write_text(json.dumps({**as_json(Record()), **change}), encoding="utf-8")
    with pytest.raises(BadInputError, match=sentence):
        read_json(target)


@pytest.mark.parametrize("value", [10**30, -1, 3.5, "7", True, float("inf")])
def test_a_mood_that_cannot_be_kept_is_refused(tmp_path, value):
    body = as_json(Record(check_ins=(a_check_in(),)))
    body["check_ins"][0]["mood"] = value
    target = tmp_path / "journal.json"
    target.write_text(json.dumps(body), encoding="utf-8")
    with pytest.raises(BadInputError):
        read_json(target)
