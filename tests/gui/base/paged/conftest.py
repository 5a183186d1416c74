"""What the tests of paged lists share."""

import pytest

from tests.gui.base.paged.numbers_list import make


@pytest.fixture
def model(lanes):
    """A paged list of numbers."""
    model = make(lanes)
    model.failed.connect(pytest.fail)
    return model
