"""One thing that can be done, as plain data: menus, toolbar and keys are made of such rows."""

from dataclasses import dataclass
from typing import Literal

Menu = Literal["File", "Edit", "View", "Picture", "Tools", "Train", "Help", ""]


@dataclass(frozen=True, slots=True)
class Row:
    """One action.

    name     what its handler is called by, and its shortcut
    menu     where it stands; empty: on the toolbar or by its shortcut alone
    group    actions of one group exclude each other
    submenu  of the menu, where there is one
    toolbar  text beside the icon, or its name for who cannot see it; empty: not on the toolbar
    """

    name: str
    text: str
    menu: Menu
    shortcut: str = ""
    icon: str = ""
    tip: str = ""
    checkable: bool = False
    group: str = ""
    toolbar: str = ""
    needs_series: bool = False
    line_before: bool = False
    submenu: str = ""
