"""The seccomp filter of both architectures: its numbers against the kernel's, and what it lets through, step by step.

The program for arm64 is run here by a small interpreter of the kernel's filter language, so that it is tested on every
machine. ``system_calls.txt`` holds every call's numbers as Linux 6.1 has them; they never change.
"""

from __future__ import annotations

import re
import struct
from pathlib import Path

import pytest

from autograder.worker import lockdown

ARCHITECTURES = ("x86_64", "aarch64")
ALLOWED, EPERM, ENOSYS, KILLED = "allowed", "EPERM", "ENOSYS", "killed"
PID = 4711
# Where Debian's and Ubuntu's linux-libc-dev have them; arm64's are the generic ones.
HEADERS = {
    "x86_64": Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
    "aarch64": Path("/usr/include/asm-generic/unistd.h"),
}

FORBIDDEN = """
    fork vfork clone clone3 execve execveat unshare setns mount umount2 pivot_root chroot ptrace process_vm_readv
    process_vm_writev kill tkill rt_sigqueueinfo rt_tgsigqueueinfo pidfd_open pidfd_send_signal pidfd_getfd socket
    socketpair connect bind listen accept accept4 sendmsg sendmmsg recvmsg memfd_create memfd_secret shmget shmat
    msgget semget mq_open add_key request_key keyctl bpf perf_event_open userfaultfd io_uring_setup io_uring_enter
    open_by_handle_at openat2 creat truncate ftruncate fallocate unlink unlinkat rename renameat renameat2 mkdir
    mkdirat rmdir link linkat symlink symlinkat mknod mknodat chmod fchmod fchmodat chown fchown fchownat lchown
    setxattr utimensat setrlimit setuid setgid setreuid setregid setresuid setresgid setgroups capset personality
    seccomp landlock_create_ruleset sched_setaffinity sched_setscheduler setpriority ioprio_set swapon reboot
    init_module kexec_load syslog sethostname process_madvise inotify_init1 fanotify_init flock splice vmsplice tee
    copy_file_range sendfile
""".split()  # noqa: SIM905  # a list of a hundred names reads better so


def read_numbers(architecture: str) -> dict[str, int]:
    """Read every system call's number on one architecture."""
    column = 1 + ARCHITECTURES.index(architecture)
    rows = [line.split() for line in Path(__file__).with_name("system_calls.txt").read_text().splitlines()]
    return {row[0]: int(row[column]) for row in rows if row[column] != "-"}


def read_header(path: Path) -> dict[str, int]:
    """Read the numbers that a kernel header defines, through its names for either word size."""
    text = path.read_text()
    plain = {name: int(number) for name, number in re.findall(r"^#define __NR_(\w+)\s+(\d+)$", text, re.MULTILINE)}
    either = {name: int(number) for name, number in re.findall(r"^#define __NR3264_(\w+)\s+(\d+)$", text, re.MULTILINE)}
    named = re.findall(r"^#define __NR_(\w+)\s+__NR3264_(\w+)$", text, re.MULTILINE)
    return plain | {name: either[other] for name, other in named if other in either}


def run_filter(architecture: str, number: int, *arguments: int, audit: int | None = None) -> str:
    """Give the filter's verdict on one system call, as the kernel's interpreter of classic BPF would."""
    column, own_audit = lockdown._ARCHITECTURES[architecture]
    program = list(lockdown._program(column, own_audit, PID))
    padded = (*arguments, *(0,) * (6 - len(arguments)))
    call = struct.pack("<IIQ6Q", number, own_audit if audit is None else audit, 0, *padded)
    accumulator, position = 0, 0
    while True:
        code, if_true, if_false, constant = program[position]
        position += 1
        match code:
            case lockdown._LOAD:
                accumulator = int(struct.unpack_from("<I", call, constant)[0])
                continue
            case lockdown._RETURN:
                return _verdict(constant)
            case lockdown._JUMP_EQUAL:
                holds = accumulator == constant
            case lockdown._JUMP_GREATER_EQUAL:
                holds = accumulator >= constant
            case lockdown._JUMP_ANY_BIT:
                holds = bool(accumulator & constant)
            case _:
                raise AssertionError(f"an instruction that the filter should not have: {code:#x}")
        position += if_true if holds else if_false


def _verdict(value: int) -> str:
    named = {
        lockdown._ALLOW: ALLOWED,
        lockdown._KILL_PROCESS: KILLED,
        lockdown._ERRNO | lockdown._EPERM: EPERM,
        lockdown._ERRNO | lockdown._ENOSYS: ENOSYS,
    }
    return named[value]


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_numbers_of_the_tables(architecture: str) -> None:
    """Every call in the filter's tables has the number that the kernel gives it, if it has one."""
    column = ARCHITECTURES.index(architecture)
    kernel = read_numbers(architecture)
    tables = {**lockdown._ALLOWED, **lockdown._CHECKED}
    assert {name: numbers[column] for name, numbers in tables.items()} == {name: kernel.get(name) for name in tables}


@pytest.mark.parametrize("architecture", [name for name in ARCHITECTURES if HEADERS[name].exists()])
def test_numbers_of_this_machines_headers(architecture: str) -> None:
    """The numbers that the tests go by are those of the kernel's headers, where a machine has them."""
    header = read_header(HEADERS[architecture])
    tables = {**lockdown._ALLOWED, **lockdown._CHECKED}
    expected = {name: number for name, number in read_numbers(architecture).items() if name in header}
    assert {name: header[name] for name in expected} == expected
    assert set(tables) & set(read_numbers(architecture)) <= set(header)


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_nothing_else_is_allowed(architecture: str) -> None:
    """Of all numbers only those in the table get through; newer calls do not exist, older ones are not permitted."""
    column = ARCHITECTURES.index(architecture)
    allowed = {numbers[column] for numbers in lockdown._ALLOWED.values()}
    checked = {numbers[column] for numbers in lockdown._CHECKED.values()}
    for number in range(2000):
        if number in checked:
            continue
        expected = ALLOWED if number in allowed else EPERM if number < lockdown._FIRST_NEW_CALL else ENOSYS
        assert run_filter(architecture, number) == expected, number


@pytest.mark.parametrize("architecture", ARCHITECTURES)
@pytest.mark.parametrize("name", FORBIDDEN)
def test_what_must_never_be_allowed(architecture: str, name: str) -> None:
    """Processes, signals, sockets, memory files, keys, tracing and writing are refused whatever is passed."""
    assert name in read_numbers("x86_64") | read_numbers("aarch64")
    number = read_numbers(architecture).get(name)
    if number is None:  # the other architecture's
        return
    for argument in (0, 1, PID, 2**32 - 1):
        assert run_filter(architecture, number, *[argument] * 6) in (EPERM, ENOSYS)


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_calls_of_another_architecture(architecture: str) -> None:
    """A process that makes calls by another architecture's numbers, or those of x32, is killed."""
    other = lockdown._ARCHITECTURES[ARCHITECTURES[1 - ARCHITECTURES.index(architecture)]][1]
    i386 = 0x40000003
    for audit in (other, i386, 0):
        assert run_filter(architecture, 0, audit=audit) == KILLED
    assert run_filter(architecture, lockdown._X32_CALLS) == KILLED
    assert run_filter(architecture, 2**32 - 1) == KILLED


WRITING = {
    "O_WRONLY": 0o1,
    "O_RDWR": 0o2,
    "O_CREAT": 0o100,
    "O_TRUNC": 0o1000,
    "O_APPEND": 0o2000,
    "O_TMPFILE": 0o20000000,
}


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_files_open_for_reading_only(architecture: str) -> None:
    """A file opens for reading, also as a folder and close-on-exec; every flag that could write is refused."""
    for name, place in (("open", 1), ("openat", 2)):
        number = read_numbers(architecture).get(name)
        if number is None:
            continue
        for flags, expected in {
            0: ALLOWED,
            0o2000000 | 0o200000: ALLOWED,
            **dict.fromkeys(WRITING.values(), EPERM),
        }.items():
            assert run_filter(architecture, number, *[0] * place, flags) == expected, oct(flags)
            assert run_filter(architecture, number, *[0] * place, flags | 0o2000000) == expected, oct(flags)


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_checked_arguments(architecture: str) -> None:
    """Of the calls that do many things, the harmless ones get through, and only in this process."""
    numbers = read_numbers(architecture)
    for name, arguments, expected in [
        ("ioctl", (0, 0x5401), ALLOWED),  # TCGETS
        ("ioctl", (0, 0x5412), EPERM),  # TIOCSTI types into the terminal
        ("fcntl", (3, 1030), ALLOWED),  # F_DUPFD_CLOEXEC
        ("fcntl", (3, 8), EPERM),  # F_SETOWN sends signals
        ("prctl", (15,), ALLOWED),  # PR_SET_NAME
        ("prctl", (4, 1), EPERM),  # PR_SET_DUMPABLE
        ("prctl", (22, 2), EPERM),  # PR_SET_SECCOMP
        ("prlimit64", (0, 7, 0, 1), ALLOWED),  # reads a limit
        ("prlimit64", (0, 7, 1, 0), EPERM),  # sets one
        ("prlimit64", (0, 7, 2**32, 0), EPERM),  # sets one, from an address whose lower half is 0
        ("tgkill", (PID, PID, 6), ALLOWED),  # abort()
        ("tgkill", (1, 1, 9), EPERM),
    ]:
        assert run_filter(architecture, numbers[name], *arguments) == expected, (name, arguments)


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_program_fits(architecture: str) -> None:
    """The kernel takes such a program: of limited length, with every jump inside it."""
    program = list(lockdown._program(*lockdown._ARCHITECTURES[architecture], PID))
    assert len(program) <= 4096
    for position, (code, if_true, if_false, _) in enumerate(program):
        assert 0 <= if_true <= 255
        assert 0 <= if_false <= 255
        assert code == lockdown._RETURN or position + 1 + max(if_true, if_false) < len(program)
