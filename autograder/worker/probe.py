"""A hostile module of our own: each function tries one thing that the wall must forbid, and says whether it worked.

Run like a student's module by ``autograder.isolation``. Each returns 1.0 when it got through and 0.0 when it was
refused, and touches nothing that matters when it does get through.
"""
# ruff: noqa: D103, PTH123, PTH208  # each name says what is tried, with the plain calls that a student would use

from __future__ import annotations

import ctypes
import os
import resource
import socket
import threading

import numpy as np

_libc = ctypes.CDLL(None, use_errno=True)
_PTRACE_SEIZE, _CLONE_NEWUSER = 0x4206, 0x10000000


def control(size: int) -> float:
    """Compute something honest: a worker that can't even do this proves nothing by refusing the rest."""
    matrix = np.eye(size) * 2.0
    return float(np.linalg.inv(matrix).sum())


def read_file(path: str) -> float:
    with open(path, "rb") as file:
        return float(len(file.read(1)))


def list_folder(path: str) -> float:
    return float(bool(os.listdir(path)))


def write_file(path: str) -> float:
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
    return 1.0


def connect_tcp(port: int) -> float:
    socket.create_connection(("127.0.0.1", port), timeout=1).close()
    return 1.0


def connect_unix(path: str) -> float:
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(path)
    return 1.0


def send_udp(port: int) -> float:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        return float(client.sendto(b"x", ("127.0.0.1", port)))


def start_process(_nothing: None) -> float:
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)
    return 1.0


def run_program(path: str) -> float:
    return float(os.posix_spawn(path, [path], {}) > 0)


def start_thread(_nothing: None) -> float:
    thread = threading.Thread(target=int)
    thread.start()
    thread.join()
    return 1.0


def signal_process(pid: int) -> float:
    os.kill(pid, 0)
    return 1.0


def trace_process(pid: int) -> float:
    return float(_libc.ptrace(_PTRACE_SEIZE, pid, 0, 0) == 0)


def read_environment(pid: int) -> float:
    return read_file(f"/proc/{pid}/environ")


def raise_limits(_nothing: None) -> float:
    resource.setrlimit(resource.RLIMIT_NOFILE, (32, 32))
    return 1.0


def make_namespace(_nothing: None) -> float:
    return float(_libc.unshare(_CLONE_NEWUSER) == 0)


def be_root(_nothing: None) -> float:
    os.setuid(0)
    return float(os.geteuid() == 0)
