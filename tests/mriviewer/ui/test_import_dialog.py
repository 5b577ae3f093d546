"""Whether files are copied is asked, and the default is the reader's."""

import pytest

from mriviewer.ui.import_dialog import ImportDialog


@pytest.mark.parametrize("copy", [True, False])
def test_the_choice_is_reported(qtbot, tmp_path, copy):
    dialog = ImportDialog(None, tmp_path, not copy)
    qtbot.addWidget(dialog)
    assert dialog.copy.isChecked() != copy
    (dialog.copy if copy else dialog.refer).setChecked(True)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog._accept()
    assert chosen.args == [copy]
