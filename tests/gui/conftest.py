"""What every test of the window stands on."""

import pytest
from PySide6.QtCore import QTranslator


@pytest.fixture(autouse=True)
def english_again(qapp):
    """A test that changes the language of the window leaves no trace of it."""
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
