"""What the reader chose, kept between sessions. Plain data: a row a setting."""

import dataclasses
import json
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from mriviewer.core.shortcuts import ProfileName
from mriviewer.core.view_state import Interpolation
from mriviewer.paths import config_folder, write_atomically

Language = Literal["system", "en", "de", "fr", "es", "ar"]
_LARGEST = 10**6  # of a whole number


@dataclass(frozen=True)
class Settings:
    """Every choice has a default that works.

    model            "name" or "name-version"; empty means the default model
    heat_opacity     0 to 1, at full evidence
    heat_threshold   0 to 1 of the model's reference evidence
    last_folder      where the next open dialog starts, and
    last_export      where the next export dialog does; empty means the user's home
    window_geometry  place and size of the main window, and
    window_layout    its docks and toolbars, as base64 of what Qt saved; empty means the default
    language         of all texts, from the next start on
    neurological     patient's right on screen right; else radiological, right on left
    brighter         where to drag with the window tool for a brighter picture
    interpolation    between the pixels of a slice, when a series is opened
    memory_mb        megabytes for decoded slices; 0 means a share of what the machine has
    autosync         panes that show one frame of reference scroll together
    reference_lines  where the active slice cuts those of the other panes
    hang_new         hang a study by itself when it has been opened
    crosshair        where the other planes lie, drawn over each
    link_planes      planes are zoomed together, at one scale
    acquisition_planes  planes lie along the acquisition; else along the patient
    layout           how many panes there were, and
    panes            which series stood in them, as JSON
    copy_on_import   files that are opened are copied into the library; else it refers to them
    shortcut_profile whose keys are used, but for
    shortcuts        what the reader made different: names of actions and their keys
    """

    theme: Literal["system", "dark", "light"] = "system"
    hide_identity: bool = False
    model: str = ""
    corner_text: Literal["all", "minimal", "none"] = "all"
    heat_shown: bool = True
    heat_opacity: float = 0.45
    heat_threshold: float = 0.15
    last_folder: str = ""
    last_export: str = ""
    window_geometry: str = ""
    window_layout: str = ""
    language: Language = "system"
    neurological: bool = False
    brighter: Literal["down", "up"] = "down"
    interpolation: Interpolation = "smooth"
    memory_mb: int = 0
    autosync: bool = True
    reference_lines: bool = True
    hang_new: bool = False
    crosshair: bool = True
    link_planes: bool = True
    acquisition_planes: bool = False
    layout: Literal["1x1", "1x2", "2x2", "mpr"] = "1x1"
    panes: str = ""
    copy_on_import: bool = False
    shortcut_profile: ProfileName = "weasis"
    shortcuts: dict[str, list[str]] = field(default_factory=dict)


def settings_path() -> Path:
    """Return the settings file; it may not exist yet."""
    return config_folder() / "settings.json"


def load() -> Settings:
    """Return the saved settings; what is missing or makes no sense has its default.

    Never fails. A file that holds no settings is kept beside as `settings.json.unreadable`.
    """
    path = settings_path()
    try:
        saved = json.loads(path.read_text(encoding="utf-8"))
    except OSError:  # not there yet, or not ours to read: the program must start all the same
        return Settings()
    except (ValueError, RecursionError):
        saved = None
    if not isinstance(saved, dict):
        with suppress(OSError):  # a read-only home: it stays where it is
            path.replace(path.with_name(f"{path.name}.unreadable"))
        return Settings()
    kinds = get_type_hints(Settings)
    known = {field.name for field in dataclasses.fields(Settings)}
    return Settings(
        **{name: value for name, value in saved.items()
           if name in known and _fits(value, kinds[name])}
    )  # fmt: skip


def save(settings: Settings) -> None:
    """Keep the settings; a crash leaves the former ones. Raises OSError."""
    text = json.dumps(dataclasses.asdict(settings), indent=2, ensure_ascii=False, allow_nan=False)
    write_atomically(settings_path(), text + "\n")


def _fits(value: object, kind: Any) -> bool:
    """Tell whether a value read from JSON suits a field of that type."""
    if get_origin(kind) is Literal:
        return value in get_args(kind)
    if kind is float:  # every float here is a fraction; NaN fails the comparison
        return type(value) in (int, float) and 0.0 <= value <= 1.0  # type: ignore[operator]
    if kind is int:
        return type(value) is int and 0 <= value <= _LARGEST
    if get_origin(kind) is dict:
        return isinstance(value, dict) and all(
            isinstance(keys, list) and all(isinstance(key, str) for key in keys)
            for keys in value.values()
        )
    return bool(type(value) is kind)  # bool is an int to isinstance
