"""A few of every fault; ``make faults`` tries all of them."""

import random

import pytest

from moodjournal.domain.registry import gather
from tests import faults
from tests.faults.fault import Fault

FAULTS = gather(faults, "FAULT", Fault)


@pytest.mark.parametrize("name", FAULTS)
def test_nothing_is_lost(name, tmp_path):
    fault = FAULTS[name]
    lacking = fault.lacks()
    if lacking:
        pytest.skip(lacking)
    tally = fault.run(tmp_path, fault.few, random.Random(name))
    assert tally.lost == ()
    assert tally.survived == tally.tried >= fault.few
