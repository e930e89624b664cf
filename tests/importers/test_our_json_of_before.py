import json

from moodjournal.domain.kept import Import
from moodjournal.domain.moment import Planned
from moodjournal.domain.record import Record
from moodjournal.domain.session import Session
from moodjournal.exporters.json_file import as_json
from moodjournal.importers.our_json import read_bytes
from tests.builders import MONDAY, ZONE


def test_a_file_written_before_calendars_were_known_comes_back():
    record = Record(
        sessions=(Session(planned=Planned(MONDAY, None, ZONE), note="a note"),),
        imports=(Import(program="Daylio", check_ins=3),),
    )
    body = as_json(record)
    for name in ("uid", "sequence", "calendar_said", "import_id"):
        del body["sessions"][0][name]
    del body["imports"][0]["replaced"]
    assert read_bytes(json.dumps(body).encode()) == record
