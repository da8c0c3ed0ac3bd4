class Meta(type):
    __name__ = property(lambda cls: 10)


class Odd(Exception, metaclass=Meta):
    def __str__(self):
        return 10


def double(values):
    raise Odd
