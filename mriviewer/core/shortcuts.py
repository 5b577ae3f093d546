"""Keys as plain data: which key does what, by profile, and which keys are in each other's way.

A key is written as Qt writes it portably: "Ctrl+Shift+O", "PgUp", "K". An action may have several.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

ProfileName = Literal["weasis", "osirix", "ohif"]
Keys = tuple[str, ...]

_MODIFIERS = ("Meta", "Ctrl", "Alt", "Shift")  # in the order in which Qt writes them
_SPELLINGS = {
    "escape": "Esc", "delete": "Del", "insert": "Ins", "pageup": "PgUp", "pagedown": "PgDown",
    "enter": "Return", "control": "Ctrl", "cmd": "Ctrl", "option": "Alt",
}  # fmt: skip
_NAMES = (
    "Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown", "Space", "Return", "Esc",
    "Del", "Ins", "Backspace", "Tab", "Backtab", "Menu", *_MODIFIERS,
)  # fmt: skip
_OF_WIDGETS = frozenset(_NAMES[:16])  # a list, a button or a slider needs them itself
_TAKEN = {
    "Tab": "It leads from one part of the window to the next.",
    "Shift+Tab": "It leads from one part of the window to the one before.",
    "Backtab": "It leads from one part of the window to the one before.",
    "Shift+Backtab": "It leads from one part of the window to the one before.",
    "Return": "It presses the button that has the focus.",
    "Menu": "It opens the menu of what has the focus.",
    "Shift+F10": "It opens the menu of what has the focus.",
    "Alt+F4": "The system closes the window with it.",
}


@dataclass(frozen=True, slots=True)
class Profile:
    """The habits of one program's readers.

    keys  by name of action. An action that is not named has the key of its own row, unless the
          profile gives that key to another
    """

    name: ProfileName
    title: str
    keys: Mapping[str, Keys]


WEASIS = Profile("weasis", "Weasis-like", {
    "tool_pan": ("T", "M"),
    "tool_length": ("D", "L"),
    "corner_texts": ("I", "Space"),
    "previous_slice": ("Up",),
    "next_slice": ("Down",),
    "ten_back": ("Shift+Up", "PgUp"),
    "ten_on": ("Shift+Down", "PgDown"),
    "first_slice": ("Home",),
    "last_slice": ("End",),
    "previous_series": ("Left",),
    "next_series": ("Right",),
    "previous_study": ("Ctrl+Left",),
    "next_study": ("Ctrl+Right",),
    "previous_phase": ("Ctrl+Up",),
    "next_phase": ("Ctrl+Down",),
    "zoom_in": ("+", "="),
    "zoom_out": ("-",),
    "redo": ("Ctrl+Shift+Z", "Ctrl+Y"),
})  # fmt: skip

OSIRIX = Profile("osirix", "OsiriX-like", {
    "tool_window": ("W",),
    "tool_pan": ("M",),
    "tool_zoom": ("Z",),
    "tool_length": ("L",),
    "tool_angle": ("A",),
    "tool_ellipse": ("E",),
    "tool_text": ("T",),
    "tool_polygon": ("O",),
    "tool_freehand": ("D",),
    "tool_rectangle": ("R",),
    "rotate_right": ("I",),
    "corner_texts": ("Space",),
    "invert": ("Shift+I",),
    "key_image": ("K",),
    "preset_auto": ("0",),
    "reset_window": ("`", "Shift+W"),
    "fit": ("F",),
    "viewport_only": ("Shift+F",),
    "previous_slice": ("Up", "Left"),
    "next_slice": ("Down", "Right"),
    "ten_back": ("Shift+Up", "PgUp"),
    "ten_on": ("Shift+Down", "PgDown"),
    "first_slice": ("Home",),
    "last_slice": ("End",),
    "previous_series": ("Shift+Left",),
    "next_series": ("Shift+Right",),
    "previous_study": ("Ctrl+Left",),
    "next_study": ("Ctrl+Right",),
    "previous_phase": ("Ctrl+Up",),
    "next_phase": ("Ctrl+Down",),
    "zoom_in": ("+", "="),
    "zoom_out": ("-",),
    "redo": ("Ctrl+Shift+Z",),
})  # fmt: skip

OHIF = Profile("ohif", "OHIF-like", {
    "tool_window": ("W",),
    "tool_pan": ("P", "M"),
    "tool_zoom": ("Z",),
    "tool_length": ("D",),
    "reset_picture": ("Space",),
    "invert": ("I",),
    "rotate_right": ("R",),
    "rotate_left": ("L",),
    "flip_across": ("H",),
    "flip_down": ("V",),
    "heat_map": ("Shift+H",),
    "corner_texts": ("Shift+I",),
    "fit": ("=",),
    "previous_slice": ("Up",),
    "next_slice": ("Down",),
    "ten_back": ("Shift+Up",),
    "ten_on": ("Shift+Down",),
    "first_slice": ("Home",),
    "last_slice": ("End",),
    "previous_series": ("PgUp",),
    "next_series": ("PgDown",),
    "previous_pane": ("Left", "Shift+F6"),
    "next_pane": ("Right", "F6"),
    "zoom_in": ("+",),
    "zoom_out": ("-",),
    "undo": ("Ctrl+Z",),
    "redo": ("Ctrl+Y",),
})  # fmt: skip

PROFILES = (WEASIS, OSIRIX, OHIF)


def profile_of(name: str) -> Profile:
    """Return the profile of that name; the first one where there is none."""
    return next((each for each in PROFILES if each.name == name), PROFILES[0])


def canonical(key: str) -> str:
    """Return a key in the one spelling in which keys are compared; "" for none.

    >>> canonical("shift+ctrl+o")
    'Ctrl+Shift+O'
    """
    text = key.strip()
    if not text:
        return ""
    last = "+" if text.endswith("+") else text.rsplit("+", 1)[-1]
    before = text[: len(text) - len(last)].rstrip("+")
    held = {_spelt(part) for part in before.split("+") if part.strip()}
    return "+".join([*(each for each in _MODIFIERS if each in held), _spelt(last)])


def _spelt(part: str) -> str:
    plain = part.strip()
    known = {name.lower(): name for name in _NAMES}
    lower = plain.lower().replace(" ", "")
    return _SPELLINGS.get(lower) or known.get(lower) or plain[:1].upper() + plain[1:]


def _parts(key: str) -> tuple[set[str], str]:
    name = "+" if key.endswith("+") else key.rsplit("+", 1)[-1]
    held = {each for each in _MODIFIERS if f"{each}+" in key[: len(key) - len(name)]}
    return held, name


def is_plain(key: str) -> bool:
    """Tell whether a key writes, or moves, while a text field has the focus.

    A key without Ctrl, Alt or Meta that is no function key: it must do nothing then.
    """
    held, name = _parts(key)
    function_key = len(name) > 1 and name[0] == "F" and name[1:].isdigit()
    return not held - {"Shift"} and not function_key


def is_of_widgets(key: str) -> bool:
    """Tell whether lists, buttons and sliders need a key for themselves, such as the arrows."""
    held, name = _parts(key)
    return not held - {"Shift"} and name in _OF_WIDGETS


def taken_by_system(key: str) -> str:
    """Return why a key cannot be chosen; "" when it can."""
    held, name = _parts(key)
    if key in _TAKEN:
        return _TAKEN[key]
    if held == {"Alt"} and len(name) == 1:
        return "Alt with a letter opens the menus."
    if name in _MODIFIERS:
        return "It does nothing alone."
    return ""


def keys_in_force(
    own: Mapping[str, str | Sequence[str]],
    profile: Profile,
    changes: Mapping[str, Sequence[str]] | None = None,
) -> dict[str, Keys]:
    """Return the keys of every action.

    own      by name of action, the key of its own row (several as a sequence); "" for none
    changes  what the reader made different from the profile; names that are not in `own` are kept
             for the day when their action is there again
    """
    changes = changes or {}
    chosen: dict[str, Keys] = {}
    for name in own:
        if name in changes:
            chosen[name] = _unique(changes[name])
        elif name in profile.keys:
            chosen[name] = _unique(profile.keys[name])
    # what the reader chose is never in the way of what a profile or a row would give
    by_reader = {key for name in own if name in changes for key in chosen[name]}
    for name in profile.keys:
        if name in chosen and name not in changes:
            chosen[name] = tuple(key for key in chosen[name] if key not in by_reader)
    taken = {key for keys in chosen.values() for key in keys}
    for name, key in own.items():
        if name not in chosen:
            keys = _unique([key] if isinstance(key, str) else key)
            chosen[name] = tuple(each for each in keys if each not in taken)
            taken |= set(chosen[name])
    return {name: chosen[name] for name in own}


def changes_from(
    keys: Mapping[str, Sequence[str]], own: Mapping[str, str | Sequence[str]], profile: Profile
) -> dict[str, list[str]]:
    """Return what must be kept so that `keys` come back from the profile."""
    given = keys_in_force(own, profile)
    return {name: list(keys[name]) for name in own if tuple(keys[name]) != given[name]}


def assigned(
    keys: Mapping[str, Sequence[str]], name: str, key: str, add: bool = False
) -> dict[str, Keys]:
    """Return the keys with one more choice in them; another action that had the key loses it.

    add  keep the keys that the action has
    """
    meant = canonical(key)
    rest = {n: tuple(k for k in each if k != meant) for n, each in keys.items()}
    return rest | {name: (*rest[name], meant) if add else (meant,)}


class Conflict(NamedTuple):
    """One key that two or more actions want."""

    key: str
    names: tuple[str, ...]


def conflicts(keys: Mapping[str, Sequence[str]]) -> list[Conflict]:
    """Return every key that more than one action has."""
    wanted: dict[str, list[str]] = {}
    for name, each in keys.items():
        for key in _unique(each):
            wanted.setdefault(key, []).append(name)
    return [Conflict(key, tuple(names)) for key, names in wanted.items() if len(names) > 1]


def _unique(keys: Iterable[str]) -> Keys:
    return tuple(dict.fromkeys(key for key in map(canonical, keys) if key))
