#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the trace and the figures of everything built in, in all languages and themes: to see what a
change of the program changes in them.

    tests/bench/draw_all.py --program build/release/bin/woshou before
    (the change)
    tests/bench/draw_all.py --program build/release/bin/woshou after
    diff -rq before after

PDFs are kept as the pixels that they show: the file itself tells when it was written.
"""

import argparse
import concurrent.futures
import json
import os
import subprocess

LANGUAGES = ["en", "zh", "both"]
THEMES = ["light", "dark", "print"]


def run(*command, output=None):
    subprocess.run(command, check=True, stdout=output or subprocess.DEVNULL)


def draw(program, scenario, folder):
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/trace.jsonl", "wb") as trace:
        run(program, "trace", scenario, output=trace)
    for language in LANGUAGES:
        for theme in THEMES:
            name = f"{folder}/{language}-{theme}"
            call = [program, "export", scenario, "--lang", language, "--theme", theme]
            run(*call, "--view", "both", "-o", name + ".svg")
            run(*call, "--numbers", "absolute", "--flags", "bits", "-o", name + "-bits.svg")
            run(*call, "--scale", "1", "-o", name + ".png")
        pdf = f"{folder}/{language}.pdf"
        run(program, "export", scenario, "--lang", language, "--theme", "light", "-o", pdf)
        run("pdftoppm", "-r", "60", "-png", pdf, pdf[:-4] + "-pdf")
        os.remove(pdf)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("folder")
    options = parser.parse_args()
    listed = subprocess.run([options.program, "list", "--json"], check=True, capture_output=True)
    ids = [entry["id"] for entry in json.loads(listed.stdout) if entry["kind"] == "scenario"]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [pool.submit(draw, options.program, each, f"{options.folder}/{each}") for each in ids]
        for job in jobs:
            job.result()
    print(f"{len(ids)} scenarios")


if __name__ == "__main__":
    main()
