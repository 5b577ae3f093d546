"""Searching and comparing tags never shows what is hidden."""

from mriviewer.io.tag_table import TOP, Tag, TagTable, cut, differences, found, haystack


def table_of(name: str, echo: str, more: bool = False) -> TagTable:
    table = TagTable()
    table.add(Tag(TOP, "(0010,0010)", "Patient's Name", "PN", name, True))
    group = table.add(Tag(TOP, "(5200,9230)", "Frames", "SQ", ""))
    for number in (1, 2):
        item = table.add(Tag(group, f"Item {number}", f"Item {number}", "", ""))
        table.add(Tag(item, "(0018,0081)", "Echo Time", "DS", echo if number == 2 else "1"))
    if more:
        table.add(Tag(TOP, "(0028,0010)", "Rows", "US", "512"))
    return table


def never():
    return False


def test_rows_know_where_they_are():
    table = table_of("Doe", "5")
    assert table.path(5) == ("(5200,9230)", "Item 2", "(0018,0081)")
    assert table.place(5) == "Frames › Item 2"
    assert table.place(0) == ""
    assert [table.ranks[i] for i in table.children[1]] == [0, 1]


def test_every_word_must_be_found_and_hidden_values_cannot_be():
    table = table_of("Doe", "5")
    assert found(haystack(table, False), "DOE", never) == [0]
    assert found(haystack(table, True), "doe", never) == []
    assert found(haystack(table, True), "patient hidden", never) == [0]
    assert found(haystack(table, False), "echo 5", never) == [5]
    assert found(haystack(table, False), "echo", lambda: True) == []


def test_what_differs_is_told_and_where():
    here, there = table_of("Doe", "5"), table_of("Roe", "7", more=True)
    told = [(d.place, d.tag.name, d.here, d.there) for d in differences(here, there, True)]
    assert told == [
        ("", "Patient's Name", "hidden", "hidden"),
        ("Frames › Item 2", "Echo Time", "5", "7"),
        ("", "Rows", None, "512"),
    ]
    assert differences(here, here, False) == []


def test_a_long_text_is_cut():
    assert cut("a\n b", "3") == "a b"
    assert cut("x" * 600, "600 bytes") == "x" * 512 + "… (600 bytes)"
