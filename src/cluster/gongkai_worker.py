"""One process of ``gongkai worker``, as the machine sees it that sends it records."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, Any

# Records are lists of JSON; run.ts tells what they hold.
Record = Any
Run = dict[str, Any]

# Bytes of what a worker said last, for the message.
LAST_WORDS = 2000


class WorkerError(RuntimeError):
    """A worker did not do its task; Spark tries again, elsewhere if it can."""


def line_of(value: Record) -> bytes:
    """Make a line of a record."""
    return json.dumps(value, separators=(",", ":")).encode() + b"\n"


def results_of(
    process: subprocess.Popen[bytes], said: IO[bytes], task: str
) -> Iterator[Record]:
    """Yield what a worker writes; only an exit status of 0 says that it is all."""
    assert process.stdout is not None
    for line in process.stdout:
        yield json.loads(line)
    if process.wait() != 0:
        said.seek(0, os.SEEK_END)
        said.seek(max(0, said.tell() - LAST_WORDS))
        words = said.read().decode(errors="replace").strip()
        raise WorkerError(f"task {task} ended with {process.returncode}: {words}")


def ask(
    command: Sequence[str], task: str, run: Run, records: Iterable[Record]
) -> Iterator[Record]:
    """Have one worker do a task, which goes on for as long as there are records.

    Records go in while results come out, since neither need fit into memory. Their
    number goes last: a worker that does not get it knows that its input was cut off,
    and writes nothing of what it had begun.
    """
    failed: list[BaseException] = []

    def feed(into: IO[bytes]) -> None:
        try:
            with into:
                into.write(line_of(run))
                count = 0
                for record in records:
                    into.write(line_of(record))
                    count += 1
                into.write(line_of(count))
        except BrokenPipeError:
            # The worker has ended, and its exit status says why.
            pass
        except BaseException as error:  # noqa: BLE001 - raised again below
            failed.append(error)

    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            [*command, task], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said
        )
        feeder = threading.Thread(target=feed, args=[process.stdin], daemon=True)
        feeder.start()
        try:
            yield from results_of(process, said, task)
            feeder.join()
        except WorkerError as error:
            # What kept the records from coming is why the worker complains of them.
            raise (failed[0] if failed else error) from None
        finally:
            process.kill()
            process.wait()
    if failed:
        raise failed[0]
