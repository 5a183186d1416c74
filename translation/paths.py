"""The paths of files and folders. Nothing here creates a folder; the code that writes does."""

import os
from pathlib import Path

APPLICATION = "dwibaca"


def resources() -> Path:
    """The folder of the program's resources: the sample article, the starter model, icons."""
    return Path(__file__).resolve().parent.parent / "resources"


def manual() -> Path:
    """The folder of the manual's pages: in the resources of an installed program, in ``docs`` of the sources."""
    shipped = resources() / "manual"
    return shipped if shipped.is_dir() else resources().parent / "docs" / "manual"


def data_folder() -> Path:
    """The folder of the reader's data: installed models, the library."""
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False)


def settings_file() -> Path:
    """The file of the settings."""
    from platformdirs import user_config_path

    return user_config_path(APPLICATION, appauthor=False) / "settings.json"


def session_file() -> Path:
    """The file of the session."""
    from platformdirs import user_state_path

    return user_state_path(APPLICATION, appauthor=False) / "session.json"


def library() -> Path:
    """The file of the reader's library; its backups lie beside it."""
    return data_folder() / "library.sqlite"


def following() -> Path:
    """The file of what is followed: sources, inbox, rules."""
    return data_folder() / "following.sqlite"


def glossary() -> Path:
    """The file of the reader's glossary."""
    return data_folder() / "glossary.csv"


def own_packages() -> Path:
    """The folder of the Argos packages that this program installed."""
    return data_folder() / "models"


def downloads() -> Path:
    """The folder of unfinished downloads."""
    return data_folder() / "downloads"


def cache_folder() -> Path:
    """The folder of caches: the last index of models, measured speeds."""
    from platformdirs import user_cache_path

    return user_cache_path(APPLICATION, appauthor=False)


def handed_pages() -> Path:
    """The folder of pages that a browser hands over, each until it is read: in memory where the system has a place."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return Path(runtime) / APPLICATION if runtime and Path(runtime).is_dir() else cache_folder() / "pages"


def extension() -> Path:
    """The folder of the extension for browsers: in the resources of a bundle, else in the sources."""
    shipped = resources() / "extension"
    return shipped if shipped.is_dir() else resources().parent / "packaging" / "extension"


def shared_packages() -> Path:
    """The package folder that other Argos programs use, as Argos Translate's own settings name it."""
    named = os.environ.get("ARGOS_PACKAGES_DIR")
    if named:
        return Path(named)
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(home) / "argos-translate" / "packages"


def sample() -> Path:
    """The sample page that opens without other sources: a news article with its furniture."""
    return resources() / "sample" / "sindonews-reconstructed.html"
