"""Reads reports into a dataset on Apache Spark: ``gongkai worker`` on many machines.

    python spark.py data/reports --into build/cluster --master 'local[*]'

Spark carries records from task to task, deals them out, and tries again what a lost
machine did not finish; it looks into no report. Each partition is one process of
``gongkai worker``, which reads with the same functions as one machine does, so the
files that are written are the same, byte for byte.

Reports and dataset lie in folders that all machines see; Node and gongkai, of one
version, are installed on all.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from math import ceil
from pathlib import Path

import gongkai_worker
from driver import WORDS, kept_in, language_of, say
from gongkai_worker import Record, Run, ask
from pyspark import RDD, SparkConf, SparkContext, StorageLevel

# The last of several small partitions keep fewer machines waiting.
PARTS_PER_CORE = 4
# But a worker takes a second to start, in which it could have read a hundred files.
FEWEST_FILES, MOST_FILES = 50, 2000
FEWEST_BYTES, MOST_BYTES = 2**20, 2**28


def listed(
    command: Sequence[str], arguments: argparse.Namespace
) -> tuple[Run, list[Record]]:
    """List the files to read, after the run that all tasks are told."""
    options = [
        f"--{name}={value}"
        for name in ("into", "review", "seconds", "megabytes")
        if (value := getattr(arguments, name)) is not None
    ]
    with subprocess.Popen(
        [*command, "list", *options, "--", *arguments.paths], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        lines = [json.loads(line) for line in process.stdout]
    if process.returncode != 0:
        # The worker has said why.
        sys.exit(process.returncode)
    return lines[0], lines[1:]


def dealt(files: Sequence[Record], cores: int) -> list[list[Record]]:
    """Deal the files out: neighbours stay together, a large archive stands alone."""
    parts: list[list[Record]] = []
    share = 1 / (PARTS_PER_CORE * cores)
    total = sum(record[3] for record in files)
    most = min(MOST_FILES, max(FEWEST_FILES, ceil(len(files) * share)))
    most_bytes = min(MOST_BYTES, max(FEWEST_BYTES, ceil(total * share)))
    held = 0
    for record in files:
        size = record[3]
        if not parts or len(parts[-1]) >= most or held + size > most_bytes:
            parts.append([])
            held = 0
        parts[-1].append(record)
        held += size
    return parts


def flat(parts: Iterable[list[Record]]) -> Iterator[Record]:
    """Yield the files of the one part that a partition holds."""
    for part in parts:
        yield from part


def read(
    spark: SparkContext, command: Sequence[str], run: Run, files: Sequence[Record]
) -> RDD[Record]:
    """Read all files, and keep the reports where the loss of a machine loses none.

    Read again, a file at the edge of a limit could come out otherwise, after others
    have been told what it says.
    """
    parts = dealt(files, spark.defaultParallelism)
    reports = (
        spark.parallelize(parts, len(parts))
        .mapPartitions(flat)
        .mapPartitions(lambda records: ask(command, "read", run, records))
        .persist(StorageLevel.DISK_ONLY)
    )
    reports.checkpoint()
    reports.count()
    return reports


def whos_of(reports: RDD[Record]) -> list[str]:
    """Collect what reports say of their publishers, in the order of the reports."""
    first = reports.map(lambda report: (report[1], report[0])).reduceByKey(min)
    return [who for who, _ in sorted(first.collect(), key=lambda one: one[1])]


def relate(
    spark: SparkContext,
    command: Sequence[str],
    run: Run,
    reports: RDD[Record],
    names: dict[str, tuple[str, int | None]],
) -> list[Record]:
    """Bring the reports of each shard together, and have its tables written."""
    shards: int = run["shards"]
    parts = min(shards, PARTS_PER_CORE * spark.defaultParallelism)
    known = spark.broadcast(names)

    def placed(report: Record) -> tuple[tuple[int, str], Record]:
        order, who, own, *rest = report
        whose, number = known.value[who]
        slot = (own if number is None else number) % shards
        return (slot, order), [order, who, whose, *rest]

    return (
        reports.map(placed)
        .repartitionAndSortWithinPartitions(parts, lambda key: key[0] * parts // shards)
        .values()
        .mapPartitions(lambda records: ask(command, "relate", run, records))
        .collect()
    )


def build(
    spark: SparkContext, command: Sequence[str], arguments: argparse.Namespace
) -> None:
    """Go the whole way from files to the dataset."""
    language: str = arguments.lang
    run, files = listed(command, arguments)
    print(say(language, "files", count=len(files)), flush=True)
    kept = kept_in(Path(run["folder"]))
    # Not as_uri(): Spark takes the path as it is, and would make a folder %E5….
    spark.setCheckpointDir(f"file://{kept}")
    try:
        reports = read(spark, command, run, files)
        statuses = reports.map(lambda report: report[5]).countByValue()
        counts = say(language, "between").join(
            say(language, status, count=statuses[status]) for status in sorted(statuses)
        )
        print(say(language, "read", counts=counts), flush=True)
        told = {**run, "reports": sum(statuses.values())}
        run, *answers = ask(command, "name", told, whos_of(reports))
        names = {who: (whose, number) for who, whose, number in answers}
        shards = relate(spark, command, run, reports, names)
        [finished] = ask(command, "finish", run, shards)
    finally:
        shutil.rmtree(kept, ignore_errors=True)
    for line in finished["review"]:
        print(line)
    print(say(language, "done", count=finished["reports"], folder=arguments.into))


def parsed(words: Sequence[str] | None = None) -> argparse.Namespace:
    """Take the arguments of the command line apart."""
    first = argparse.ArgumentParser(add_help=False)
    first.add_argument("--lang")
    language = language_of(first.parse_known_args(words)[0].lang)
    help_of = WORDS[language]
    parser = argparse.ArgumentParser(description=help_of["about"])
    own = shlex.join(["node", str(Path(__file__).resolve().parents[1] / "gongkai.mjs")])

    def add(name: str, **options: object) -> None:
        parser.add_argument(name, help=help_of[name.lstrip("-")], **options)

    add("paths", nargs="+", metavar="PATH")
    add("--into", required=True, metavar="DIR")
    add("--master")
    add("--review", metavar="FILE")
    add("--seconds", metavar="N")
    add("--megabytes", metavar="N")
    add("--gongkai", metavar="COMMAND", default=own)
    add("--lang", choices=sorted(WORDS), default=language)
    return parser.parse_args(words)


def main() -> None:
    """Run on the cluster that is named."""
    arguments = parsed()
    conf = SparkConf().setAppName("gongkai")
    if arguments.master is not None:
        conf.setMaster(arguments.master)
    elif not conf.contains("spark.master"):
        conf.setMaster("local[*]")
    if not sys.stderr.isatty():
        conf.set("spark.ui.showConsoleProgress", "false")
    # The Python on the PATH need not have PySpark.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    with SparkContext(conf=conf, pyFiles=[gongkai_worker.__file__]) as spark:
        spark.setLogLevel("ERROR")
        worker = ["worker", f"--lang={arguments.lang}"]
        build(spark, [*shlex.split(arguments.gongkai), *worker], arguments)


if __name__ == "__main__":
    main()
