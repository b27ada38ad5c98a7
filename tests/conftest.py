"""What several tests need."""

from pathlib import Path

import pytest

from databases import process_store, store_url  # noqa: F401


@pytest.fixture(scope="session")
def shared():
    """The folder of test data beside the checkout; tests that need it are skipped where it is absent."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("needs the test data in ../shared, which is no part of the project")
    return folder
