"""Which family a model folder is of, told by its files, and its verified contents."""

from collections.abc import Iterable
from pathlib import Path

from translation.engine.families import argos, madlad, multilingual, opus
from translation.engine.families.contents import (
    LANGUAGES,
    Contents,
    Description,
    Family,
    read_config,
    read_description,
    reading,
    word,
)
from translation.engine.families.speech import Speech
from translation.engine.families.vocabulary import Vocabulary, checked_vocabulary, read_model_shapes
from translation.errors import PackageNotUsable
from translation.texts import Text

MODEL = "model.bin"
VOCABULARIES = ("shared_vocabulary.json", "shared_vocabulary.txt")
UNCONVERTED = ("pytorch_model.bin", "model.safetensors", "pytorch_model.bin.index.json", "model.safetensors.index.json")
TOKENIZERS = {
    Family.NLLB: multilingual.TOKENIZERS,
    Family.M2M: multilingual.TOKENIZERS,
    Family.MADLAD: madlad.TOKENIZERS,
}
WHAT_IT_HOLDS = Text(
    "The folder of a model holds model.bin and its vocabulary, as CTranslate2 wrote them, and the tokenizer of the "
    "original: sentencepiece.bpe.model (NLLB-200, M2M-100), source.spm and target.spm (OPUS-MT), or spiece.model "
    "(MADLAD-400). That of an Argos package holds metadata.json."
)


def read_contents(folder: Path, languages: Iterable[str] = ()) -> Contents:
    """The contents of a model folder of any family. The model file is checked but not loaded.

    ``languages`` are what it translates from if neither its files nor its name tell. Raises PackageNotUsable if the
    folder is not recognised, a part is missing, damaged or unreadable, or the model is for other languages.
    """
    with reading(folder):
        if (folder / argos.METADATA).is_file():
            return argos.read(folder)
        description = read_description(folder)
        if description.family is Family.ARGOS:
            return argos.read(folder)
        _check_parts(folder)
        vocabulary = checked_vocabulary(folder, folder, read_model_shapes(folder))
        family = _family(folder, description, vocabulary)
        source, target = _tokenizers(folder, family)
        config = read_config(folder)
        known = description.source_languages or tuple(language for language in LANGUAGES if language in set(languages))
        return Contents(
            family=family,
            name=description.name or display_name(folder),
            version=description.version,
            source_languages=_languages(folder, family, vocabulary, known),
            tokenizer=source,
            target_tokenizer=target,
            model=folder,
            end_token=word(config, "eos_token") or "</s>",
            unknown_token=word(config, "unk_token") or "<unk>",
            adds_end=config.get("add_source_eos") is True,
            markers=vocabulary.markers,
            licence=description.licence,
            catalogue_id=description.catalogue_id,
        )


def speech_of(contents: Contents) -> Speech:
    """How a model of these contents is spoken to. Raises PackageNotUsable for a damaged tokenizer."""
    if contents.family is Family.ARGOS:
        return argos.speech(contents)
    if contents.family is Family.OPUS:
        return opus.speech(contents)
    return madlad.speech(contents) if contents.family is Family.MADLAD else multilingual.speech(contents)


def is_model(folder: Path) -> bool:
    """True if a folder looks like that of a model of any family."""
    return (folder / argos.METADATA).is_file() or (folder / MODEL).is_file()


def display_name(folder: Path) -> str:
    """A model's name from its folder's; of a download in the cache of huggingface_hub, that of the repository."""
    for part in (folder, *folder.parents):
        if part.name.startswith("models--"):
            return part.name.rpartition("--")[2]
    return folder.name


def _check_parts(folder: Path) -> None:
    """Raise PackageNotUsable if the folder lacks the model or its vocabulary."""
    if not (folder / MODEL).is_file():
        if any((folder / name).is_file() for name in UNCONVERTED):
            raise PackageNotUsable(
                Text("The model in “{name}” is not converted for CTranslate2: it has no model.bin.", name=folder.name),
                Text("Convert it with ct2-transformers-converter, or get a converted one."),
            )
        raise PackageNotUsable(
            Text(
                "The folder “{name}” holds no translation model: it has neither a model.bin nor a metadata.json.",
                name=folder.name,
            ),
            WHAT_IT_HOLDS,
        )
    sides = ("source_vocabulary", "target_vocabulary")
    shared = any((folder / name).is_file() for name in VOCABULARIES)
    if not shared and not all(any(folder.glob(f"{side}.*")) for side in sides):
        raise _lacking(folder, Text("shared_vocabulary.json, or source_vocabulary.json and target_vocabulary.json"))


def _family(folder: Path, description: Description, vocabulary: Vocabulary) -> Family:
    """The family of a model, as it is described, or else by its tokenizers and what its vocabulary names."""
    if description.family is not None:
        return description.family
    if (folder / opus.SOURCE).is_file() or (folder / opus.TARGET).is_file():
        return Family.OPUS
    for family in (Family.NLLB, Family.M2M):
        if multilingual.languages(family, vocabulary.markers):
            return family
    if madlad.languages(vocabulary.markers):
        return Family.MADLAD
    raise PackageNotUsable(
        Text(
            "The model in “{name}” was not recognised: it has no source.spm and target.spm (OPUS-MT), and its "
            "vocabulary names neither eng_Latn (NLLB-200), __en__ (M2M-100) nor <2en> (MADLAD-400).",
            name=folder.name,
        ),
        WHAT_IT_HOLDS,
    )


def _tokenizers(folder: Path, family: Family) -> tuple[Path, Path]:
    """The tokenizers of a model's source and target."""
    if family is Family.OPUS:
        missing = [name for name in (opus.SOURCE, opus.TARGET) if not (folder / name).is_file()]
        if missing:
            raise _lacking(folder, ", ".join(missing))
        return folder / opus.SOURCE, folder / opus.TARGET
    names = TOKENIZERS[family]
    others = sorted(folder.glob("*.model"))
    for file in [folder / name for name in names] + (others if len(others) == 1 else []):
        if file.is_file():
            return file, file
    raise _lacking(folder, names[0])


def _languages(folder: Path, family: Family, vocabulary: Vocabulary, known: tuple[str, ...]) -> tuple[str, ...]:
    """The languages that a model translates from: those known, as far as its vocabulary has them."""
    if family is Family.OPUS:
        found = known or opus.languages(display_name(folder))
        advice = Text("Name it like the original, such as “opus-mt-id-en”, or say which languages it is for.")
    else:
        found = (
            madlad.languages(vocabulary.markers)
            if family is Family.MADLAD
            else multilingual.languages(family, vocabulary.markers)
        )
        found = tuple(language for language in found if not known or language in known)
        advice = Text("Choose a model from Indonesian (id) or Malay (ms) to English (en).")
    if not found:
        raise PackageNotUsable(
            Text("Nothing tells that the model in “{name}” translates from Indonesian or Malay.", name=folder.name),
            advice,
        )
    return found


def _lacking(folder: Path, names: str) -> PackageNotUsable:
    return PackageNotUsable(
        Text("The model in “{name}” is not complete: it lacks {names}.", name=folder.name, names=names), WHAT_IT_HOLDS
    )


def described(contents: Contents) -> dict[str, object]:
    """What ``model.json`` says of a model of these contents."""
    return {
        "name": contents.name,
        "family": contents.family.value,
        "version": contents.version,
        "source_languages": list(contents.source_languages),
        "target_language": contents.target_language,
        "licence": contents.licence,
        "catalogue_id": contents.catalogue_id,
    }
