"""Executes one notebook and says how it goes, one JSON object a line on stdout.

Usage: python execute.py SOURCE TARGET TIMEOUT_SECONDS KERNEL

Events: {"event": "started", "cells": n}, {"event": "cell", "cell": i}, {"event": "finished"} and
{"event": "failed", "kind": ..., "cell": i or null, "code": ..., "message": ...}, where i counts code cells from 1.
The notebook runs in its own folder, so that its imports resolve from there. TARGET is written only if all cells
succeed, and holds nothing that differs between two runs of the same code. Exit status: 0, or 1 if it failed.
"""

import json
import os
import re
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

# The kernel inherits stdout and may print to it: the events get a stream of their own.
EVENTS = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)

ANSI = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]")
# A last cell of our own: it gives output that comes too late the time to come at all.
EPILOGUE = "await new Promise((resolve) => setTimeout(resolve, 100));"


def report(**event):
    EVENTS.write(json.dumps(event, ensure_ascii=False) + "\n")
    EVENTS.flush()


def read(path):
    """The notebook without old outputs, and with ids for its cells that are the same every time."""
    raw = json.loads(Path(path).read_text(encoding="utf-8"))
    for number, cell in enumerate(raw["cells"], start=1):
        cell.setdefault("id", f"cell-{number}")
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
    raw["nbformat_minor"] = max(raw.get("nbformat_minor", 0), 5)
    return nbformat.reads(json.dumps(raw), as_version=4)


def merge_streams(outputs):
    """Joins neighbouring pieces of one stream: where a stream is cut depends on timing."""
    merged = []
    for output in outputs:
        last = merged[-1] if merged else None
        is_stream = output["output_type"] == "stream"
        if is_stream and last and last["output_type"] == "stream" and last["name"] == output["name"]:
            last["text"] += output["text"]
        else:
            merged.append(output)
    return merged


def write(notebook, path):
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            cell.outputs = merge_streams(cell.outputs)
            for output in cell.outputs:
                output.pop("transient", None)
    text = json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    # Written beside and renamed, so that a run that is stopped leaves no half file.
    part = Path(f"{path}.part")
    part.write_text(text, encoding="utf-8", newline="\n")
    part.replace(path)


def texts_of(cell):
    return [output.get("text", "(a chart or table)") for output in cell.get("outputs", [])]


def stderr_of(cell):
    texts = [o["text"] for o in cell.get("outputs", []) if o["output_type"] == "stream" and o["name"] == "stderr"]
    return ANSI.sub("", "".join(texts)).strip()


class LateOutput:
    """Watches for what a cell says after it has ended, which Jupyter drops without a word.

    That is the mark of a forgotten `await`: a chart that never shows, or an exception that nobody hears.
    """

    def __init__(self):
        self.cell_of = {}
        self.ended = set()
        self.texts = {}

    def watch(self, client, running):
        channel = client.kc.iopub_channel
        get_msg = channel.get_msg

        async def get_and_look(*args, **kwargs):
            message = await get_msg(*args, **kwargs)
            self.look(message, running())
            return message

        channel.get_msg = get_and_look

    def look(self, message, running):
        parent = message["parent_header"].get("msg_id")
        if message["parent_header"].get("msg_type") != "execute_request":
            return
        number = self.cell_of.setdefault(parent, running)
        kind, content = message["msg_type"], message["content"]
        if kind == "status" and content["execution_state"] == "idle":
            self.ended.add(parent)
        elif parent in self.ended and kind in ("stream", "display_data"):
            text = content.get("text", "(a chart or table)")
            self.texts[number] = self.texts.get(number, "") + text


def main(source, target, timeout, kernel):
    notebook = read(source)
    code_cells = [c for c in notebook.cells if c.cell_type == "code" and c.source.strip()]
    epilogue = nbformat.v4.new_code_cell(EPILOGUE, id="epilogue")
    notebook.cells.append(epilogue)
    late = LateOutput()
    running = None

    def on_start(notebook):
        late.watch(client, lambda: running)

    def on_execute(cell, cell_index):
        nonlocal running
        running = next((i for i, c in enumerate(code_cells, start=1) if c is cell), None)
        if running:
            report(event="cell", cell=running)

    def fail(kind, number, message):
        code = code_cells[number - 1].source if number else ""
        report(event="failed", kind=kind, cell=number, code=code, message=message)
        return 1

    def stderr():
        return stderr_of(code_cells[running - 1]) if running else ""

    client = NotebookClient(
        notebook,
        kernel_name=kernel,
        timeout=timeout,
        record_timing=False,
        store_widget_state=False,
        # A kernel has nothing left to tidy up; the polite way takes seconds when a cell hangs.
        shutdown_kernel="immediate",
        on_notebook_start=on_start,
        on_cell_execute=on_execute,
        resources={"metadata": {"path": str(Path(source).resolve().parent)}},
    )
    report(event="started", cells=len(code_cells))
    try:
        client.execute()
    except CellTimeoutError:
        return fail("timeout", running, f"The cell took longer than the limit of {timeout} seconds.")
    except CellExecutionError:
        return fail("error", running, stderr() or "The kernel reported an error without a message.")
    except DeadKernelError:
        return fail("died", running, "\n".join(filter(None, ["The kernel died while this cell ran.", stderr()])))
    except Exception as error:  # whatever else goes wrong must name the notebook too
        return fail("kernel", running, f"{type(error).__name__}: {error}")
    late.texts.update({len(code_cells): text for text in texts_of(epilogue) if text})
    for number, text in late.texts.items():
        message = "This came after the cell had ended and would be lost; an await is missing:\n"
        return fail("error", number, message + ANSI.sub("", text).strip())
    notebook.cells.pop()
    write(notebook, target)
    report(event="finished")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]))
