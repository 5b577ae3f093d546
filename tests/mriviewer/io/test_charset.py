"""Names of patients read as they are written, in every alphabet that files use: T45."""

from pathlib import Path

import pytest
from pydicom.data import get_charset_files
from pydicom.data.data_manager import DATA_ROOT

from mriviewer.io.charset import Text, decoded
from mriviewer.io.scan import scan_all

NAMES = {
    # pydicom's file, read by independent hands: its own documentation and PS3.5 annexes H to J
    "chrArab.dcm": "قباني^لنزار",
    "chrFren.dcm": "Buc^Jérôme",
    "chrGerm.dcm": "Äneas^Rüdiger",
    "chrGreek.dcm": "Διονυσιος",
    "chrH31.dcm": "Yamada^Tarou=山田^太郎=やまだ^たろう",
    "chrH32.dcm": "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう",
    "chrHbrw.dcm": "שרון^דבורה",
    "chrI2.dcm": "Hong^Gildong=洪^吉洞=홍^길동",
    "chrRuss.dcm": "Люкceмбypг",
    "chrX1.dcm": "Wang^XiaoDong=王^小東",
    "chrX2.dcm": "Wang^XiaoDong=王^小东",
}


def name_of(path: Path):
    from mriviewer.io.dicom_elements import read_elements

    with path.open("rb") as file:
        elements = read_elements(file)
    return elements.text("PatientName"), elements.text_repairs


@pytest.mark.parametrize("name", NAMES)
def test_names_in_pydicoms_files_of_all_alphabets(name):
    text, repairs = name_of(Path(DATA_ROOT) / "charset_files" / name)
    assert text.rstrip("=") == NAMES[name]
    assert repairs == set()


def test_every_charset_file_is_read():
    assert all(Path(path).is_file() for path in get_charset_files("*.dcm"))
    for path in get_charset_files("chr*Multi*.dcm"):
        assert "\ufffd" not in name_of(Path(path))[0]


@pytest.mark.parametrize(
    ("value", "charset", "expected"),
    [
        ("Müller".encode("latin-1"), "ISO_IR 100", Text("Müller")),
        ("Müller".encode(), "ISO_IR 192", Text("Müller")),
        ("Müller".encode(), "ISO_IR 100", Text("Müller", "charset-utf8")),
        ("Müller".encode(), "", Text("Müller", "charset-utf8")),
        ("Müller".encode("latin-1"), "", Text("Müller", "charset-missing")),
        ("Müller".encode("latin-1"), "ISO_IR 192", Text("M\ufffdller", "charset-wrong")),
        ("Müller".encode(), "ISO_IR 999", Text("Müller", "charset-utf8")),
        ("Müller".encode("latin-1"), "ISO_IR 999", Text("Müller", "charset-wrong")),
        ("Иванов".encode(), "ISO_IR 144", Text("Иванов", "charset-utf8")),
        ("王小东".encode("gb18030"), "GB18030", Text("王小东")),
        ("王小东".encode("gbk"), "GBK", Text("王小东")),
        ("รก".encode("iso8859-11"), "ISO_IR 166", Text("รก")),  # bytes that are UTF-8 by chance
        (b"\xd4\xcf", "ISO_IR 13", Text("ﾔﾏ")),
        (b"plain", "nonsense", Text("plain")),
        (b" padded \0", "", Text("padded")),
        ("x\u200fy".encode(), "ISO_IR 192", Text("xy")),  # marks that turn text around
    ],
)
def test_what_is_stated_is_believed_as_long_as_it_is_possible(value, charset, expected):
    assert decoded(value, charset) == expected


def test_a_wrong_character_set_is_told_with_the_series(tmp_path, write_slice):
    path = write_slice(tmp_path / "a", PatientName="Mueller", SpecificCharacterSet="ISO_IR 100")
    content = path.read_bytes().replace(b"Mueller ", "Müller".encode() + b" ")
    path.write_bytes(content)
    (study,) = scan_all([path]).studies
    assert study.patient.name == "Müller"
    assert "charset-utf8" in [repair.code for repair in study.series[0].repairs]


def test_paths_beyond_ascii_are_opened(tmp_path, write_slice):
    """T45: folders and files of any alphabet, and names that are no text at all."""
    write_slice(tmp_path / "Größe 脳 мозг" / "Ж 1.dcm")
    assert len(scan_all([tmp_path]).studies) == 1
