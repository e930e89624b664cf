"""QR codes as they stand on the screen, read by somebody else's reader."""

import pytest
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from moodjournal.clinical import crisis_lines
from moodjournal.domain.countries import COUNTRIES
from moodjournal.domain.dial import call_uri, text_uri
from moodjournal.ui.widgets.qr_code import QUIET, QrCode
from moodjournal.usecases.make_qr_code import make_qr_code

LINES = [line for code, _name in COUNTRIES for line in crisis_lines(code)]


def drawn(qtbot, uri):
    widget = QrCode(make_qr_code(uri), uri)
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


def read(image):
    rows = memoryview(image.constBits()).cast("B", (image.height(), image.bytesPerLine()))
    found = zxingcpp.read_barcode(rows, formats=zxingcpp.BarcodeFormat.QRCode)
    return None if found is None else found.text


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.country} {line.name}")
def test_every_number_of_a_line_is_what_a_phone_reads(qtbot, dress, line):
    dress("dark")
    uris = [call_uri(number) for number in (*line.call, line.emergency)]
    uris += [text_uri(line.text)] if line.text else []
    assert [read(drawn(qtbot, uri)) for uri in uris] == uris


numbers = st.from_regex(r"\+?[0-9]{2,15}", fullmatch=True)


@given(numbers, st.text(st.characters(codec="ascii", categories=["Lu", "Ll", "Nd"]), max_size=12))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_number_is_what_a_phone_reads(qtbot, number, word):
    assert read(drawn(qtbot, call_uri(number))) == f"tel:{number}"
    told = text_uri(f"{word} to {number}")
    assert read(drawn(qtbot, told)) == told


def test_it_is_dark_on_white_with_a_quiet_zone(qtbot, dress):
    dress("dark")
    image = drawn(qtbot, "tel:988")
    module = image.width() // (len(make_qr_code("tel:988")) + 2 * QUIET)
    edge = QUIET * module
    for at in range(0, image.width(), module):
        for x, y in ((at, edge - 1), (edge - 1, at), (at, image.height() - edge)):
            assert image.pixelColor(x, y).lightness() == 255
    assert image.pixelColor(edge, edge).lightness() == 0


def test_in_more_room_it_stays_whole_and_can_be_read(qtbot):
    widget = QrCode(make_qr_code("tel:116123"), "Call 116 123")
    qtbot.addWidget(widget)
    widget.resize(211, 240)
    assert read(widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)) == (
        "tel:116123"
    )
    assert widget.accessibleName() == "Call 116 123"
