#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the same messages as figures with woshou and with mscgen, and compares the CPU time (user and
system) of the whole processes. Looks whether the figures are complete, too. Ends with status 1 where
a target is missed.

    tests/bench/export_beside_mscgen.py [--runs N] [--png-runs N] [--program build/release/bin/woshou]

An SVG may take a quarter longer than mscgen's, a PNG (at the scale that is usual) a fifth of it.
"""

import argparse
import glob
import json
import os
import re
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import zlib

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
MOST = {"svg": 1.25, "png": 1 / 5}


def sends(count, spacing_ms):
    return [{"at_ms": i * spacing_ms, "client": {"send": 100 + i % 7}} for i in range(count)]


# Each: settings of a scenario, and options of the export.
BULK = {"server": {"window": 1460}, "steps": [{"at_ms": 0, "client": {"send": 7_300_000}}]}
MIXES = {
    # One segment, one acknowledgment, and so on.
    "in turn": (BULK, []),
    # As many on their way as the window has room for.
    "in bursts": ({"steps": [{"at_ms": 0, "client": {"send": 14_272_000}}]}, []),
    # Losses, and what is sent again because of them.
    "with losses": ({"link": {"delay_ms": 50, "loss": 0.02, "jitter_ms": 5},
                     "steps": [{"at_ms": 0, "client": {"send": 7_300_000}}]}, []),
    "reordered": ({"link": {"delay_ms": 50, "reorder": 0.05, "reorder_ms": 20},
                   "steps": [{"at_ms": 0, "client": {"send": 14_272_000}}]}, []),
    # A large file.
    "5,000 steps": ({"steps": sends(5000, 100)}, []),
    "Chinese": (BULK, ["--lang", "zh"]),
    "both": (BULK, ["--lang", "both", "--numbers", "absolute", "--flags", "bits"]),
    "print": (BULK, ["--theme", "print", "--numbers", "relative"]),
    "with states": (BULK, ["--view", "both"]),
    "100,000": ({"server": {"window": 1460}, "steps": [{"at_ms": 0, "client": {"send": 73_000_000}}]},
                []),
}
# The figures of which mscgen takes half a minute each as PNG: one mix is enough.
PNG_MIX = "in turn"


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


def svg_fault(file, count):
    """What is missing of `count` messages in our SVG."""
    with open(file, encoding="utf-8") as opened:
        text = opened.read()
    if not text.endswith("</svg>\n"):
        return "it ends too early"
    told = dict(re.findall(r'<g id="(?:[\w-]+-)?segment-(\d+)">\n<title>([^<]+)</title>\n<line ', text))
    missing = [n for n in range(1, count + 1) if str(n) not in told]
    if missing:
        return f"message {missing[0]} is missing"
    height = float(re.search(r'<svg [^>]*height="([\d.]+)"', text)[1])
    lowest = max(float(y) for y in re.findall(r' y2="([\d.]+)"', text))
    return None if lowest <= height else f"it is cut off at {height}"


def rows_with_ink(file):
    """How many rows of a PNG are not all of one colour, and all rows: by its filtered bytes."""
    with open(file, "rb") as opened:
        data = opened.read()
    pixels, at, width, depth = zlib.decompressobj(), 8, 0, 0
    raw = b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        chunk = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, bits, colours = struct.unpack(">IIBB", chunk[:10])
            depth = bits * {0: 1, 2: 3, 3: 1, 6: 4}[colours]
        elif kind == b"IDAT":
            raw += pixels.decompress(chunk)
        at += 12 + length
    row = 1 + (width * depth + 7) // 8
    rows = [raw[i:i + row][1:] for i in range(0, len(raw), row)]
    return sum(1 for each in rows if each.count(each[0]) != len(each)), height, len(rows)


def png_fault(pages):
    for page in pages:
        inked, height, rows = rows_with_ink(page)
        if rows != height:
            return f"{os.path.basename(page)} has {rows} of {height} rows"
        if inked < height / 4:
            return f"{os.path.basename(page)} is blank in {height - inked} of {height} rows"
    return None


def number_of(page):
    return int(re.search(r"-(\d+)\.png$", page)[1]) if re.search(r"-\d+\.png$", page) else 0


def fault_of(folder, ending, count):
    if ending == "svg":
        return svg_fault(f"{folder}/ours.svg", count)
    return png_fault(sorted(glob.glob(f"{folder}/ours*.png"), key=number_of))


def compare(program, name, endings, runs):
    """True where no target is missed."""
    settings, options = MIXES[name]
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
        options = options if "--lang" in options else ["--lang", "en", *options]
        for ending in endings:
            ours = [program, "export", scenario, "-o", f"{folder}/ours.{ending}", *options]
            theirs = ["mscgen", "-T", ending, "-i", source, "-o", f"{folder}/theirs.{ending}"]
            times = [(cpu_seconds(ours), cpu_seconds(theirs)) for _ in range(runs[ending])]
            own, other = (statistics.median(column) for column in zip(*times))
            ratio = own / other
            fault = fault_of(folder, ending, count)
            missed = ratio > MOST[ending] or fault is not None
            good = good and not missed
            print(f"{name:12} {count:6} messages {ending}: woshou {own:7.3f} s, "
                  f"mscgen {other:7.3f} s, ratio {ratio:.3f} of {MOST[ending]:.3f}; "
                  f"{fault or 'complete'}{'  MISSED' if missed else ''}", flush=True)
    return good


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=9, help="of each SVG")
    parser.add_argument("--png-runs", type=int, default=1, help="of each PNG; mscgen's takes 30 s")
    parser.add_argument("--program", default=os.path.join(ROOT, "build/release/bin/woshou"))
    options = parser.parse_args()
    if shutil.which("mscgen") is None:
        sys.exit("mscgen is missing: apt-get install mscgen")
    runs = {"svg": options.runs, "png": options.png_runs}
    good = True
    for name in MIXES:
        good = compare(options.program, name, ["svg"], runs) and good
    if options.png_runs > 0:
        good = compare(options.program, PNG_MIX, ["png"], runs) and good
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
