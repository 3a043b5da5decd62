"""What the driver keeps on the disk, and the words in which it speaks."""

from __future__ import annotations

import os
import re
import shutil
import socket
from pathlib import Path
from uuid import uuid4

# Folder of a run beside the tables: the machine, the process, and a name of its own.
KEPT = re.compile(r"\.spark-(?P<host>.+)-(?P<pid>\d+)-[0-9a-f-]{36}")


def is_alive(pid: int) -> bool:
    """Tell whether a process of this machine runs; where that cannot be told, it does."""
    if os.name != "posix":
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def clear_away(folder: Path) -> None:
    """Delete what drivers of this machine have left that were killed."""
    for left in folder.glob(".spark-*"):
        found = KEPT.fullmatch(left.name)
        if found is None or found["host"] != socket.gethostname():
            continue
        if not is_alive(int(found["pid"])):
            shutil.rmtree(left, ignore_errors=True)


def kept_in(folder: Path) -> Path:
    """Make the folder for what the run keeps until its end."""
    folder.mkdir(parents=True, exist_ok=True)
    clear_away(folder)
    kept = folder / f".spark-{socket.gethostname()}-{os.getpid()}-{uuid4()}"
    kept.mkdir()
    return kept


def language_of(asked: str | None) -> str:
    """Give the language that is asked for, else that of the system, as the command does."""
    env = os.environ
    system = env.get("LC_ALL") or env.get("LC_MESSAGES") or env.get("LANG")
    for name in (asked, env.get("GONGKAI_LANG"), system):
        first = re.split(r"[-_.]", (name or "").lower())[0]
        if first in WORDS:
            return first
    return "en"


WORDS = {
    "en": {
        "files": "{count} files",
        "read": "read: {counts}",
        "report": "{count} reports",
        "refused": "{count} refused",
        "quarantined": "{count} quarantined",
        "between": ", ",
        "done": "{count} files are in the dataset {folder}",
        "about": "Reads reports into a dataset on Apache Spark.",
        "paths": "file, folder or archive of reports",
        "into": "folder of the dataset",
        "master": "the cluster (that of spark-submit, else local[*])",
        "review": "verdicts (review.csv beside PATH)",
        "seconds": "seconds that a file may take (10)",
        "megabytes": "megabytes that a file may take (512)",
        "gongkai": "default: %(default)s",
        "lang": "in which language to speak (else GONGKAI_LANG, else that of the system)",
    },
    "zh": {
        "files": "共 {count} 个文件",
        "read": "读取结果：{counts}",
        "report": "年报 {count} 份",
        "refused": "不是年报 {count} 个",
        "quarantined": "无法读取 {count} 个",
        "between": "，",
        "done": "{count} 个文件已写入数据集 {folder}",
        "about": "在 Apache Spark 上把年报读成数据集。",
        "paths": "年报文件、文件夹或压缩包",
        "into": "数据集所在的文件夹",
        "master": "集群地址（默认为 spark-submit 指定的集群，否则为 local[*]）",
        "review": "人工核实结果（默认为 PATH 旁的 review.csv）",
        "seconds": "每个文件最多用时（秒，默认 10）",
        "megabytes": "每个文件最多占用的内存（MB，默认 512）",
        "gongkai": "默认：%(default)s",
        "lang": "使用的语言（默认依 GONGKAI_LANG，再依系统语言）",
    },
}


def say(language: str, name: str, **slots: object) -> str:
    """Put something in words."""
    return WORDS[language][name].format(**slots)
