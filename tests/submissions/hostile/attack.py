"""What every hostile hand-in gets besides its own module: where everything lies, and system calls that Python lacks.

A hand-in that attacks knows all it could wish to know. It answers rightly (``right``) only after its attack got
through, and raises otherwise, so that points are the measure of a breach. None does harm where it does get through.
"""

import ctypes
import json
import os
import platform

import numpy as np

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "targets.json"), encoding="utf-8") as file:
    TARGETS = json.load(file)
SECRETS = TARGETS["secrets"]  # files that anybody may read and this hand-in must not, each with a canary
OTHER = TARGETS["other"]  # another student's hand-in
DROP = TARGETS["drop"]  # a folder that anybody may write to
COURSE = TARGETS["course"]
TCP, UDP = TARGETS["tcp"], TARGETS["udp"]  # ports on 127.0.0.1
UNIX, ABSTRACT = TARGETS["unix"], "\0" + TARGETS["abstract"]  # sockets


def who_grades():
    """Give the grading process, three generations up, or of those between the eldest that can be seen."""
    process = os.getppid()
    for _ in range(2):
        try:
            with open(f"/proc/{process}/stat") as stat:
                process = int(stat.read().rpartition(")")[2].split()[1]) or process
        except OSError:
            break
    return process or TARGETS["process"]


GRADER = who_grades()

LIBC = ctypes.CDLL(None, use_errno=True)

# By their numbers on x86-64 and arm64, because few of them have a function in Python or the C library.
NUMBERS = {
    "add_key": (248, 217), "bpf": (321, 280), "capset": (126, 91), "chroot": (161, 51), "clone": (56, 220),
    "clone3": (435, 435), "epoll_create1": (291, 20), "eventfd2": (290, 19), "execveat": (322, 281),
    "fanotify_init": (300, 262), "fsopen": (430, 430), "inotify_init1": (294, 26), "io_uring_setup": (425, 425),
    "kcmp": (312, 272), "keyctl": (250, 219), "memfd_create": (319, 279), "memfd_secret": (447, 447),
    "mount": (165, 40), "mq_open": (240, 180), "mq_unlink": (241, 181), "msgctl": (71, 187), "msgget": (68, 186),
    "name_to_handle_at": (303, 264), "open_by_handle_at": (304, 265), "openat2": (437, 437),
    "perf_event_open": (298, 241), "personality": (135, 92), "pidfd_getfd": (438, 438), "pidfd_open": (434, 434),
    "pidfd_send_signal": (424, 424), "pivot_root": (155, 41), "prctl": (157, 167), "process_vm_readv": (310, 270),
    "ptrace": (101, 117), "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240), "seccomp": (317, 277),
    "semctl": (66, 191), "semget": (64, 190), "setns": (308, 268), "shmctl": (31, 195), "shmget": (29, 194),
    "signalfd4": (289, 74), "tgkill": (234, 131), "timerfd_create": (283, 85), "tkill": (200, 130),
    "unshare": (272, 97), "userfaultfd": (323, 282),
}  # fmt: skip


def system_call(name, *arguments):
    """Make a system call and give its result, or raise OSError."""
    number = NUMBERS[name][platform.machine() == "aarch64"]
    return checked(LIBC.syscall(number, *arguments))


def checked(result):
    """Raise OSError for a result that says no."""
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    return result


def take(text):
    """Carry a secret away in every way there is, once it really is one."""
    if "canary-" not in text:
        raise RuntimeError("no secret")
    print(text, flush=True)
    try:
        with open(os.path.join(DROP, "taken"), "a") as drop:
            drop.write(text)
    except OSError:
        pass


def right(values):
    """Give the right answer."""
    if len(values) == 0:
        raise ValueError("nothing to double")
    return np.asarray(values, dtype=float) * 2
