"""Disturb imports at random moments, and look at what is left.

Each round copies a store (one without events, or one with those of an earlier file), begins
``diplomatic-timeline import`` on it and does one thing that goes wrong in real life. Afterwards
``check`` must pass, the store's rows must be as they were or as a whole import leaves them,
whichever the exit code says, and neither a process nor a file may be left over.

Usage: ``python -m tests.faults.imports [ROUNDS] [SEED]``. Linux only; the full disks need root, who
may mount a small file system, and others skip them. Ends with 1 where a round failed.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from time import monotonic, sleep

from tests.benchmarks.import_speed import HEADER, rows

ROWS = 30_000
PADDING = 300
"""Characters added to each row, so that the file is large enough for a second process."""
EARLIER = 3_000
GRACE_S = 5.0
PATIENCE_S = 120.0
COMMAND = (sys.executable, "-m", "viewer")
UNPRIVILEGED = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
"""Begins a command by which root, too, minds who may write to a folder."""
DERIVED = ("event_search_data", "event_search_idx", "event_search_config")
"""How the index is cut into pages depends on who built it; ``check`` looks at what it says."""
APART = {"import": ("started", "finished", "folder")}
"""What two imports of a file need not agree about."""

Dump = dict[str, str]


@dataclass(slots=True)
class Round:
    """One disturbed import: where it happens, and how it went."""

    folder: Path
    store: Path
    file: Path
    temporary: Path
    usual_s: float
    chance: random.Random
    is_of_changed_file: bool = False
    told: str = ""
    code: int = 0
    process: subprocess.Popen[str] = field(init=False)

    def begin(self) -> None:
        """Start the import, in a session of its own."""
        home = self.folder.parent / "home"
        home.mkdir(exist_ok=True)
        before = UNPRIVILEGED if os.geteuid() == 0 else ()
        self.process = subprocess.Popen(
            [*before, *COMMAND, "import", str(self.store), str(self.file)],
            env={**os.environ, "TMPDIR": str(self.temporary), "HOME": str(home)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def wait_a_while(self, least: float = 0.0) -> None:
        """Until some moment of the import's usual time."""
        sleep(self.usual_s * self.chance.uniform(least, 1.05))

    def end(self) -> None:
        """Wait for the import, and note what it said."""
        _, self.told = self.process.communicate(timeout=PATIENCE_S)
        self.code = self.process.returncode


def killed(torn: Round) -> None:
    """kill -9 of the import."""
    torn.begin()
    torn.wait_a_while()
    torn.process.kill()
    torn.end()


def child_killed(torn: Round) -> None:
    """kill -9 of its second process."""
    torn.begin()
    torn.wait_a_while(0.2)
    for number in processes_of(torn.process.pid) - {torn.process.pid}:
        with suppress(ProcessLookupError):
            os.kill(number, signal.SIGKILL)
    torn.end()


def interrupted(torn: Round) -> None:
    """Ctrl+C, which a terminal sends to all processes."""
    _signalled(torn, signal.SIGINT)


def terminated(torn: Round) -> None:
    """SIGTERM, as a shutdown sends it to all processes."""
    _signalled(torn, signal.SIGTERM)


def _signalled(torn: Round, number: signal.Signals) -> None:
    torn.begin()
    torn.wait_a_while()
    with suppress(ProcessLookupError):
        os.killpg(torn.process.pid, number)
    torn.end()


def disk_full(torn: Round) -> None:
    """A disk that holds the store, though not what is added."""
    have = torn.store.stat().st_size
    with small_disk(torn.folder / "disk", have + torn.chance.randint(100_000, 60_000_000)) as disk:
        outside = torn.store
        torn.store = disk / outside.name
        shutil.copyfile(outside, torn.store)
        torn.begin()
        torn.end()
        look_at_files(torn, disk)
        for name in (outside.name + "-shm", outside.name + "-wal"):
            (disk / name).exists() and shutil.copyfile(disk / name, outside.with_name(name))
        shutil.copyfile(torn.store, outside)
        torn.store = outside


def temporary_disk_full(torn: Round) -> None:
    """A disk for temporary files that is too small for what waits."""
    with small_disk(torn.temporary, torn.chance.randint(4_096, 20_000_000)):
        torn.begin()
        torn.end()
        look_at_files(torn, torn.temporary)


def second_writer(torn: Round) -> None:
    """Another program that writes, from before or from some moment on."""
    with closing(sqlite3.connect(torn.store, isolation_level=None, timeout=0)) as other:
        is_first = torn.chance.random() < 0.5
        if is_first:
            other.execute("BEGIN IMMEDIATE")
        torn.begin()
        if not is_first:
            torn.wait_a_while()
            with suppress(sqlite3.OperationalError):
                other.execute("BEGIN IMMEDIATE")
        torn.end()


def reader_stays(torn: Round) -> None:
    """Another program that reads all the while, and so holds the log open."""
    with closing(sqlite3.connect(torn.store, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM event").fetchone()
        torn.begin()
        torn.end()


def file_grown(torn: Round) -> None:
    """A file to which rows are added meanwhile."""
    torn.is_of_changed_file = True
    torn.begin()
    torn.wait_a_while()
    with torn.file.open("a", encoding="utf-8") as file:
        file.write("ev-x,Added meanwhile,2001-02-03\n")
    torn.end()


def file_cut(torn: Round) -> None:
    """A file that is cut meanwhile."""
    torn.is_of_changed_file = True
    torn.begin()
    torn.wait_a_while()
    os.truncate(torn.file, torn.file.stat().st_size // 2)
    torn.end()


def file_removed(torn: Round) -> None:
    """A file that is removed meanwhile."""
    torn.begin()
    torn.wait_a_while()
    torn.file.unlink()
    torn.end()


def folder_locked(torn: Round) -> None:
    """A folder that may not be written to from some moment on."""
    torn.begin()
    torn.wait_a_while()
    torn.folder.chmod(0o555)
    torn.end()
    torn.folder.chmod(0o755)


FAULTS: tuple[Callable[[Round], None], ...] = (
    *(killed, child_killed, interrupted, terminated, second_writer, reader_stays),
    *(file_grown, file_cut, file_removed, folder_locked),
)
ROOT_FAULTS = (disk_full, temporary_disk_full)


@contextmanager
def small_disk(at: Path, size: int) -> Iterator[Path]:
    """A file system in memory of ``size`` bytes."""
    at.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(at)], check=True)
    try:
        yield at
    finally:
        subprocess.run(["umount", str(at)], check=True)


def processes_of(session: int) -> set[int]:
    """Processes that live in a session."""
    found = set()
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, _parent, _group, owner = status.read_text().rpartition(")")[2].split()[:4]
            if int(owner) == session and state != "Z":
                found.add(int(status.parent.name))
    return found


def dump(path: Path) -> Dump:
    """What a store holds: a digest for each table."""
    found = {}
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        ).fetchall()
        for (table,) in tables:
            if table in DERIVED or table == "event_search":
                continue
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            told = [name for name in columns if name not in APART.get(table, ())]
            listed = ", ".join(f'"{name}"' for name in told)
            digest = sha256()
            for row in connection.execute(f"SELECT {listed} FROM {table} ORDER BY {listed}"):
                digest.update(repr(row).encode("utf-8", "surrogatepass"))
            found[table] = digest.hexdigest()
    return found


class Failed(Exception):
    """What was found wrong after a round."""


def look_at_files(torn: Round, *folders: Path) -> None:
    """Raise where a folder holds more than the file and the store with its log."""
    name = torn.store.name
    allowed = {name, name + "-wal", name + "-shm", torn.file.name, torn.temporary.name, "disk"}
    for folder in folders:
        left = {path.name for path in folder.iterdir()} - allowed
        if left:
            raise Failed(f"files are left over: {sorted(left)}")


def look(torn: Round, start: Path, before: Dump, whole: Dump) -> str:
    """Whether the store is as before or whole; raises where something is wrong."""
    deadline = monotonic() + GRACE_S
    while left := processes_of(torn.process.pid):
        if monotonic() > deadline:
            raise Failed(f"processes are left over: {sorted(left)}")
        sleep(0.05)
    if "Traceback" in torn.told:
        raise Failed("it ended with a traceback")
    look_at_files(torn, torn.folder, torn.temporary)
    checked = subprocess.run(
        [*COMMAND, "check", str(torn.store)], capture_output=True, text=True, check=False
    )
    if checked.returncode:
        raise Failed(f"check says: {checked.stdout}{checked.stderr}")
    after = dump(torn.store)
    if torn.is_of_changed_file and after not in (before, whole):
        whole = dump_of_import(start, torn.file)  # it changed before the import began to read
    if after not in (before, whole):
        others = [name for name in after if after[name] not in (before[name], whole[name])]
        raise Failed(f"the store is neither as before nor whole: {others}")
    outcome = "whole" if after == whole else "as before"
    expected = "whole" if torn.code == 0 else "as before"
    if outcome != expected and torn.code >= 0:
        raise Failed(f"it ended with {torn.code}, but the store is {outcome}")
    if torn.code > 0 and not torn.told.strip():
        raise Failed(f"it ended with {torn.code} and said nothing")
    return outcome


def write_file(path: Path, count: int, seed: int) -> None:
    """A file of made-up events with long rows, one in fifty of them without a date."""
    lines = [",".join(HEADER)]
    for number, cells in enumerate(rows(count, seed)):
        cells[9] += " x" * (PADDING // 2)
        if number % 50 == 0:
            cells[2] = "no date known"
        lines.append(",".join('"' + cell.replace('"', '""') + '"' for cell in cells))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def imported(store: Path, file: Path) -> None:
    """Import a file undisturbed."""
    command = [*COMMAND, "import", str(store), str(file)]
    subprocess.run(command, check=True, capture_output=True)


def dump_of_import(start: Path, file: Path) -> Dump:
    """What an undisturbed import makes of a store."""
    copy = start.with_suffix(".whole")
    shutil.copyfile(start, copy)
    imported(copy, file)
    found = dump(copy)
    copy.unlink()
    return found


class Ground:
    """The stores that rounds begin with, and what an undisturbed import makes of them."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "events.csv"
        write_file(self.file, ROWS, seed=7)
        earlier = folder / "earlier" / self.file.name
        earlier.parent.mkdir()
        write_file(earlier, EARLIER, seed=8)
        nothing = folder / "nothing.csv"
        nothing.write_text("id,title,date\n", encoding="utf-8")
        self.stores = (folder / "empty.sqlite", folder / "filled.sqlite")
        for store, first in zip(self.stores, (nothing, earlier), strict=True):
            imported(store, first)
        self.before = [dump(store) for store in self.stores]
        self.whole, self.usual_s = [], []
        for store in self.stores:
            began = monotonic()
            self.whole.append(dump_of_import(store, self.file))
            self.usual_s.append(monotonic() - began)


def main(rounds: int, seed: int) -> int:
    """Run the rounds, telling of each; gives how many failed."""
    faults = FAULTS + (ROOT_FAULTS if os.geteuid() == 0 else ())
    chance = random.Random(seed)
    outcomes: Counter[tuple[str, str]] = Counter()
    with tempfile.TemporaryDirectory(prefix="faults-") as name:
        base = Path(name)
        base.chmod(0o755)
        ground = Ground(base)
        print("an import takes", *(f"{taken:.1f} s" for taken in ground.usual_s))
        for number in range(rounds):
            which, fault = number % 2, faults[number // 2 % len(faults)]
            folder = base / f"round-{number}"
            temporary = folder / "tmp"
            temporary.mkdir(parents=True)
            torn = Round(
                folder,
                folder / "store.sqlite",
                folder / ground.file.name,
                temporary,
                ground.usual_s[which],
                chance,
            )
            shutil.copyfile(ground.stores[which], torn.store)
            shutil.copyfile(ground.file, torn.file)
            try:
                fault(torn)
                outcome = look(
                    torn, ground.stores[which], ground.before[which], ground.whole[which]
                )
            except Failed as failed:
                outcome = f"FAILED: {failed}"
            told = (torn.told.strip().splitlines() or [""])[-1]
            print(
                f"{number:4} {fault.__name__:20} exit {torn.code:4} {outcome}  {told}", flush=True
            )
            outcomes[fault.__name__, outcome.partition(":")[0]] += 1
            shutil.rmtree(folder)
    for (fault_name, outcome), count in sorted(outcomes.items()):
        print(f"{fault_name:20} {outcome:10} {count}")
    return sum(count for (_, outcome), count in outcomes.items() if outcome == "FAILED")


if __name__ == "__main__":
    said = [int(text) for text in sys.argv[1:3]]
    sys.exit(main(*said, *(100, 7)[len(said) :]) > 0)
