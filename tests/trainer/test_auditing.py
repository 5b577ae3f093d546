"""A run knows what could fool it before it trains, and keeps that with its results."""

import json
import shutil

import numpy as np
import pytest
from PIL import Image

from tests.trainer.audit.heads import head, save
from trainer.audit.passport import Baseline
from trainer.auditing import audit_run, warnings_for, warnings_of_split
from trainer.config import Config
from trainer.dataset import audited, list_samples
from trainer.errors import TrainerError
from trainer.events import EventLog, read_events
from trainer.runs import read_audit


@pytest.fixture
def pictures(tmp_path):
    """A given split of two labels, ten pictures each in train and six in test."""
    root = tmp_path / "pictures"
    for seed in range(32):
        split = "Training" if seed < 20 else "Testing"
        save(root / split / ("sick", "well")[seed % 2] / f"{seed}.png", head(seed, 60))
    return root


def config_of(pictures, **data):
    return Config.model_validate(
        {
            "name": "heads", "data": {"folder": pictures, "val_share": 0.3, **data},
            "card": {"title": "Heads", "intended_use": "Tests."},
        }
    )  # fmt: skip


def audit(config, tmp_path):
    folder = tmp_path / "run"
    folder.mkdir(exist_ok=True)
    with EventLog(folder) as log:
        seconds = audit_run(config, folder, log)
    return seconds, folder, read_events(folder)


def warned(events):
    return [event["text"] for event in events if event["event"] == "warning"]


def test_a_clean_set_is_kept_and_warned_of_nothing(pictures, tmp_path):
    seconds, folder, events = audit(config_of(pictures), tmp_path)
    passport = read_audit(folder)
    assert passport.classes == {"sick": 16, "well": 16}
    assert (folder / "split.json").is_file()
    (found,) = (event for event in events if event["event"] == "audit")
    assert found["seconds"] == round(seconds, 1)
    assert found["leaks"] == {"val": 0, "test": 0}
    assert found["shortcuts"].keys() >= {"size", "border", "thumbnail"}
    assert "no copies, leaks or label conflicts" in found["text"]
    assert warned(events) == []
    told = {event["what"] for event in events if event["event"] == "auditing"}
    assert told == {"reading", "comparing", "comparing with baselines"}


def test_leaks_and_conflicts_are_warned_of(pictures, tmp_path):
    copies = pictures / "Testing" / "sick"
    shutil.copy(pictures / "Training" / "sick" / "0.png", copies / "equal.png")
    with Image.open(pictures / "Training" / "sick" / "2.png") as one:
        one.save(copies / "near.jpg", quality=85)
    save(pictures / "Training" / "well" / "conflict.png", head(4, 60))
    _, folder, events = audit(config_of(pictures, group="picture"), tmp_path)
    (found,) = (event for event in events if event["event"] == "audit")
    assert found["leaks"]["test"] == 2
    assert found["label_conflicts"] == 1
    leaks, conflicts = (text for text in warned(events) if not text.startswith("Leaks: 1 of"))
    assert leaks.startswith("Leaks: 2 of 14 pictures of test show an image or a patient that")
    assert leaks.endswith("data.clean_given: true leaves them out.")
    assert conflicts.startswith("Label conflicts: 1, such as Training/")
    assert len(read_audit(folder).cross_split) == 2


def test_a_split_that_is_drawn_may_leak_as_well(pictures, tmp_path):
    for number in range(0, 20, 2):
        one = pictures / "Training" / "sick" / f"{number}.png"
        with Image.open(one) as picture:
            picture.save(one.with_suffix(".jpg"), quality=85)
    config = config_of(pictures / "Training", group="picture", test_share=0.3)
    _, _, events = audit(config, tmp_path)
    assert warned(events)[-1].endswith(
        "data.group: near-duplicates, or patient, keeps them together."
    )
    _, _, kept = audit(config_of(pictures / "Training", test_share=0.3), tmp_path / "other")
    assert warned(kept) == []


@pytest.fixture(autouse=True)
def other(tmp_path):
    (tmp_path / "other").mkdir()


def test_what_was_cleaned_already_is_not_advised_to_be_cleaned(pictures):
    listing = list_samples(config_of(pictures).data, 1)
    assert listing.frozen.kind == "given"
    leaks = {"val": 0, "test": 2}
    for cleaned, cure in ((False, "data.clean_given: true"), (True, "data.group: near-duplicates")):
        (said,) = warnings_of_split(leaks, listing, cleaned)
        assert cure in said


def test_a_shortcut_is_told_in_words(pictures):
    data = config_of(pictures).data
    passport, listing = audited(data), list_samples(data, 1)
    none = {"val": 0, "test": 0}
    assert warnings_for(passport, none, listing) == []
    passport.shortcuts["size"] = Baseline(0.93, 0.5)
    (said,) = warnings_for(passport, none, listing)
    assert "its size in pixels alone in 93 % of cases (always the commonest label: 50 %)" in said
    passport.shortcuts["size_by_group"] = Baseline(0.55, 0.5)  # known only from copies
    assert warnings_for(passport, none, listing) == []


def test_the_grouping_and_the_passport_come_of_one_look(pictures, tmp_path, monkeypatch):
    looks = []
    monkeypatch.setattr(
        "trainer.auditing.audited", lambda *given: looks.append(1) or audited(*given)
    )
    _, folder, _ = audit(config_of(pictures / "Training", audit=False), tmp_path)
    assert looks == [1]  # near-duplicates were asked for, so the passport is there all the same
    groups = json.loads((folder / "split.json").read_text())["groups"]
    assert set(groups.values()) == set(read_audit(folder).groups.values())


def test_without_an_audit_there_is_no_passport(pictures, tmp_path):
    config = config_of(pictures, audit=False, group="picture")
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "passport.json").write_text("of an earlier run")
    seconds, folder, events = audit(config, tmp_path)
    assert seconds == 0.0
    assert (folder / "split.json").is_file()
    assert read_audit(folder) is None
    assert events == []


def test_labels_that_are_not_trained_are_left_out(pictures, tmp_path):
    for seed in (0, *range(101, 108)):  # the first is also sick
        save(pictures / "Training" / "other" / f"{seed}.png", head(seed, 60))
    labels = {"sick": "finding", "well": "none"}
    _, folder, events = audit(config_of(pictures, labels=labels), tmp_path)
    assert read_audit(folder).classes == {"finding": 16, "none": 16}
    assert warned(events) == []
    _, folder, events = audit(config_of(pictures), tmp_path / "other")
    assert "Label conflicts: 1" in warned(events)[0]


def test_damaged_pictures_are_named_at_once_and_bind_nothing(pictures, tmp_path):
    for number in (1, 3, 5, 7):
        path = pictures / "Training" / "well" / f"{number}.png"
        path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(TrainerError, match=r"4 pictures cannot be read: .*; and 1 more\."):
        audit(config_of(pictures), tmp_path)
    assert not (tmp_path / "run" / "split.json").exists()
    assert not (tmp_path / "run" / "passport.json").exists()
    excluded = tuple(f"Training/well/{number}.png" for number in (1, 3, 5, 7))
    audit(config_of(pictures, exclude=excluded), tmp_path)
    assert (tmp_path / "run" / "passport.json").exists()


def test_equal_pictures_of_one_side_are_no_leak(pictures, tmp_path):
    array = np.asarray(head(100, 60))
    for name in ("a", "b"):
        save(pictures / "Testing" / "well" / f"{name}.png", array)
    _, _, events = audit(config_of(pictures), tmp_path)
    (found,) = (event for event in events if event["event"] == "audit")
    assert found["copies"] == 1
    assert found["leaks"]["test"] == 0


def test_one_patient_for_all_is_told_and_does_not_make_one_group(pictures, tmp_path):
    table = tmp_path / "t.csv"
    names = sorted(path.relative_to(pictures).as_posix() for path in pictures.rglob("*.png"))
    lines = [f"{name},{name.split('/')[1]},ID-0" for name in names]
    table.write_text("\n".join(["path,label,patient", *lines]))
    _, folder, events = audit(config_of(pictures, table=table, test_share=0.2), tmp_path)
    assert len(set(read_audit(folder).groups.values())) == 32
    (told,) = warned(events)
    assert told.startswith("All pictures name one patient.")
    assert "data.group_column" in told
