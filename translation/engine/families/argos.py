"""The format of an Argos package folder: ``metadata.json``, a tokenizer and a CTranslate2 ``model/``.

The format is described by ``argostranslate.package`` and read here with our own code. The decoder starts from a
``target_prefix`` if the metadata has one, as in Argos.
"""

from pathlib import Path

from translation.engine.families import hints
from translation.engine.families.contents import (
    INSTALL_AGAIN,
    LANGUAGES,
    TARGET,
    Contents,
    Family,
    read_config,
    read_json,
    reading,
    starter_folder,
    word,
)
from translation.engine.families.openings import Spaced
from translation.engine.families.speech import Speech
from translation.engine.families.tokenizers import Bpe, SentencePiece, tested
from translation.engine.families.vocabulary import checked_vocabulary, read_model_shapes
from translation.errors import PackageNotUsable
from translation.texts import Text

METADATA = "metadata.json"
SPACED = "spaced_openings"  # in the metadata of our own packages
SOURCES = {code: LANGUAGES[code] for code in ("id", "ms")}  # the index has no others to English
TOKENIZERS = ("sentencepiece.model", "bpe.model")


def read(folder: Path) -> Contents:
    """The contents of an Argos package folder. The model file is checked but not loaded.

    Raises PackageNotUsable if a part is missing, damaged or unreadable, or the package is for other languages.
    """
    metadata = read_metadata(folder)
    if not is_of_our_languages(metadata):
        raise PackageNotUsable(
            Text(
                "The package “{name}” is {what}, not from Indonesian or Malay to English.",
                name=folder.name,
                what=purpose(metadata),
            ),
            Text("Choose a package from Indonesian (id) or Malay (ms) to English (en)."),
        )
    model = folder / "model"
    checked_vocabulary(folder, model, read_model_shapes(folder))
    config, tokenizer = read_config(model), tokenizer_file(folder)
    return Contents(
        family=Family.ARGOS,
        name=display_name(folder, metadata),
        version=word(metadata, "package_version"),
        source_languages=(word(metadata, "from_code"),),
        tokenizer=tokenizer,
        target_tokenizer=tokenizer,
        model=model,
        target_prefix=word(metadata, "target_prefix"),
        spaced_openings=metadata.get(SPACED) is True,
        end_token=word(config, "eos_token") or "</s>",
        unknown_token=word(config, "unk_token") or "<unk>",
        adds_end=True,
    )


def speech(contents: Contents) -> Speech:
    """How an Argos package is spoken to. Raises PackageNotUsable for a damaged tokenizer."""
    prefix = (contents.target_prefix,) if contents.target_prefix else ()
    kind = SentencePiece if contents.tokenizer.name == TOKENIZERS[0] else Bpe
    source = target = tested(kind, contents.tokenizer)
    mark, listed = "", contents.tokenizer.with_name(hints.FILE)
    if kind is SentencePiece and listed.is_file():
        source, mark = hints.Hinted(contents.tokenizer, hints.read_hints(listed)), hints.MARK
    if contents.spaced_openings:
        source, target = Spaced(source), Spaced(target)
    return Speech(source, target, prefix=prefix, hint_mark=mark)


def read_metadata(folder: Path) -> dict[str, object]:
    """The package's metadata. Raises PackageNotUsable if it is missing or unreadable."""
    with reading(folder):
        there = (folder / METADATA).is_file()
    if not there:
        raise PackageNotUsable(
            Text("The folder “{name}” is not an Argos package: it has no metadata.json.", name=folder.name),
            Text("Choose the folder or .argosmodel file of a translation package."),
        )
    return read_json(folder, METADATA)


def is_of_our_languages(metadata: dict[str, object]) -> bool:
    """True if a package with this metadata translates from Indonesian or Malay to English."""
    return (
        word(metadata, "type") in ("", "translate")
        and word(metadata, "from_code") in SOURCES
        and word(metadata, "to_code") == TARGET
    )


def display_name(folder: Path, metadata: dict[str, object]) -> str:
    """The package's display name: its own name, or else its languages, with its version."""
    name = word(metadata, "name") or word(metadata, "package_name")
    if not name and folder == starter_folder():
        name = "Starter (bundled)"
    source = word(metadata, "from_name") or SOURCES[word(metadata, "from_code")]
    name = name or f"{source} to {word(metadata, 'to_name') or 'English'}"
    return f"{name} {word(metadata, 'package_version')}".strip()


def purpose(metadata: dict[str, object]) -> Text:
    """The languages of a package, from its metadata: “from German (de) to English (en)”."""
    kind = word(metadata, "type")
    if kind not in ("", "translate"):
        return Text("of the type “{kind}”", kind=kind)
    if not word(metadata, "from_code") or not word(metadata, "to_code"):
        return Text("for languages that it does not name")

    def language(side: str) -> str:
        name, code = word(metadata, f"{side}_name"), word(metadata, f"{side}_code")
        return f"{name} ({code})" if name else code

    return Text("from {source} to {target}", source=language("from"), target=language("to"))


def tokenizer_file(folder: Path) -> Path:
    """The package's tokenizer; if there are two, sentencepiece, as in Argos."""
    for name in TOKENIZERS:
        if (folder / name).is_file() and (folder / name).stat().st_size:
            return folder / name
    raise PackageNotUsable(
        Text(
            "The package “{name}” is damaged: it has neither a sentencepiece.model nor a bpe.model.", name=folder.name
        ),
        INSTALL_AGAIN,
    )
