"""The window's texts: all of them have an Indonesian translation that fits, and what is compiled is what was written."""

import re
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

import pytest
import translations

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = Path(sys.executable).parent
FOLDER = ROOT / translations.FOLDER
MARK = re.compile(r"&(?=\w)")


@dataclass(frozen=True)
class Text:
    context: str
    source: str
    translations: tuple[str, ...]
    state: str
    numerus: bool

    def __str__(self):
        return f"{self.context}: {self.source}"


def messages(name, folder=FOLDER):
    """The texts of a .ts file that the code still has."""
    found = []
    for context in ET.parse(folder / f"{name}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = tuple(form.text or "" for form in translation.iter("numerusform"))
            text = Text(
                context.findtext("name"), message.findtext("source"), forms or (translation.text or "",),
                translation.get("type", ""), message.get("numerus") == "yes",
            )  # fmt: skip
            if text.state not in ("vanished", "obsolete"):
                found.append(text)
    return found


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    """What lupdate finds in the code at present."""
    folder = tmp_path_factory.mktemp("collected")
    (folder / translations.FOLDER).mkdir(parents=True)
    for part in translations.FOLDERS:
        (folder / part).symlink_to(ROOT / part)
    assert translations.update(folder, SCRIPTS, ["-silent"]) == 0
    return folder / translations.FOLDER


def test_every_text_of_the_window_is_translated(collected):
    done = {(text.context, text.source) for text in messages("dwibaca_id") if not text.state and all(text.translations)}
    wanted = messages("dwibaca_id", collected)
    assert len(wanted) > 80
    missing = [str(text) for text in wanted if (text.context, text.source) not in done]
    assert missing == [], "run python3 packaging/dev.py translations, and translate what is unfinished"


def test_every_plural_has_its_english(collected):
    done = {(text.context, text.source) for text in messages("dwibaca_en") if not text.state and all(text.translations)}
    assert {(text.context, text.source) for text in messages("dwibaca_en", collected)} <= done


@pytest.mark.parametrize("name", ["dwibaca_id", "dwibaca_en", "qt_id"])
def test_what_must_agree_agrees(name):
    def shape(text):
        return {
            "placeholders": sorted(re.findall(r"\{\w*\}|%(?:n|L?\d)", text)),
            "keys": len(MARK.findall(text)),
            "ending": re.search(r"(…|:|\.|\?|\.\.\.)?\s*$", text)[0],
            "lines": text.count("\n"),
            "spaces": (text[:1] == " ", text[-1:] == " "),
            "filters": text.count(";;"),
        }

    for text in messages(name):
        for translation in text.translations:
            assert shape(translation) == shape(text.source), str(text)


def test_what_must_agree_can_disagree():
    assert len(MARK.findall("&Salin & tempel")) == 1


def test_what_is_compiled_is_what_was_written(tmp_path):
    assert translations.compile_all(SCRIPTS, FOLDER, tmp_path) == 0
    for name in translations.SOURCES:
        assert (tmp_path / f"{name}.qm").read_bytes() == (FOLDER / f"{name}.qm").read_bytes(), (
            "run python3 packaging/dev.py translations"
        )


def test_no_text_is_put_together_before_it_is_translated():
    """A text with its values already in it is in no translation: f-strings and .format() come after tr."""
    for file in (ROOT / "gui").rglob("*.py"):
        for call in re.findall(r"\btr\(\s*f[\"']|translate\([^()]*f[\"']", file.read_text("utf-8")):
            pytest.fail(f"{file.name}: {call}")
