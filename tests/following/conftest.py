from tests.following.feeds import following  # noqa: F401 - a fixture for all below
