"""A reader who does anything in any order, and a plain model of what must be kept of it.

The model knows nothing of events: it copies the whole state before every step.
"""

import copy
import json
import random
import sys
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from mriviewer.core.annotations import Annotation, OnSlice, from_json
from mriviewer.core.look import LastView, Look, look_from_json
from mriviewer.core.review import Review
from mriviewer.core.study import Window
from mriviewer.core.view_state import ViewState
from mriviewer.session.reviewing import Reviewing
from tests.viewer_doubles import series_of, study_of

STUDIES = (
    study_of(series_of("a", [1, 2]), series_of("b", [3])),
    replace(study_of(series_of("c", [4])), uid="other"),
)
HOME = {series.uid: study.uid for study in STUDIES for series in study.series}
WORDS = ("", "ring", "ring enhancing", "Größe 第二\n<b>", "x" * 3000)
KINDS = ("annotate", "change", "erase", "verdict", "type", "key", "drag", "undo", "redo",
         "scroll", "switch", "status")  # fmt: skip
OFTEN = (6, 4, 2, 3, 3, 3, 3, 7, 5, 3, 3, 1)


def shape(rng: random.Random, uid: str, series: str) -> Annotation:
    points = ((rng.uniform(-5, 500), rng.uniform(-5, 500)), (rng.random(), rng.random()))
    return Annotation(uid, rng.choice(("length", "arrow")), series, OnSlice(rng.choice("stu")),
                      points, rng.choice(WORDS))  # fmt: skip


def choose(rng: random.Random, reviewing: Reviewing, series: str) -> dict:
    """Return the next thing to do, as plain data."""
    kind = rng.choices(KINDS, OFTEN)[0]
    drawn = [annotation.uid for annotation in reviewing.review_of(series).annotations]
    if kind in ("change", "erase") and not drawn:
        kind = "annotate"
    uid = rng.choice(drawn) if kind in ("change", "erase") else f"u{rng.getrandbits(64)}"
    window = rng.choice((None, Window(rng.uniform(0, 99), rng.uniform(1, 99))))
    facts = {
        "annotate": {"shape": shape(rng, uid, series).to_json()},
        "change": {"shape": shape(rng, uid, series).to_json()},
        "erase": {"uid": uid},
        "verdict": {"verdict": rng.choice(("agree", "disagree", "unsure", None))},
        "type": {"text": rng.choice(WORDS)},
        "key": {"identity": rng.choice("stu"), "on": rng.random() < 0.6},
        "drag": {"look": Look(window, inverted=rng.random() < 0.3).to_json()},
        "scroll": {"index": rng.randrange(99)},
        "switch": {"series": rng.choice([other for other in HOME if other != series])},
        "status": {"status": rng.choice(("unread", "read", "reviewed"))},
    }  # fmt: skip
    return {"kind": kind, "series": series} | facts.get(kind, {})


def do(wish: dict, reviewing: Reviewing) -> None:
    """Do it as the window does."""
    series, shape = wish["series"], wish.get("shape")
    {
        "annotate": lambda: reviewing.annotate(from_json(shape)),
        "change": lambda: reviewing.change_annotation(from_json(shape)),
        "erase": lambda: reviewing.erase(wish["uid"]),
        "verdict": lambda: reviewing.give_verdict(wish["verdict"], "", "m 1"),
        "type": lambda: _type(wish["text"], reviewing),
        "key": lambda: reviewing.mark_key(wish["identity"], wish["on"]),
        "drag": lambda: _drag(series, look_from_json(wish["look"]), reviewing),
        "scroll": lambda: _scroll(series, wish["index"], reviewing),
        "switch": lambda: reviewing.show(series),
        "status": lambda: reviewing.set_status(HOME[series], wish["status"]),
        "undo": reviewing.undo,
        "redo": reviewing.redo,
    }[wish["kind"]]()


def _type(text: str, reviewing: Reviewing) -> None:
    for end in range(0, len(text), 7):
        reviewing.write_remark(text[:end])
    reviewing.write_remark(text)


def _drag(series: str, look: Look, reviewing: Reviewing) -> None:
    reviewing.keep_look(series, Look(Window(1, 2)))
    reviewing.keep_look(series, look)


def _scroll(series: str, index: int, reviewing: Reviewing) -> None:
    for passed in range(index + 1):
        reviewing.keep_view(series, ViewState(series, passed, 99), f"{series}{passed}")


class Plain:
    """What must be there. A step is a copy of the state of the study before it."""

    def __init__(self) -> None:
        self.state = {study.uid: {} for study in STUDIES}
        self.before = {study.uid: [] for study in STUDIES}
        self.after = {study.uid: [] for study in STUDIES}
        self.status = {study.uid: "unread" for study in STUDIES}
        self.views: dict[str, LastView] = {}
        self.unpaused: list[tuple[str, str, object]] = []  # typing and dragging, in order
        self.glances: dict[str, LastView] = {}

    def do(self, wish: dict) -> None:
        kind, series = wish["kind"], wish["series"]
        if kind == "type":
            self._later(series, "remark", wish["text"])
        elif kind == "drag":
            self._later(series, "look", look_from_json(wish["look"]))
        elif kind == "scroll":
            self.glances[series] = LastView(f"{series}{wish['index']}", wish["index"])
        elif kind == "status":
            self.status[HOME[series]] = wish["status"]
        elif kind in ("undo", "redo"):
            self.settle()
            self._turn(HOME[series], kind == "undo")
        elif kind == "switch":
            self.settle()
        else:
            self.pause()
            self._step(series, lambda said: EDITS[kind](said, wish))

    def settle(self) -> None:
        self.pause()
        self.views |= self.glances
        self.glances = {}

    def kill(self) -> None:
        """Lose the gesture in progress, and nothing else."""
        self.unpaused, self.glances = [], {}

    def review(self, series: str) -> tuple[Review, Look]:
        said = self.state[HOME[series]].get(series, {})
        review = Review(
            *said.get("verdict", (None, "", "")), said.get("remark", ""),
            tuple(said.get("shapes", ())), tuple(said.get("keys", ())),
        )  # fmt: skip
        return review, said.get("look", Look())

    def _later(self, series: str, what: str, value: object) -> None:
        self.unpaused = [one for one in self.unpaused if one[:2] != (series, what)]
        self.unpaused.append((series, what, value))

    def pause(self, kinds: tuple[str, ...] = ("remark", "look")) -> None:
        """End typing and dragging: what was typed is a step before what was dragged."""
        for series, what, value in sorted(self.unpaused, key=lambda one: one[1] == "look"):
            if what not in kinds:
                continue
            self.unpaused.remove((series, what, value))
            self._step(series, lambda said, what=what, value=value: said.update({what: value}))

    def _step(self, series: str, edit) -> None:
        study = HOME[series]
        old = copy.deepcopy(self.state[study])
        seen = self.review(series)
        edit(self.state[study].setdefault(series, {}))
        if self.review(series) == seen:
            self.state[study] = old
        else:
            self.before[study].append(old)
            self.after[study] = []

    def _turn(self, study: str, back: bool) -> None:
        from_, to = self.before[study], self.after[study]
        if not back:
            from_, to = to, from_
        if from_:
            to.append(self.state[study])
            self.state[study] = from_.pop()


def _annotate(said: dict, wish: dict) -> None:
    said.setdefault("shapes", []).append(from_json(wish["shape"]))


def _change(said: dict, wish: dict) -> None:
    new = from_json(wish["shape"])
    said["shapes"] = [new if old.uid == new.uid else old for old in said["shapes"]]


def _erase(said: dict, wish: dict) -> None:
    said["shapes"] = [old for old in said["shapes"] if old.uid != wish["uid"]]


def _verdict(said: dict, wish: dict) -> None:
    said["verdict"] = (wish["verdict"], "", "m 1") if wish["verdict"] else (None, "", "")


def _key(said: dict, wish: dict) -> None:
    keys = said.setdefault("keys", [])
    if wish["on"] and wish["identity"] not in keys:
        keys.append(wish["identity"])
    elif not wish["on"] and wish["identity"] in keys:
        keys.remove(wish["identity"])


EDITS = {"annotate": _annotate, "change": _change, "erase": _erase, "verdict": _verdict,
         "key": _key}  # fmt: skip


def begin(series: str) -> Reviewing:
    reviewing = Reviewing()
    reviewing.know(STUDIES)
    reviewing.show(series)
    return reviewing


def read_until_killed(seed: int, series: str) -> None:
    """Say what is going to be done, do it, say that it is done; for ever."""
    application = QCoreApplication(sys.argv[:1])
    rng, reviewing = random.Random(seed), begin(series)
    say = sys.stdout
    say.write("ready\n")
    say.flush()
    while application is not None:
        wish = choose(rng, reviewing, series)
        say.write(json.dumps(wish) + "\n")
        say.flush()
        do(wish, reviewing)
        series = wish["series"]
        say.write("done\n")
        say.flush()


if __name__ == "__main__":
    read_until_killed(int(sys.argv[1]), sys.argv[2])
