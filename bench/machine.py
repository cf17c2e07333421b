"""What the measurements ran on."""

import os
import platform
import shutil
import subprocess
from datetime import date
from pathlib import Path


def describe_machine() -> dict[str, str]:
    """Return the day, the machine and the programs that every generator shares."""
    return {
        "Date": date.today().isoformat(),
        "Processor": f"{_processor()}, {os.cpu_count()} cores",
        "Memory": f"{_memory() / 2**20:.0f} GB",
        "Kernel": f"{platform.system()} {platform.release()}",
        "Python": platform.python_version(),
        "Node": _version_of("node"),
        "Chromium": _version_of("chromium"),
        "Load at the start": ", ".join(f"{load:.2f}" for load in os.getloadavg()),
    }


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
        name, _, value = line.partition(":")
        if name.strip() == "model name":
            return value.strip()
    return platform.machine()


def _memory() -> int:
    """Return the memory of the machine in KB."""
    for line in Path("/proc/meminfo").read_text("utf-8").splitlines():
        if line.startswith("MemTotal:"):
            return int(line.split()[1])
    return 0


def _version_of(program: str) -> str:
    found = shutil.which(program)
    if not found:
        return "not there"
    said = subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout
    words = [word.lstrip("v") for word in said.split() if any(letter.isdigit() for letter in word)]
    return words[0] if words else "?"
