class Name(str):
    def startswith(self, _):
        return True

    def __str__(self):
        return "../../etc/\x1b[31mpasswd" * 100


def double(values):
    error = SyntaxError("no")
    error.filename = Name()
    error.lineno = "9" * 1_000_000
    raise error
