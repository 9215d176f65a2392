#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the faults of faults.txt into the model, one at a time, and runs the tests until one fails.

Works in a copy under build/mutation; the checkout stays as it is. Prints a line for each fault,
"fault -> test that noticed it", at the end "N killed, N survived". Exit status 1 if any survived.

    tests/mutation/run.py                     all faults, all tests of the model
    tests/mutation/run.py --only "R2 off"     faults whose name holds these words
    tests/mutation/run.py --tests swarm       the swarm alone
    tests/mutation/run.py --check             builds nothing: whether each fault still has its place
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
TREE = ROOT / "build" / "mutation" / "tree"
BUILD = ROOT / "build" / "mutation" / "build"
TIME_LIMIT = 120  # seconds for one test
MODULES = ("tcp", "sim", "packetdrill")
SWARM_SEEDS = "20000"
# What most often notices a fault in these sources; only to be done sooner.
LIKELY = {
    "endpoint_options": ["options"],
    "endpoint_timers": ["timers", "sending"],
    "endpoint_dispatch": ["sending", "timers"],
    "endpoint_receive": ["receiving", "timers"],
    "endpoint_acknowledgment": ["oracle", "sending", "timers"],
    "reassembly": ["reassembly"],
    "rtt": ["rtt"],
    "controller": ["controller", "congestion"],
    "cubic": ["controller"],
    "prr": ["prr", "recovery"],
    "scoreboard": ["scoreboard", "recovery"],
    "recovery": ["recovery", "congestion"],
    "congestion": ["recovery", "congestion"],
    "rack": ["rack", "recovery"],
    "loss_probe": ["rack", "recovery"],
    "sequence": ["sequence"],
    "link": ["link"],
    "history": ["history"],
}


class Fault:
    def __init__(self, name, file, old, new):
        self.name, self.file, self.old, self.new = name, file, old, new


def read_faults(path):
    """The format is told at the head of faults.txt."""
    faults = []
    text = path.read_text(encoding="utf-8")
    for block in re.split(r"^=== ", text, flags=re.M)[1:]:
        name, rest = block.split("\n", 1)
        match = re.match(r"--- (\S+)\n(.*?)\n\+\+\+\n(.*)", rest, flags=re.S)
        if not match:
            sys.exit(f"{path}: the fault “{name}” has no file, old text and new text")
        new = re.sub(r"^# .*\n", "", match[3], flags=re.M)
        faults.append(Fault(name, match[1], match[2], new.rstrip("\n")))
    return faults


def copy_tree():
    """Tracked and new files; times change only where contents do, so that builds stay small."""
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, check=True,
                            capture_output=True, text=True).stdout.splitlines()
    for name in listed:
        source, target = ROOT / name, TREE / name
        if not source.is_file():
            continue
        if target.is_file() and target.read_bytes() == source.read_bytes():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    for old in TREE.rglob("*"):
        if old.is_file() and str(old.relative_to(TREE)) not in listed:
            old.unlink()


def build(targets):
    done = subprocess.run(["ninja", "-j2", "-C", BUILD, *targets], capture_output=True, text=True)
    return done.returncode == 0, done.stdout[-3000:]


def find_tests(wanted):
    """The model's tests: (name, ninja target, command)."""
    tests = []
    for module in MODULES:
        for source in sorted((ROOT / "tests" / module).glob("*_test.cpp")):
            suite = source.stem.removesuffix("_test")
            program = f"{module}_tests"
            tests.append((f"{module}.{suite}", program, [BUILD / "tests" / program, suite]))
    seeds = ["--seeds", SWARM_SEEDS, "--failures", "1", "--output", str(BUILD / "failures")]
    tests.append(("swarm", "swarm", [BUILD / "tests" / "swarm" / "swarm", *seeds]))
    return [test for test in tests if not wanted or any(word in test[0] for word in wanted)]


def likely_first(tests, file):
    """Tests of the same module come first, those that look at most before others; the swarm last."""
    module = pathlib.Path(file).parts[1]
    broad = LIKELY.get(pathlib.Path(file).stem, []) + ["oracle"]

    def rank(test):
        name = test[0]
        place = next((i for i, word in enumerate(broad) if name.endswith(word)), len(broad))
        return (name == "swarm", not name.startswith(module), place)

    return sorted(tests, key=rank)


def first_failure(output):
    """What QtTest or the swarm says first."""
    match = re.search(r"^(?:FAIL!|XPASS) +: \w+::(.*?) ", output, flags=re.M)
    if match:
        return match[1]
    match = re.search(r"^seed \d+: (.*)$", output, flags=re.M)
    return match[1] if match else "crashed"


def run_test(test):
    """None if it passes, else what failed."""
    environment = {**os.environ, "RC_PARAMS": "seed=9293", "QT_QPA_PLATFORM": "offscreen"}
    try:
        done = subprocess.run(test[2], capture_output=True, timeout=TIME_LIMIT,
                              env=environment, cwd=BUILD)
    except subprocess.TimeoutExpired:
        return "does not end"
    output = done.stdout.decode(errors="replace")
    return None if done.returncode == 0 else first_failure(output)


def stale(fault, tree):
    """Why `fault` cannot be put into the sources under `tree`, or None."""
    path = tree / fault.file
    if not path.is_file():
        return f"STALE: there is no {fault.file}"
    times = path.read_text(encoding="utf-8").count(fault.old)
    if times != 1:
        return f"STALE: its text stands {times} times in {fault.file}"
    return "STALE: it changes nothing" if fault.old == fault.new else None


def check(faults):
    """Whether each fault has a name and a place of its own; the sources decide, nothing is built."""
    names = [fault.name for fault in faults]
    wrong = [f"{name} -> STALE: the name stands twice" for name in sorted(set(names))
             if names.count(name) > 1]
    wrong += [f"{fault.name} -> {stale(fault, ROOT)}" for fault in faults if stale(fault, ROOT)]
    print("\n".join([*wrong, f"{len(faults)} faults, {len(wrong)} stale"]))
    return 0 if faults and not wrong else 1


def hunt(fault, tests):
    """The test that notices `fault`, or None."""
    why = stale(fault, TREE)
    if why:
        return why
    path = TREE / fault.file
    sound = path.read_text(encoding="utf-8")
    path.write_text(sound.replace(fault.old, fault.new), encoding="utf-8")
    try:
        for test in likely_first(tests, fault.file):
            built, log = build([test[1]])
            if not built:
                return "STALE: it does not compile\n" + log
            failed = run_test(test)
            if failed:
                return f"{test[0]}: {failed}"
        return None
    finally:
        path.write_text(sound, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--only", action="append", default=[], metavar="WORDS")
    parser.add_argument("--from", dest="first", metavar="WORDS",
                        help="begin with this fault, and without a run of all tests before")
    parser.add_argument("--tests", action="append", default=[], metavar="NAME")
    parser.add_argument("--check", action="store_true",
                        help="build nothing: see whether each fault still has its place")
    arguments = parser.parse_args()

    faults = [fault for fault in read_faults(ROOT / "tests" / "mutation" / "faults.txt")
              if not arguments.only or any(words in fault.name for words in arguments.only)]
    faults.sort(key=lambda fault: fault.file.endswith(".h"))  # after one of these all is built anew
    if arguments.first:
        begin = next(i for i, fault in enumerate(faults) if arguments.first in fault.name)
        faults = faults[begin:]
    if arguments.check:
        return check(faults)
    copy_tree()
    subprocess.run(["cmake", "-S", TREE, "-B", BUILD, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug",
                    "-DCMAKE_CXX_FLAGS_DEBUG=-O0", "-DWOSHOU_UNITY=OFF"], check=True,
                   stdout=subprocess.DEVNULL)
    tests = find_tests(arguments.tests)
    for test in [] if arguments.first else tests:
        built, log = build([test[1]])
        failed = run_test(test) if built else log
        if failed:
            sys.exit(f"{test[0]} fails without any fault: {failed}")

    killed = survived = 0
    for fault in faults:
        noticed = hunt(fault, tests)
        is_stale = noticed is not None and noticed.startswith("STALE")
        killed += noticed is not None and not is_stale
        survived += noticed is None or is_stale
        print(f"{fault.name} -> {noticed or 'SURVIVED'}", flush=True)
    print(f"{killed} killed, {survived} survived")
    return 0 if survived == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
