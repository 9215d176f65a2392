#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the same 10,000 messages as figures with woshou and with mscgen, and compares the CPU time
(user and system) of the whole processes. Ends with status 1 where a target is missed.

    tests/bench/export_beside_mscgen.py [--runs N] [--program build/release/bin/woshou]

An SVG may take as long as mscgen's, a PNG (at the scale that is usual) a sixth.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
MOST = {"svg": 1.0, "png": 1 / 6}

# Each: settings of a scenario that sends 10,000 segments, or nearly so.
MIXES = {
    # One segment, one acknowledgment, and so on.
    "in turn": {"server": {"window": 1460}, "steps": [{"at_ms": 0, "client": {"send": 7_300_000}}]},
    # As many on their way as the window has room for.
    "in bursts": {"steps": [{"at_ms": 0, "client": {"send": 14_272_000}}]},
    # Losses, and what is sent again because of them.
    "with losses": {
        "link": {"delay_ms": 50, "loss": 0.02, "jitter_ms": 5},
        "steps": [{"at_ms": 0, "client": {"send": 7_300_000}}],
    },
}


def cpu_seconds(command):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"failed: {' '.join(command)}")
    return usage.ru_utime + usage.ru_stime


def chart(program, scenario):
    """The messages of a run in mscgen's language, and how many they are."""
    lines = ["msc {", "client, server;"]
    trace = subprocess.run([program, "trace", scenario], capture_output=True, check=True).stdout
    for row in map(json.loads, trace.splitlines()):
        if row["kind"] == "send":
            to = "server" if row["who"] == "client" else "client"
            label = f"{','.join(row['flags'])} seq={row['seq']} ack={row['ack']} len={row['len']}"
            lines.append(f'{row["who"]}->{to} [label="{label}"];')
    return "\n".join(lines + ["}", ""]), len(lines) - 2


def compare(program, name, settings, endings, runs):
    """True where no target is missed."""
    good = True
    with tempfile.TemporaryDirectory() as folder:
        scenario = os.path.join(folder, "run.json")
        source = os.path.join(folder, "run.msc")
        title = {"en": name, "zh": name}
        with open(scenario, "w") as file:
            json.dump({"woshou": "scenario/1", "title": title, "seed": 1, "start": "established",
                       "until_ms": 2_000_000_000, **settings}, file)
        text, count = chart(program, scenario)
        with open(source, "w") as file:
            file.write(text)
        for ending in endings:
            ours = [program, "export", scenario, "--lang", "en", "-o", f"{folder}/ours.{ending}"]
            theirs = ["mscgen", "-T", ending, "-i", source, "-o", f"{folder}/theirs.{ending}"]
            times = [(cpu_seconds(ours), cpu_seconds(theirs)) for _ in range(runs[ending])]
            own, other = (statistics.median(column) for column in zip(*times))
            ratio = own / other
            missed = ratio > MOST[ending]
            good = good and not missed
            print(f"{name:12} {count:6} messages {ending}: woshou {own:7.3f} s, "
                  f"mscgen {other:7.3f} s, ratio {ratio:.3f} of {MOST[ending]:.3f}"
                  f"{'  MISSED' if missed else ''}", flush=True)
    return good


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=9, help="of each SVG; of each PNG a third")
    parser.add_argument("--program", default=os.path.join(ROOT, "build/release/bin/woshou"))
    options = parser.parse_args()
    if shutil.which("mscgen") is None:
        sys.exit("mscgen is missing: apt-get install mscgen")
    runs = {"svg": options.runs, "png": max(1, options.runs // 3)}
    good = True
    for name, settings in MIXES.items():
        # All PNGs of mscgen's take as long: one mix is enough.
        endings = ["svg", "png"] if name == "in turn" else ["svg"]
        good = compare(options.program, name, settings, endings, runs) and good
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
