"""Real articles, kept by a process that is killed at random moments again and again: in the end as if nothing had been."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from databases import contents
from mahdar.sources.files import open_inputs
from mahdar.store.keep import keep
from mahdar.store.open import open_store

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
PATHS = [str(DATA / "articles" / "dev.jsonl"), str(DATA / "copies" / "docs.jsonl")]
KILLED = 20

pytestmark = pytest.mark.skipif(not DATA.exists(), reason="the corpora are not beside the repository")


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    """What one run keeps, and how long it takes."""
    engine = open_store(str(tmp_path_factory.mktemp("alone") / "alone.db"), make=True)
    begun = time.monotonic()
    outcomes = [each.outcome for each in keep(engine, open_inputs(PATHS))]
    assert outcomes.count("refused") == 0
    return contents(engine), time.monotonic() - begun


def test_killed_at_twenty_moments(store_url, undisturbed):
    expected, takes = undisturbed
    command = [sys.executable, "-m", "mahdar", "keep", *PATHS, "--store", store_url, "--format", "json"]
    chance = random.Random(20)
    open_store(store_url, make=True).dispose()
    for _ in range(KILLED):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.5 + chance.random() * takes / 8)
        process.send_signal(signal.SIGKILL)
        process.wait()
    subprocess.run(command, capture_output=True, check=True)
    assert contents(open_store(store_url)) == expected
