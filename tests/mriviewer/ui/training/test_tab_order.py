"""Tab follows the layout, also through widgets that came later and inside scrolled places."""

from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from mriviewer.ui.training.tab_order import follow_layout


def test_what_was_made_last_is_reached_where_it_stands(qtbot):
    page, inside = QWidget(), QWidget()
    qtbot.addWidget(page)
    last, first, middle = QLineEdit(), QLineEdit(), QLineEdit()
    inner = QVBoxLayout(inside)
    for part in (first, QLabel("not a field"), last):
        inner.addWidget(part)
    scroll = QScrollArea()
    scroll.setWidget(inside)
    QVBoxLayout(page).addWidget(scroll)
    deeper = QVBoxLayout()
    deeper.addWidget(middle)
    inner.insertLayout(1, deeper)
    follow_layout(page)
    reached, widget = [], first
    while widget not in reached:
        reached.append(widget)
        widget = widget.nextInFocusChain()
    assert [each for each in reached if isinstance(each, QLineEdit)] == [first, middle, last]
