"""Sessions on made-up series that are closed at the end."""

import pytest

from mriviewer.session.session import Session
from tests.viewer_doubles import FakeRuntime, doors_of


@pytest.fixture
def runtime() -> FakeRuntime:
    return FakeRuntime()


@pytest.fixture
def make_session(qtbot, runtime):
    """Return a maker of sessions that find the scan updates given."""
    made = []

    def make(*steps, **doors) -> Session:
        session = Session(doors=doors_of(*steps, **{"runtime": lambda path: runtime, **doors}))
        made.append(session)
        return session

    yield make
    for session in made:
        assert session.close()
