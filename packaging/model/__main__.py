"""The steps that make the starter model, one command each: ``python packaging/model prepare|train|export|…``."""

import argparse
import signal
import sys
from pathlib import Path

# Run as a folder, this is no package yet: its parent holds it, and the program's root holds what it shares with it.
HERE = Path(__file__).resolve().parent
sys.path[:1] = [str(HERE.parent), str(HERE.parent.parent)]

from system import NotReady  # noqa: E402

from model.recipe import RECIPE, read_recipe  # noqa: E402


def main(arguments: list[str]) -> int:
    """The exit code of one step."""
    chosen = parser().parse_args(arguments)
    try:
        chosen.step(chosen)
    except NotReady as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def parser() -> argparse.ArgumentParser:
    """The parser of the command line."""
    top = argparse.ArgumentParser(prog="packaging/model", description="Makes the starter model, step by step.")
    steps = top.add_subparsers(required=True, metavar="STEP")

    prepare = steps.add_parser("prepare", help="pools of pairs -> rows to train on, and a subword model")
    prepare.add_argument("pools", type=Path, help="the folder of the pools")
    prepare.add_argument("out", type=Path, help="the folder for what is made")
    prepare.add_argument("--preset", default="cpu")
    prepare.add_argument("--subwords", type=Path, help="a subword model to use again, in place of a new one")
    prepare.add_argument("--names", type=Path, help="a list of names that made pairs are filled with (names.tsv)")
    prepare.add_argument("--recipe", type=Path, default=RECIPE)
    prepare.set_defaults(step=_prepare)

    train = steps.add_parser("train", help="rows -> weights, for so many minutes; needs torch")
    train.add_argument("data", type=Path, help="the folder of what was prepared")
    train.add_argument("out", type=Path, help="the folder of the training; one that is there is resumed")
    train.add_argument("--minutes", type=float, required=True)
    train.add_argument("--steps", type=int, default=0, help="stop after so many, if that comes sooner")
    train.add_argument(
        "--cool",
        type=float,
        default=0.0,
        metavar="MINUTES",
        help="of a falling learning rate, at last; the next run goes on from before it",
    )
    train.add_argument("--finish", type=float, default=0.0, metavar="MINUTES", help="of prose and news alone, at last")
    train.add_argument("--preset", default="cpu")
    train.add_argument(
        "--from", type=Path, dest="start", help="the package or .npz file whose weights it starts with; they may grow"
    )
    train.add_argument("--processes", type=int, default=1, help="that learn side by side, one a core")
    train.add_argument("--threads", type=int, default=0, help="of each process")
    train.add_argument("--compile", action="store_true", help="worth its start on a GPU")
    train.add_argument("--recipe", type=Path, default=RECIPE)
    train.set_defaults(step=_train)

    export = steps.add_parser("export", help="weights -> a package folder")
    export.add_argument(
        "weights", type=Path, nargs="+", help="files (ema.npz) or packages; of several the mean is taken"
    )
    export.add_argument("--shares", type=float, nargs="+", help="how much each counts in the mean; alike without it")
    export.add_argument("--subwords", type=Path, required=True, help="the subword model (sp.model)")
    export.add_argument("--out", type=Path, required=True, help="the package folder")
    export.add_argument("--version", required=True, help="the package's version")
    export.set_defaults(step=_export)

    back = steps.add_parser("back", help="English sentences -> more rows, by a network of the other direction")
    back.add_argument("data", type=Path, help="the folder of what was prepared")
    back.add_argument("english", type=Path, nargs="+", help="files of English sentences, one a line")
    back.add_argument("--lines", type=Path, required=True, help="STEM.id and STEM.en, to see how far it is")
    back.add_argument("--work", type=Path, required=True, help="the folder of the other direction; gone on with")
    back.add_argument("--out", type=Path, required=True, help="the folder for the rows: data's and these")
    back.add_argument("--round", type=float, default=60.0, metavar="MINUTES", help="after each it is scored")
    back.add_argument("--cool", type=float, default=20.0, metavar="MINUTES")
    back.add_argument("--tokens", type=float, default=30.0, metavar="MILLIONS", help="learnt from at most")
    back.add_argument("--least-gain", type=float, default=0.5, metavar="CHRF", help="a round's, without which it ends")
    back.add_argument("--share", type=float, default=1.0, help="what these pairs weigh beside the others at most")
    back.add_argument("--drawn", type=float, default=0.5, metavar="SHARE", help="translated by chance, not by a beam")
    back.add_argument("--from", type=Path, dest="start", help="the package whose weights it starts with")
    back.add_argument("--preset", default="cpu")
    back.add_argument("--processes", type=int, default=1)
    back.add_argument("--recipe", type=Path, default=RECIPE)
    back.set_defaults(step=_back)

    agree = steps.add_parser("agree", help="Indonesian sentences -> more rows, where two packages agree on them")
    agree.add_argument("data", type=Path, help="the folder of what was prepared")
    agree.add_argument("indonesian", type=Path, nargs="+", help="files of Indonesian sentences, one a line")
    agree.add_argument("--packages", type=Path, nargs=2, required=True, metavar=("BETTER", "OTHER"))
    agree.add_argument("--out", type=Path, required=True, help="the folder for the rows: data's and these")
    agree.add_argument("--least", type=float, default=75.0, metavar="CHRF", help="of one against the other")
    agree.add_argument("--share", type=float, default=0.5, help="what these pairs weigh beside the others at most")
    agree.add_argument("--most", type=int, default=0, metavar="N", help="sentences tried")
    agree.set_defaults(step=_agree)

    choose = steps.add_parser("choose", help="ways of decoding a package, scored: beam, penalty, best of several")
    choose.add_argument("package", type=Path)
    choose.add_argument("lines", type=Path, help="what STEM.id and STEM.en have in common")
    choose.add_argument("--beams", type=int, nargs="+", default=[2, 4, 6])
    choose.add_argument("--penalties", type=float, nargs="+", default=[0.6, 1.0, 1.4])
    choose.add_argument("--best", type=int, default=4, metavar="N", help="of so many the one that kept most")
    choose.set_defaults(step=_choose)

    evaluate = steps.add_parser("evaluate", help="BLEU and chrF2 of a package, beside other systems'")
    evaluate.add_argument("package", type=Path, help="the package folder")
    evaluate.add_argument("lines", type=Path, help="what STEM.id, STEM.en and STEM.SYSTEM.en have in common")
    evaluate.add_argument("--beam", type=int, default=4)
    evaluate.add_argument(
        "--worst", type=int, default=0, metavar="N", help="show the N lines furthest behind another's"
    )
    evaluate.add_argument("--against", default="argos", help="whose, for --worst")
    evaluate.set_defaults(step=_evaluate)

    pack = steps.add_parser("pack", help="a package folder -> an .argosmodel file")
    pack.add_argument("package", type=Path)
    pack.add_argument("file", type=Path)
    pack.set_defaults(step=_pack)
    return top


def _prepare(chosen: argparse.Namespace) -> None:
    from model.augment import NOBODY, read_known
    from model.prepare import prepare

    known = read_known(chosen.names) if chosen.names else NOBODY
    recipe = read_recipe(chosen.recipe)
    pieces = recipe.presets[chosen.preset].shape.vocab
    print(f"{'':28} {'pairs':>8} {'kept':>8} {'an epoch':>9}")
    for taken in prepare(chosen.pools, chosen.out, recipe, pieces, chosen.subwords, known):
        print(f"{taken.name:28} {taken.there:8} {taken.kept:8} {taken.an_epoch:9.0f}", flush=True)


def _train(chosen: argparse.Namespace) -> None:
    try:
        from model.train import Plan, Told, train
    except ModuleNotFoundError as error:
        raise NotReady(f"Training needs {error.name}. Install requirements-train.txt into an environment.") from error

    preset = read_recipe(chosen.recipe).presets[chosen.preset]
    plan = Plan(
        chosen.minutes,
        chosen.cool,
        chosen.finish,
        steps=chosen.steps,
        processes=chosen.processes,
        threads=chosen.threads,
        compiled=chosen.compile,
    )
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # whoever ends it, what was learnt is kept
    for told in train(chosen.out, chosen.data, preset, chosen.start, plan):
        if isinstance(told, Told):
            print(
                f"step {told.step}, {told.seen / 1e6:.2f} M tokens, loss {told.loss:.3f}, rate {told.rate:.5f}, "
                f"{told.speed:.0f} tokens/s, {told.minutes_left:.0f} min left",
                flush=True,
            )
        else:
            print(f"from step {told}", flush=True)


def _back(chosen: argparse.Namespace) -> None:
    try:
        from model.back import BackPlan, back
    except ModuleNotFoundError as error:
        raise NotReady(f"Training needs {error.name}. Install requirements-train.txt into an environment.") from error

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    preset = read_recipe(chosen.recipe).presets[chosen.preset]
    plan = BackPlan(
        chosen.round,
        chosen.cool,
        chosen.tokens * 1e6,
        chosen.least_gain,
        chosen.share,
        processes=chosen.processes,
        drawn=chosen.drawn,
        start=chosen.start,
    )
    for line in back(chosen.data, chosen.english, chosen.lines, chosen.work, chosen.out, preset, plan):
        print(line, flush=True)


def _agree(chosen: argparse.Namespace) -> None:
    from model.agree import agree

    better, other = chosen.packages
    found = agree(
        better, other, chosen.indonesian, chosen.data, chosen.out,
        least=chosen.least, share=chosen.share, most=chosen.most,
    )  # fmt: skip
    for line in found:
        print(line, flush=True)


def _choose(chosen: argparse.Namespace) -> None:
    from model.choose import report

    for line in report(chosen.package, chosen.lines, chosen.beams, chosen.penalties, chosen.best):
        print(line, flush=True)


def _export(chosen: argparse.Namespace) -> None:
    from model import package, weights

    if chosen.shares and len(chosen.shares) != len(chosen.weights):
        raise NotReady(f"There are {len(chosen.weights)} weights and {len(chosen.shares)} shares.")
    several = [package.weights_of(one) for one in chosen.weights]
    mean = weights.average([one for one, _ in several], chosen.shares)
    package.save(chosen.out, mean, several[0][1], chosen.subwords, chosen.version)


def _evaluate(chosen: argparse.Namespace) -> None:
    from model.evaluate import report

    for line in report(chosen.package, chosen.lines, chosen.beam, chosen.worst, chosen.against):
        print(line)


def _pack(chosen: argparse.Namespace) -> None:
    from model.pack import pack

    pack(chosen.package, chosen.file)
    print(f"{chosen.file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
