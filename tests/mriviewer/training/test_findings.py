"""What a scan found is said in order of weight, in words, with pictures to look at."""

from pathlib import Path

import pytest

from mriviewer.training.findings import problems_of
from trainer.audit.scan import scan


def passport(**changes):
    """Return the passport of a sound folder, as the trainer prints it, with some changes."""
    return {
        "classes": {"glioma": 200, "no": 200}, "splits": {"": {"glioma": 200, "no": 200}},
        "layout": "class folders", "cannot_train": "", "cross_split": [], "near_duplicates": [],
        "label_conflicts": [], "patients_across": 0, "shortcuts": {}, "judged_on": "folds",
        "corrupt": [], "duplicates": [], "same_files": 0, "foreign": [], "groups": {},
        "label_errors": "Not looked for.",
    } | changes  # fmt: skip


def leak(path, twin, kind):
    return {"path": path, "twin": twin, "kind": kind}


def kinds(found):
    return [problem.kind for problem in found]


def test_a_sound_folder_has_no_problem_but_what_was_not_looked_for():
    found = problems_of(passport())
    assert [(p.kind, p.weight) for p in found] == [("label-errors", "minor")]


def test_a_leak_says_how_many_and_shows_both_sides_of_both_kinds():
    splits = {"train": {"glioma": 3}, "test": {"glioma": 4}}
    leaks = [
        leak("Testing/a.png", "Training/b.png", "identical"),
        leak("Testing/c.png", "Training/d.png", "identical"),
        leak("Testing/e.png", "Training/f.png", "near"),
    ]
    pairs = [{"path": "Training/f.png", "twin": "Testing/e.png", "pose": 2, "similarity": 0.97}]
    found = problems_of(passport(splits=splits, cross_split=leaks, near_duplicates=pairs))
    worst = found[0]
    assert worst.title == "The given split leaks: 3 of 4 test pictures are in training too"
    assert (worst.weight, worst.place) == ("severe", "split")
    assert "2 are equal pixel by pixel, 1 show" in worst.meaning
    same, near = worst.examples[:2]
    assert [shown.name for shown in same.pictures] == ["Testing/a.png", "Training/b.png"]
    assert [shown.role for shown in same.pictures] == ["Judges", "Trains"]
    # its twin turned a quarter left lies on it, so it is turned right to lie on its twin
    assert near.pictures[0].pose == 6
    assert near.note == "The same image; the left one is shown turned a quarter right"
    assert len(worst.examples) == 3


def test_a_label_conflict_shows_one_picture_of_each_label_first():
    group = ["Training/a/1.png", "Training/a/2.png", "Training/b/3.png"]
    worst = problems_of(passport(label_conflicts=[group]))[0]
    assert worst.title == "1 image carries more than one label"
    names = [shown.name for shown in worst.examples[0].pictures]
    assert names == ["Training/a/1.png", "Training/b/3.png", "Training/a/2.png"]
    assert worst.listing().splitlines()[1] == (
        "Training/a/1.png = Training/b/3.png = Training/a/2.png"
    )


@pytest.mark.parametrize(
    ("accuracy", "weight"), [({"size": 0.7}, "severe"), ({"thumbnail": 0.7}, "notable")]
)
def test_a_shortcut_is_worse_when_it_does_not_look_at_the_brain(accuracy, weight):
    shortcuts = {name: {"accuracy": a, "chance": 0.5} for name, a in accuracy.items()}
    shortcuts["border_by_group"] = {"accuracy": 0.6, "chance": 0.5}
    worst = problems_of(passport(shortcuts=shortcuts))[0]
    assert (worst.kind, worst.weight) == ("shortcut", weight)
    assert len(worst.lines) == 1
    assert worst.lines[0].endswith("70 % right (always the commonest label: 50 %)")


def test_small_uneven_and_missing_labels_are_told_apart():
    classes = {"glioma": 600, "rare": 49, "hopeless": 3}
    splits = {"train": classes, "test": {"glioma": 5}}
    found = {p.kind: p for p in problems_of(passport(classes=classes, splits=splits))}
    assert found["small"].weight == "severe"
    assert found["small"].lines == ("rare: 49 pictures", "hopeless: 3 pictures")
    assert found["missing"].lines == ("rare: none in test", "hopeless: none in test")
    assert found["uneven"].lines == ("glioma: 600", "hopeless: 3")


def test_the_gravest_come_first_and_unused_files_are_counted_by_reason():
    found = problems_of(
        passport(
            corrupt=[{"path": "a/1.png", "reason": "it is cut off."}],
            foreign=[{"path": f"{n}.txt", "reason": "no picture."} for n in range(3)],
            duplicates=[["a/1.png", "a/2.png"], ["b/1.png", "b/2.png", "b/3.png"]],
            patients_across=2,
        )
    )
    assert kinds(found) == ["patients", "corrupt", "copies", "foreign", "label-errors"]
    assert found[2].title == "3 pictures are exact copies"
    assert found[2].examples[0].note == "3 copies"
    assert found[3].lines == ("0.txt and 2 more: no picture.",)


def test_what_the_trainer_really_finds_can_be_put_into_words(shared_data, tmp_path):
    """The leak of the official split and the conflicting labels, on copies of the real files."""
    source = shared_data / "brain-tumor-4class"
    names = (
        "Testing/glioma_tumor/image(2).jpg", "Testing/meningioma_tumor/image(13).jpg",
        "Training/meningioma_tumor/m1(123).jpg", "Testing/glioma_tumor/image(59).jpg",
        "Training/glioma_tumor/gg (444).jpg",
    )  # fmt: skip
    for name in names:
        target = tmp_path / "set" / Path(name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((source / name).read_bytes())
    found = scan(tmp_path / "set", None, tmp_path / "cache").to_json()
    severe = [p.kind for p in problems_of(found) if p.weight == "severe"]
    assert severe[:1] == ["untrainable"]  # five pictures train nothing
    assert {"leak", "conflict"} <= set(severe)
