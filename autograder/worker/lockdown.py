"""Locks that the worker puts on itself before it imports student code, and that nothing in it can take off again.

Each layer is independent of the others: resource limits, an unprivileged user, no_new_privs, Landlock (which files may
be opened), and a seccomp filter (which system calls exist). Standard library only, because it runs where nothing else
is. Numbers are those of the Linux headers (linux/landlock.h, linux/seccomp.h, linux/filter.h, asm/unistd.h).
"""

from __future__ import annotations

import ctypes
import errno
import functools
import os
import platform
import resource
import signal
import struct
from collections.abc import Iterator

_libc = ctypes.CDLL(None, use_errno=True)

NOBODY = 65534

# Namespaces of mounts, cgroups, host names, IPC, processes and networks (linux/sched.h). Users have one already, from
# bubblewrap, which has forbidden any more of those.
_NAMESPACES = 0x00020000 | 0x02000000 | 0x04000000 | 0x08000000 | 0x20000000 | 0x40000000
_MS_BIND, _MS_RECURSIVE, _MS_PRIVATE = 1 << 12, 1 << 14, 1 << 18


class LayerUnavailable(OSError):  # noqa: N818  # a state of the machine
    """The kernel, or what runs us, refuses this layer."""


def limit_descriptors(count: int) -> None:
    """Bound the numbers of open files, so that all of them can be closed without a list of them."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (count, count))


def leave_namespaces() -> None:
    """Begin new namespaces: this process gets them all but that of processes, which is its next child's."""
    _check("namespaces for a submission", _libc.unshare(_NAMESPACES))


def show_only(shown: str, folder: str) -> None:
    """Lay ``shown``, which lies below ``folder``, over ``folder``: nothing leads to what lies beneath any more."""
    private = _MS_RECURSIVE | _MS_PRIVATE
    _check("private mounts", _libc.mount(None, b"/", None, private, None))
    _check("the submission's folder", _libc.mount(shown.encode(), folder.encode(), None, _MS_BIND, None))


def drop_all_capabilities() -> None:
    """Give up for good what bubblewrap left the parent, to make namespaces with."""
    for capability in range(64):
        if _libc.prctl(24, capability, 0, 0, 0) < 0:  # PR_CAPBSET_DROP, until there is none of that number
            break
    _check("ambient capabilities", _libc.prctl(47, 4, 0, 0, 0))  # PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL
    _set_capabilities(0)


def die_with(parent: int) -> None:
    """Have the kernel kill this process when ``parent``, which forked it, ends; not if it becomes another user later.

    Raises
    ------
    LayerUnavailable
        When it has ended by now.

    """
    _check("end with the parent", _libc.prctl(1, signal.SIGKILL, 0, 0, 0))  # PR_SET_PDEATHSIG
    if os.getppid() != parent:
        raise LayerUnavailable(errno.ESRCH, "the process that forked this one has ended")


def limit_resources(limits: dict[str, int]) -> None:
    """Bound memory, files and CPU time; the hard limits can't be raised again without privileges."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (limits["memory_bytes"], limits["memory_bytes"]))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits["file_bytes"], limits["file_bytes"]))
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
    resource.setrlimit(resource.RLIMIT_MSGQUEUE, (0, 0))
    # The trusted side watches CPU time too and says which call used it; this is the backstop.
    resource.setrlimit(resource.RLIMIT_CPU, (limits["cpu_seconds"], limits["cpu_seconds"] + 1))


def drop_privileges() -> None:
    """Become an unprivileged user when started as root; an ordinary user stays who they are.

    One capability is kept, to read any file: the interpreter may lie where only root can (a pyenv in root's home).
    Landlock and the namespaces confine reading to a few folders.
    """
    if os.geteuid() != 0:
        return
    _check("keep capabilities", _libc.prctl(8, 1, 0, 0, 0))  # PR_SET_KEEPCAPS
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)
    _set_capabilities(1 << 2)  # CAP_DAC_READ_SEARCH


def _set_capabilities(kept: int) -> None:
    capabilities = struct.pack("<6I", kept, kept, 0, 0, 0, 0)  # effective, permitted, inheritable, twice
    _check("capabilities", _libc.capset(struct.pack("<Ii", 0x20080522, 0), capabilities))  # version 3, this process


def forbid_new_privileges() -> None:
    """Make set-user-id programs ordinary ones; Landlock and seccomp ask for this first."""
    _check("no_new_privs", _libc.prctl(38, 1, 0, 0, 0))  # PR_SET_NO_NEW_PRIVS
    _check("not dumpable", _libc.prctl(4, 0, 0, 0, 0))  # PR_SET_DUMPABLE: nobody of the same user may trace us


def _check(layer: str, status: int) -> int:
    if status < 0:
        code = ctypes.get_errno()
        raise LayerUnavailable(code, f"{layer}: {os.strerror(code)}")
    return status


# --- Landlock: read-only, below a few folders -------------------------------------------------------------------------

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on every architecture
_READ_FILE, _READ_DIRECTORY = 1 << 2, 1 << 3
# How many file rights each version of the interface knows: the later ones are rename across folders, truncate, ioctl.
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}
_LATEST_FILE_RIGHTS = 16
_BIND_AND_CONNECT_TCP = 0b11
_ABSTRACT_SOCKETS_AND_SIGNALS = 0b11


def restrict_files(readable: list[str]) -> int:
    """Allow reading below ``readable`` and nothing else; give the version of Landlock's interface.

    From version 4 TCP is forbidden too, from version 6 signals and abstract sockets to the outside.

    Raises
    ------
    LayerUnavailable
        When this kernel has no Landlock, or it is turned off.

    """
    version = _check("Landlock", _libc.syscall(_CREATE_RULESET, None, 0, 1))
    handled = (1 << _FILE_RIGHTS.get(version, _LATEST_FILE_RIGHTS)) - 1
    network = _BIND_AND_CONNECT_TCP if version >= 4 else 0
    scoped = _ABSTRACT_SOCKETS_AND_SIGNALS if version >= 6 else 0
    attributes = struct.pack("<QQQ", handled, network, scoped)[: 8 if version < 4 else 16 if version < 6 else 24]
    ruleset = _check("Landlock", _libc.syscall(_CREATE_RULESET, attributes, len(attributes), 0))
    for path in readable:
        _allow_reading(ruleset, path)
    _check("Landlock", _libc.syscall(_RESTRICT_SELF, ruleset, 0))
    os.close(ruleset)
    return version


def _allow_reading(ruleset: int, path: str) -> None:
    folder = os.open(path, os.O_PATH | os.O_CLOEXEC)
    rights = _READ_FILE | _READ_DIRECTORY if os.path.isdir(path) else _READ_FILE  # noqa: PTH112  # pathlib is slow to load
    rule = struct.pack("<Qi", rights, folder)  # LANDLOCK_RULE_PATH_BENEATH, packed
    _check("Landlock", _libc.syscall(_ADD_RULE, ruleset, 1, rule, 0))
    os.close(folder)


# --- seccomp: an allow-list of system calls ---------------------------------------------------------------------------

# Name: (x86-64, arm64). None: the architecture has no such call. Everything that is not here, or in the checked calls
# below, is refused: processes, threads, sockets, signals, tracing, devices, new files, namespaces, keys, io_uring.
_ALLOWED = {
    "read": (0, 63), "write": (1, 64), "close": (3, 57), "stat": (4, None), "fstat": (5, 80), "lstat": (6, None),
    "poll": (7, None), "lseek": (8, 62), "mmap": (9, 222), "mprotect": (10, 226), "munmap": (11, 215),
    "brk": (12, 214), "rt_sigaction": (13, 134), "rt_sigprocmask": (14, 135), "rt_sigreturn": (15, 139),
    "pread64": (17, 67), "readv": (19, 65), "writev": (20, 66), "access": (21, None), "select": (23, None),
    "sched_yield": (24, 124), "mremap": (25, 216), "madvise": (28, 233), "dup": (32, 23), "dup2": (33, None),
    "dup3": (292, 24), "pause": (34, None), "nanosleep": (35, 101), "getitimer": (36, 102), "alarm": (37, None),
    "setitimer": (38, 103), "getpid": (39, 172), "sendto": (44, 206), "recvfrom": (45, 207), "exit": (60, 93),
    "uname": (63, 160), "getcwd": (79, 17), "chdir": (80, 49), "fchdir": (81, 50), "readlink": (89, None),
    "gettimeofday": (96, 169), "getrlimit": (97, 163), "getrusage": (98, 165), "sysinfo": (99, 179),
    "times": (100, 153), "getuid": (102, 174), "getgid": (104, 176), "geteuid": (107, 175), "getegid": (108, 177),
    "getppid": (110, 173), "getpgrp": (111, None), "getgroups": (115, 158), "getpgid": (121, 155),
    "getsid": (124, 156), "sigaltstack": (131, 132), "statfs": (137, 43), "fstatfs": (138, 44), "gettid": (186, 178),
    "time": (201, None), "futex": (202, 98), "sched_getaffinity": (204, 123), "getdents64": (217, 61),
    "restart_syscall": (219, 128), "fadvise64": (221, 223), "clock_gettime": (228, 113), "clock_getres": (229, 114),
    "clock_nanosleep": (230, 115), "exit_group": (231, 94), "newfstatat": (262, 79), "readlinkat": (267, 78),
    "faccessat": (269, 48), "pselect6": (270, 72), "ppoll": (271, 73), "getcpu": (309, 168), "getrandom": (318, 278),
    "statx": (332, 291),
}  # fmt: skip
_ARCHITECTURES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
_CHECKED = {"open": (2, None), "openat": (257, 56), "ioctl": (16, 29), "fcntl": (72, 25), "prctl": (157, 167),
            "prlimit64": (302, 261), "tgkill": (234, 131)}  # fmt: skip

# O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND, and the private bit of O_TMPFILE.
_WRITING = 0o1 | 0o2 | 0o100 | 0o1000 | 0o2000 | 0o20000000
_IOCTLS = (0x5401, 0x541B, 0x5421, 0x5450, 0x5451, 0x5413)  # TCGETS, FIONREAD, FIONBIO, FIO(N)CLEX, TIOCGWINSZ
_FCNTLS = (0, 1, 2, 3, 4, 1030)  # F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC
_PRCTLS = (3, 15, 16, 0x53564D41)  # PR_GET_DUMPABLE, PR_SET_NAME, PR_GET_NAME, PR_SET_VMA (malloc names its memory)

_LOAD, _JUMP_EQUAL, _JUMP_GREATER_EQUAL, _JUMP_ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _KILL_PROCESS, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_EPERM, _ENOSYS = 1, 38
_FIRST_NEW_CALL = 424  # from here on numbers are the same everywhere, and the C library falls back on ENOSYS
_X32_CALLS = 0x40000000
_ANY_PID = 0x50494421  # stands for a process id; Linux has none above 2**22

_Instruction = tuple[int, int, int, int]


def filter_system_calls() -> None:
    """Install the allow-list for every thread of this process.

    Raises
    ------
    LayerUnavailable
        When the kernel has no seccomp filters, or this architecture has no table here.

    """
    machine = platform.machine()
    if machine not in _ARCHITECTURES:
        raise LayerUnavailable(_ENOSYS, f"seccomp: no table of system calls for {machine}")
    before, after = _compiled()
    program = before + struct.pack("<I", os.getpid()) + after
    code = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("<HxxxxxxQ", len(program) // 8, ctypes.addressof(code))
    call = (317, 277)[_ARCHITECTURES[machine][0]]
    # SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC; above 0 it is the thread that could not be filtered.
    thread = _check("seccomp", _libc.syscall(call, 1, 1, header))
    if thread:
        raise LayerUnavailable(_EPERM, f"seccomp: thread {thread} could not be filtered")


def prepare_filter() -> None:
    """Work the filter out beforehand, for every process that this one forks."""
    if platform.machine() in _ARCHITECTURES:
        _compiled()


@functools.cache
def _compiled() -> tuple[bytes, bytes]:
    """Give what of the filter comes before and after the process id, the only thing that is not always the same."""
    instructions = _program(*_ARCHITECTURES[platform.machine()], _ANY_PID)
    before, after = b"".join(struct.pack("<HBBI", *instruction) for instruction in instructions).split(
        struct.pack("<I", _ANY_PID)
    )
    return before, after


def _program(column: int, audit_architecture: int, pid: int) -> Iterator[_Instruction]:
    yield (_LOAD, 0, 0, 4)  # seccomp_data.arch
    yield (_JUMP_EQUAL, 1, 0, audit_architecture)
    yield (_RETURN, 0, 0, _KILL_PROCESS)
    yield (_LOAD, 0, 0, 0)  # seccomp_data.nr
    yield (_JUMP_GREATER_EQUAL, 0, 1, _X32_CALLS)
    yield (_RETURN, 0, 0, _KILL_PROCESS)
    for numbers in _ALLOWED.values():
        if numbers[column] is not None:
            yield from _if_call(numbers[column], [(_RETURN, 0, 0, _ALLOW)])
    for name, numbers in _CHECKED.items():
        if numbers[column] is not None:
            yield from _if_call(numbers[column], list(_argument_check(name, pid)))
    yield (_JUMP_GREATER_EQUAL, 0, 1, _FIRST_NEW_CALL)
    yield (_RETURN, 0, 0, _ERRNO | _ENOSYS)
    yield (_RETURN, 0, 0, _ERRNO | _EPERM)


def _if_call(number: int | None, body: list[_Instruction]) -> Iterator[_Instruction]:
    """Run ``body``, which returns, for one call."""
    yield (_JUMP_EQUAL, 0, len(body), number or 0)
    yield from body


def _argument_check(name: str, pid: int) -> Iterator[_Instruction]:
    match name:
        case "open" | "openat":
            yield _load_argument(1 if name == "open" else 2)
            yield (_JUMP_ANY_BIT, 0, 1, _WRITING)
            yield (_RETURN, 0, 0, _ERRNO | _EPERM)
            yield (_RETURN, 0, 0, _ALLOW)
        case "ioctl":
            yield from _allow_values(1, _IOCTLS)
        case "fcntl":
            yield from _allow_values(1, _FCNTLS)
        case "prctl":
            yield from _allow_values(0, _PRCTLS)
        case "tgkill":  # raise() and abort() in this process, and nothing beyond it
            yield from _allow_values(0, (pid,))
        case "prlimit64":  # reading limits: no new ones, in either half of the pointer
            yield _load_argument(2)
            yield (_JUMP_EQUAL, 1, 0, 0)
            yield (_RETURN, 0, 0, _ERRNO | _EPERM)
            yield (_LOAD, 0, 0, 16 + 8 * 2 + 4)
            yield from _return_allowed((0,))


def _allow_values(argument: int, values: tuple[int, ...]) -> Iterator[_Instruction]:
    yield _load_argument(argument)
    yield from _return_allowed(values)


def _return_allowed(values: tuple[int, ...]) -> Iterator[_Instruction]:
    for position, value in enumerate(values):
        yield (_JUMP_EQUAL, len(values) - position, 0, value)
    yield (_RETURN, 0, 0, _ERRNO | _EPERM)
    yield (_RETURN, 0, 0, _ALLOW)


def _load_argument(index: int) -> _Instruction:
    """Load the low half of an argument (seccomp_data.args, 64 bits each, little-endian)."""
    return (_LOAD, 0, 0, 16 + 8 * index)
