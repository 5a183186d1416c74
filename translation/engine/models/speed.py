"""The speed of a model on this machine in words of a sample per second, measured on request and cached."""

import time
from pathlib import Path

from translation import paths
from translation.engine.families.vocabulary import model_file
from translation.engine.models.json_cache import read_note, write_note
from translation.engine.models.packages import Package
from translation.engine.models.progress import Phase, Step, Work
from translation.engine.models.trial import trying
from translation.engine.runtime.devices import Device
from translation.engine.runtime.loading import open_model
from translation.errors import PackageNotUsable, TranslationFailed
from translation.network.waiting import mapped

# Sentences as news has them, short and long, written for this.
SAMPLE = (
    "Pemerintah kabupaten akan memperbaiki jembatan gantung yang rusak karena banjir bulan lalu.",
    "Warga sudah tiga minggu memutar lewat desa sebelah untuk membawa hasil panen ke pasar.",
    "Menurut kepala dinas, biaya perbaikan diperkirakan mencapai dua miliar rupiah.",
    "Pekerjaan dimulai pada awal tahun depan dan ditargetkan selesai sebelum musim hujan.",
    "“Kami ingin jembatan ini lebih kuat daripada yang lama,” katanya kepada wartawan, Senin.",
    "Ia menambahkan bahwa bahan bangunan dibeli dari pengusaha setempat agar uangnya tetap berputar di daerah itu.",
    "Para petani menyambut baik rencana tersebut.",
    "Namun, sebagian warga khawatir pekerjaan akan terlambat seperti pembangunan jalan dua tahun lalu.",
    "Sementara itu, perahu penyeberangan disediakan tanpa biaya bagi anak sekolah setiap pagi dan sore.",
    "Dewan perwakilan rakyat daerah meminta laporan kemajuan disampaikan setiap bulan.",
    "Hujan lebat diperkirakan masih turun di wilayah itu sampai akhir pekan.",
    "Petugas mengimbau masyarakat tidak mendekati sungai ketika permukaan air naik.",
)
WORDS = sum(len(sentence.split()) for sentence in SAMPLE)
LONG_ENOUGH = 1.0  # seconds that are measured
MOST_RUNS = 20
MOST_REMEMBERED = 200


def known(package: Package, threads: int = 0, device: Device = Device.AUTOMATIC) -> float | None:
    """The cached speed of this model with these settings in words per second; ``None`` if not measured."""
    value = read_note(_file()).get(_key(package, threads, device))
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) and value > 0 else None


def measure(package: Package, threads: int = 0, device: Device = Device.AUTOMATIC) -> Work[float]:
    """The speed of a model in words per second, measured for about a second and cached.

    ``threads`` and ``device`` are as for ``open_model``. Raises PackageNotUsable.
    """
    yield Step(Phase.MEASURING, 0, WORDS)
    model = open_model(package.folder, threads=threads, device=device)
    yield from mapped(model.ready(), lambda step: Step(Phase.LOADING, step.done, step.total))
    try:
        model.translate_batch(SAMPLE[:1])  # what is made ready at first use
        yield Step(Phase.MEASURING, 0, WORDS)
        runs, began = 0, time.perf_counter()
        while runs < MOST_RUNS and (runs == 0 or time.perf_counter() - began < LONG_ENOUGH):
            model.translate_batch(SAMPLE)
            runs += 1
            yield Step(Phase.MEASURING, WORDS, WORDS)
        speed = runs * WORDS / max(time.perf_counter() - began, 1e-6)
    except TranslationFailed as error:
        raise PackageNotUsable(error.happened, error.advice) from error
    _remember(_key(package, threads, device), round(speed, 1))
    return speed


def check(package: Package, threads: int = 0, device: Device = Device.AUTOMATIC) -> Work[float]:
    """Verify a package's files, translate with it, and measure its words per second. Raises PackageNotUsable."""
    yield Step(Phase.CHECKING)
    for _ in trying(package.folder):
        yield Step(Phase.CHECKING)
    return (yield from measure(package, threads, device))


def _file() -> Path:
    return paths.cache_folder() / "speeds.json"


def _key(package: Package, threads: int, device: Device) -> str:
    """The cache key of a model and its settings."""
    try:
        held = model_file(package.folder).stat()
        identity = f"{held.st_size} {held.st_mtime_ns}"
    except OSError:
        identity = ""
    return f"{package.folder} {identity} {threads} {device.value}"


def _remember(key: str, words: float) -> None:
    speeds = read_note(_file())
    speeds.pop(key, None)
    write_note(_file(), dict([*speeds.items(), (key, words)][-MOST_REMEMBERED:]))
