"""Settings survive, and a broken file never keeps the program from starting."""

from dataclasses import replace
from pathlib import Path

import pytest

from mriviewer import settings
from mriviewer.settings import Settings


def write(text: str) -> Path:
    path = settings.settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_first_start_has_defaults():
    assert settings.load() == Settings()


def test_what_is_saved_is_loaded():
    chosen = Settings(theme="light", hide_identity=True, model="tumor-type-1.0.0",
                      heat_opacity=0.7, last_folder="/bilder/Köln", language="ar",
                      memory_mb=700, neurological=True, brighter="up",
                      shortcut_profile="ohif", shortcuts={"fit": ["F", "0"]})  # fmt: skip
    settings.save(chosen)
    assert settings.load() == chosen


@pytest.mark.parametrize("text", ["", "{", "[1, 2]", "\x00\x01", "[" * 100_000])
def test_an_unreadable_file_is_kept_aside(text):
    path = write(text)
    assert settings.load() == Settings()
    assert not path.exists()
    assert path.with_name("settings.json.unreadable").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    "wrong",
    ['{"theme": "pink"}', '{"hide_identity": 1}', '{"heat_opacity": NaN}', '{"heat_opacity": 2}',
     '{"heat_opacity": true}', '{"memory_mb": -1}', '{"memory_mb": true}', '{"memory_mb": 1.5}',
     '{"language": "tlh"}', '{"shortcuts": ["W"]}', '{"shortcuts": {"fit": "W"}}',
     '{"shortcuts": {"fit": [1]}}', '{"model": null}', '{"theme": []}', '{"from_the_future": 1}'],
)  # fmt: skip
def test_a_value_that_makes_no_sense_has_its_default(wrong):
    write(wrong)
    assert settings.load() == Settings()


def test_sensible_values_survive_beside_wrong_ones():
    write('{"theme": "dark", "heat_opacity": "much", "heat_threshold": 0}')
    assert settings.load() == Settings(theme="dark", heat_threshold=0)


def test_a_crash_while_saving_keeps_the_former_settings(monkeypatch):
    settings.save(Settings(theme="dark"))

    def die(self, other):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", die)
    with pytest.raises(KeyboardInterrupt):
        settings.save(replace(Settings(), theme="light"))
    assert settings.load().theme == "dark"
