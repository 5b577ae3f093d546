"""The storage opens or says why not, and no password gets out."""

import re

import optuna
import pytest

from trainer.errors import TrainerError
from trainer.sweeping import storing
from trainer.sweeping.storing import JOURNAL, open_storage, without_secrets

URL = "postgresql://anna:s3cr%21t@host:5432/lab?sslpassword=hush"


def test_a_url_is_shown_without_its_secrets():
    assert without_secrets(URL) == "postgresql://host:5432/lab"
    told = without_secrets(URL, f"cannot reach {URL}; tried s3cr!t and s3cr%21t")
    assert told == "cannot reach postgresql://host:5432/lab; tried *** and ***"


@pytest.mark.parametrize(
    ("module", "package"),
    [("psycopg", "psycopg[binary]"), ("psycopg2", "psycopg2-binary"), ("asyncpg", "asyncpg")],
)
def test_a_missing_driver_says_what_to_install(monkeypatch, tmp_path, module, package):
    """As Optuna says it; which module is meant is SQLAlchemy's choice."""

    def broken(url, **_):
        raise ImportError("Failed to import DB access module") from ModuleNotFoundError(
            f"No module named '{module}'", name=module
        )

    monkeypatch.setattr(storing, "RDBStorage", broken)
    with pytest.raises(TrainerError, match=re.escape(f"pip install '{package}'")) as caught:
        open_storage(URL, tmp_path)
    assert "s3cr" not in str(caught.value)


def test_an_error_of_the_database_holds_no_password(monkeypatch, tmp_path):
    def broken(url, **_):
        raise RuntimeError(f"connection to {url} failed for anna with s3cr!t")

    monkeypatch.setattr(storing, "RDBStorage", broken)
    with pytest.raises(TrainerError, match="host:5432/lab does not answer") as caught:
        open_storage(URL, tmp_path)
    assert "s3cr" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("url", ["sqlite:///here.db", "redis://host"])
def test_storages_that_lose_trials_are_refused(url, tmp_path):
    with pytest.raises(TrainerError, match="postgresql://USER"):
        open_storage(url, tmp_path)


def test_a_journal_that_was_cut_off_is_read_on(tmp_path):
    """The plug was pulled, or the disk was full, in the middle of a line."""
    study = optuna.create_study(study_name="s", storage=open_storage(None, tmp_path))
    study.enqueue_trial({"x": 1})
    with (tmp_path / JOURNAL).open("ab") as file:
        file.write(b'{"op_code": 5, "wor')
    again = optuna.load_study(study_name="s", storage=open_storage(None, tmp_path))
    again.enqueue_trial({"x": 2})
    last = optuna.load_study(study_name="s", storage=open_storage(None, tmp_path))
    assert len(last.trials) == 2


def test_a_journal_may_lie_elsewhere(tmp_path):
    path = tmp_path / "shared.log"
    optuna.create_study(study_name="s", storage=open_storage(str(path), tmp_path / "sweep"))
    assert path.stat().st_size


def test_a_journal_that_cannot_be_made_is_told(tmp_path):
    with pytest.raises(TrainerError, match="--storage"):
        open_storage(str(tmp_path / "absent" / "j.log"), tmp_path)
