"""How good the bundled model is: floors that may only rise."""

import json
import re
import subprocess
import tomllib
from collections import Counter
from pathlib import Path

import pytest
from model.evaluate import read_lines, score, translate

from tests.quality import checks
from translation import paths
from translation.cli import main as cli
from translation.document import BilingualBlock, Block, Doubt, DoubtKind, Kind, SentencePair
from translation.engine.families.contents import starter_folder
from translation.engine.models.packages import Origin, installed
from translation.engine.translate import USUAL_BEAM

ROOT = Path(__file__).resolve().parents[1]
FLOORS = Path("tests") / "quality_floors.toml"
NEWS = ROOT / "tests" / "quality" / "news"


def floors():
    return tomllib.loads((ROOT / FLOORS).read_text("utf-8"))


def shipped_version():
    return json.loads((starter_folder() / "metadata.json").read_text("utf-8"))["package_version"]


def fallen(before, now):
    """The floors that were higher before, or are gone."""
    return [
        f"{group}.{name}"
        for group, values in before.items()
        for name, value in values.items()
        if now.get(group, {}).get(name, float("-inf")) < value
    ]


def test_news_is_translated_as_well_as_it_was():
    lines = read_lines(NEWS)
    reached = score(translate(starter_folder(), lines.sources, USUAL_BEAM), lines.references)
    floor = floors()["news"]
    assert reached.bleu >= floor["bleu"]
    assert reached.chrf >= floor["chrf"]


def test_as_many_checks_pass_as_did():
    every = checks.read_checks()
    failed = checks.failing(every, starter_folder())
    told = "\n".join(f"{check.kind}: {target} ({'; '.join(wrong)})" for check, target, wrong in failed)
    passed = Counter(check.kind for check in every) - Counter(check.kind for check, _, _ in failed)
    floor = floors()["checks"]
    assert passed.total() >= floor.pop("passed"), told
    for kind, least in floor.items():
        assert passed[kind] >= least, told


def test_the_starter_is_there_without_an_installation():
    (package,) = installed()
    assert package.name.startswith("Starter (bundled) ")
    assert package.origin is Origin.BUNDLED


def test_the_manual_shows_what_the_program_makes_of_the_sample(capsys):
    """Nearly, for another processor may round a word away; the manual has the beginning."""
    sample = paths.resources() / "sample" / "sindonews-armenia.txt"
    assert cli.main(["translate", "--show", "english", str(sample)]) == 0
    printed = capsys.readouterr().out
    manual = (paths.manual() / "models.md").read_text("utf-8")
    shown = re.search(r"sindonews-armenia\.txt`\):\n\n```\n(.*?)```", manual, re.DOTALL)
    assert shown
    row = rf"^\| {shipped_version()} \| *([\d.]+)"
    figure = re.search(row, (starter_folder() / "README.md").read_text("utf-8"), re.MULTILINE)
    assert figure
    assert f"| Starter (bundled) | {figure[1]} |" in manual
    words = shown[1].split()
    assert score([" ".join(printed.split()[: len(words)])], [" ".join(words)]).chrf > 90
    page = (ROOT / "docs" / "starter-model.md").read_text("utf-8")
    whole = re.search(r"sindonews-armenia\.txt`:\n\n```\n(.*?)```", page, re.DOTALL)
    assert whole
    assert score([" ".join(printed.split())], [" ".join(whole[1].split())]).chrf > 90


def test_the_models_figures_are_the_same_wherever_they_stand():
    pages = [ROOT / "docs" / "starter-model.md", ROOT / "docs" / "benchmarks.md", starter_folder() / "README.md"]
    for heading in ("| | dev BLEU | dev chrF2 |", "| checks | names |"):
        tables = {
            re.search(rf"^{re.escape(heading)}.*?\n\n", text, re.DOTALL | re.MULTILINE)[0]
            for text in (page.read_text("utf-8") + "\n\n" for page in pages)
        }
        (table,) = tables
        assert f"\n| {shipped_version()} |" in table


def test_the_floors_have_only_risen():
    """Every version of the file in the repository's history stands below today's."""
    git = ["git", "-C", str(ROOT)]
    found = subprocess.run([*git, "log", "--format=%H", "--", FLOORS.as_posix()], capture_output=True, text=True)
    if found.returncode != 0 or not found.stdout.strip():
        pytest.skip("the history of the floors is not here")
    for commit in found.stdout.split():
        text = subprocess.run(
            [*git, "show", f"{commit}:{FLOORS.as_posix()}"], capture_output=True, text=True, check=True
        )
        assert fallen(tomllib.loads(text.stdout), floors()) == [], commit


@pytest.mark.parametrize(
    ("now", "lower"),
    [
        ({"news": {"bleu": 20.1, "chrf": 50.0}}, []),
        ({"news": {"bleu": 19.9, "chrf": 51.0}}, ["news.bleu"]),
        ({"news": {"bleu": 21.0}}, ["news.chrf"]),
        ({}, ["news.bleu", "news.chrf"]),
    ],
)
def test_a_lower_floor_would_be_seen(now, lower):
    assert fallen({"news": {"bleu": 20.0, "chrf": 50.0}}, now) == lower


def test_the_news_is_sixty_sentences_and_the_checks_are_a_hundred():
    lines = read_lines(NEWS)
    assert len(set(lines.sources)) == len(set(lines.references)) == 60
    every = checks.read_checks()
    assert len({check.source for check in every}) == 100
    assert all(len(check.source.split()) >= 60 for check in every if check.kind == "long")
    assert set(Counter(check.kind for check in every)) == {
        "names", "numbers", "dates", "acronyms", "capitals", "headlines", "quotes", "long", "english",
    }  # fmt: skip


def row(source, target, *doubts):
    return BilingualBlock(Block(Kind.PARAGRAPH, source), (SentencePair(source, target, doubts),))


@pytest.mark.parametrize(
    ("check", "target", "wrong"),
    [
        (checks.Check("numbers", "Ada 3 orang.", (("3", "three"),)), "There are 3 people.", ""),
        (checks.Check("numbers", "Ada 3 orang.", (("3", "three"),)), "There are 3.5 people.", "lacks “3 or three”"),
        (checks.Check("numbers", "Rp3 juta", (("3 million",),)), "Rp3 million", ""),
        (checks.Check("names", "Kata Budi.", (("Budi",),)), "Rebudi said.", "lacks “Budi”"),
        (checks.Check("quotes", "“Ya,” kata Budi.", (("Budi",),)), "“Yes,” Budi said.", ""),
        (checks.Check("quotes", "“Ya,” kata Budi.", (("Budi",),)), "Yes, Budi said.", "quotation marks"),
        (checks.Check("quotes", "“Besok,” katanya.", (), ("Besok",)), "“Besok,” he said.", "has “Besok”"),
        (checks.Check("capitals", "HARGA NAIK", (("price",),)), "PRICES UP", "shouts"),
        (checks.Check("english", "Rain fell."), "Rain fell.", ""),
        (checks.Check("english", "Rain fell."), "Rain falls.", "not what it was"),
    ],
)
def test_the_checks_see_what_is_wrong(check, target, wrong):
    found = "; ".join(checks.faults(check, row(check.source, target)))
    assert (wrong in found) if wrong else found == ""


def test_what_the_program_doubts_does_not_pass():
    check = checks.Check("names", "Kata Budi.", (("Budi",),))
    found = list(checks.faults(check, row(check.source, "Budi said.", Doubt(DoubtKind.REPEATED, "said"))))
    assert found == ["the program doubts it: repeated"]
