"""The fixtures that watch every test do see."""

import logging
import os
import socket
import threading
import time

import pytest

from tests.house.trees import ROOT

pytest_plugins = ("pytester",)


CARELESS = """
import logging, threading, time

def test_says_something():
    logging.error("sudden")

def test_leaves_a_thread():
    threading.Thread(target=time.sleep, args=(3,), name="stray", daemon=True).start()

def test_announces_what_never_comes(expected_log):
    expected_log("damaged")

def test_is_careful():
    pass
"""


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_a_socket_is_refused(family):
    with socket.socket(family) as one, pytest.raises(AssertionError, match="no network code"):
        one.connect(("127.0.0.1", 9))


def test_the_zone_is_fixed():
    assert time.strftime("%z", time.localtime(1_700_000_000)) == "+0100"


def test_no_real_home_is_used(tmp_path_factory):
    assert os.environ["HOME"].startswith(str(tmp_path_factory.getbasetemp()))


def test_an_announced_line_is_let_through(expected_log):
    expected_log(r"backup .* damaged")
    logging.getLogger("moodjournal.store").warning("backup of May damaged")


def test_what_is_left_or_said_in_passing_fails(pytester):
    pytester.makeconftest((ROOT / "tests" / "conftest.py").read_text("utf-8"))
    pytester.makepyfile(CARELESS)
    outcome = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    outcome.assert_outcomes(passed=4, errors=3)
    outcome.stdout.fnmatch_lines_random(
        [
            "unexpected log line: ERROR root: sudden",
            "threads left behind: stray",
            "expected log line never came: damaged",
        ]
    )


def test_a_thread_that_is_just_ending_is_let_be():
    threading.Thread(target=time.sleep, args=(0.05,)).start()
