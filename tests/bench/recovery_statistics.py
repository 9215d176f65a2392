#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays transfers over lossy paths, each with many seeds, and prints what they achieve as a table.

    tests/bench/recovery_statistics.py [--woshou build/release/bin/woshou] [--seeds 200] [--jobs 2]

Exit status 1 where one of these does not hold:
- NewReno with SACK at 1 % random loss: goodput within 25 % of Mathis et al., MSS / RTT * C / sqrt(p)
  with C = sqrt(3/2), as each segment is acknowledged (no delayed ACKs);
- CUBIC is above NewReno on 100 Mbit/s x 100 ms at a loss of 1e-4, and of 1e-5 and 1e-6 (longer
  transfers, a tenth of the seeds);
- at 2 % loss a transfer ends no later with SACK than without;
- where the tail of a flight is lost, too, RACK-TLP ends earlier still.
"""

import argparse
import concurrent.futures
import json
import math
import pathlib
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
MSS = 1460
TAIL = 12  # segments


def scenario(seed, octets, loss, sender, steps=()):
    """The client sends; only what it sends may be lost."""
    end = {"mss": MSS, "window": 8_000_000, "window_scale": True}
    return {
        "woshou": "scenario/1", "seed": seed, "start": "established", "until_ms": 2_000_000_000,
        "client": {**end, **sender}, "server": {**end, "sack": sender.get("sack", False)},
        "link": {"delay_ms": 50, "rate_bps": 100_000_000, "to_server": {"loss": loss}},
        "steps": [{"at_ms": 0, "client": {"send": octets}}, *steps],
    }


def time_to_finish(woshou, text, octets):
    """Seconds until all of it is delivered."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(text, file)
        file.flush()
        done = subprocess.run([woshou, "trace", file.name], capture_output=True, check=True)
    for line in reversed(done.stdout.splitlines()):  # the last delivery completes it
        if b'"kind":"deliver"' in line and b'"who":"server"' in line:
            row = json.loads(line)
            if row["bytes"] >= octets:
                return row["t_ns"] / 1e9
            break
    sys.exit("a transfer does not end: " + json.dumps(text))


class Runner:
    def __init__(self, woshou, seeds, jobs):
        self.woshou, self.seeds = woshou, seeds
        self.pool = concurrent.futures.ThreadPoolExecutor(jobs)

    def times(self, octets, loss, sender, seeds=None, steps_of=lambda seed: ()):
        def one(seed):
            text = scenario(seed, octets, loss, sender, steps=steps_of(seed))
            return time_to_finish(self.woshou, text, octets)
        return list(self.pool.map(one, range(1, (seeds or self.seeds) + 1)))


def tail_loss(seed):
    """Of twelve segments that leave at once the last one is lost, or two, or three."""
    first = TAIL - seed % 3
    return [{"fault": "drop", "from": "client", "nth": nth} for nth in range(first, TAIL + 1)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--woshou", default=ROOT / "build" / "release" / "bin" / "woshou")
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=2)
    arguments = parser.parse_args()
    run = Runner(arguments.woshou, arguments.seeds, arguments.jobs)
    held = True

    def line(what, value, right):
        nonlocal held
        held = held and right
        print(f"{what:<58}{value:<34}{'ok' if right else 'MISSED'}", flush=True)

    octets, rtt, loss = 2000 * MSS, 0.1, 0.01
    newreno_sack = {"sack": True, "initial_ssthresh": 12 * MSS}
    goodput = [8 * octets / time for time in run.times(octets, loss, newreno_sack)]
    mathis = 8 * MSS / rtt * math.sqrt(3 / 2) / math.sqrt(loss)
    ratio = statistics.mean(goodput) / mathis
    line("NewReno, SACK, loss 1 %: goodput / Mathis", f"{ratio:.2f} of {mathis / 1e6:.2f} Mbit/s",
         0.75 <= ratio <= 1.25)

    # Where little is lost, transfers have to be long for the curves to differ; fewer seeds, then.
    few = max(arguments.seeds // 10, 3)
    for loss, segments, seeds in (
            (1e-4, 15_000, arguments.seeds), (1e-5, 100_000, few), (1e-6, 100_000, few)):
        octets, rates = segments * MSS, {}
        for control in ("newreno", "cubic"):
            sender = {"sack": True, "congestion": control, "initial_ssthresh": 400 * MSS}
            times = run.times(octets, loss, sender, seeds=seeds)
            rates[control] = statistics.mean(8 * octets / time for time in times) / 1e6
        line(f"100 Mbit/s x 100 ms, loss {loss:g}: CUBIC over NewReno",
             f"{rates['cubic']:.1f} over {rates['newreno']:.1f} Mbit/s",
             rates["cubic"] > rates["newreno"])

    octets, ends = 200 * MSS, {}
    senders = {
        "NewReno": {"sack": False}, "SACK": {"sack": True},
        "SACK, PRR": {"sack": True, "prr": True},
        "RACK-TLP": {"sack": True, "rack": True, "prr": True},
    }
    for name, sender in senders.items():
        ends[name] = statistics.mean(run.times(octets, 0.02, sender))
    for name, end in ends.items():
        line(f"200 segments, loss 2 %: {name}", f"ends after {end:.2f} s",
             name == "NewReno" or end <= ends["NewReno"])

    octets, ends = TAIL * MSS, {}
    for name in ("NewReno", "SACK", "RACK-TLP"):
        sender = {**senders[name], "initial_cwnd_segments": TAIL}
        ends[name] = statistics.mean(run.times(octets, 0.02, sender, steps_of=tail_loss))
        line(f"12 segments, loss 2 %, tail lost: {name}", f"ends after {ends[name]:.2f} s",
             name != "RACK-TLP" or ends[name] < ends["SACK"])
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
